using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Pipelines;

/// <summary>
/// The forecast from the states of cells (<see cref="CellChains"/>), three paths in four, pooled with one in four of
/// <see cref="Pacer"/>, so that badly recorded readiness does not determine the figure alone. On a path of the pace
/// its recognitions go to cells by an <c>ExponentialRace</c> with the chances from their states. Lost titles
/// occur only on the paths of the pace.
/// </summary>
public static class CellPipeline
{
    /// <summary>
    /// The minimum number of observed recognitions of ready cells; with fewer the states are not used.
    /// </summary>
    public const int NeedEvents = 10;

    // Every fourth path is one of the pace.
    const int PoolEvery = 4;

    // A chance of 1 has no finite hazard.
    const double HighestChance = 1 - 1e-9;

    /// <summary>The pooled forecast, or why there is none.</summary>
    public static PipelineOutlook Compute(ForecastInput input, PipelineState pipeline) =>
        Compute(input, pipeline, WhatIf.Nothing);

    /// <summary>The same for a what-if; cells added to the pool have no state and are left out.</summary>
    public static PipelineOutlook Compute(ForecastInput input, PipelineState pipeline, WhatIf whatIf) =>
        Compute(input, pipeline, whatIf, run: null);

    /// <summary>The same from an existing run of that what-if, if there is one.</summary>
    internal static PipelineOutlook Compute(ForecastInput input, PipelineState pipeline, WhatIf whatIf, PacerRun? run)
    {
        if ((ForecastPrecheck.Decide(input) ?? PipelineCheck.Fault(input, pipeline)) is { } why)
            return new PipelineRefused(why);
        if (pipeline.ReadyToRecognised < NeedEvents)
            return new PipelineTooYoung(pipeline.ReadyToRecognised, NeedEvents);
        whatIf = whatIf with { MoreCells = 0 };
        return Pooled(input, pipeline, whatIf,
            run is null || run.Pool != input.Cells ? new PacerRun(input, whatIf) : run);
    }

    static PipelineForecast Pooled(ForecastInput input, PipelineState pipeline, WhatIf whatIf, PacerRun pace)
    {
        CellState[] cells = [.. pipeline.Cells.Where(cell => cell.Stage != CellStage.Recognised)];
        var tally = new CellTally((int)input.Recognised, input.Cells, cells.Length, ThisYear(input, pace.Steps),
            pace.Steps.Length);
        var chains = new CellChains(input, pipeline, pace.Steps, whatIf);
        var subset = PathSubset.Of(pace.Paths, input.Cells);
        var recognisedIn = new int[cells.Length];
        for (var i = 0; i < subset.Count; i++)
        {
            if (i % PoolEvery == PoolEvery - 1) continue;
            chains.Run(subset.PathAt(i), recognisedIn, cells);
            tally.Add(recognisedIn);
        }
        var bottomUp = tally.Count();
        var race = new CellRace(input,
            [.. tally.ByDeadline().Select(chance => Elementary.Log(1 / (1 - Math.Min(chance, HighestChance))))]);
        for (var i = PoolEvery - 1; i < subset.Count; i += PoolEvery)
            race.Run(subset.PathAt(i), pace, tally);

        var final = tally.Count();
        return new PipelineForecast(
            PerCell(cells, tally), final, Chance.Of(input, final.AtLeast(input.Target)), bottomUp, pace.Final);
    }

    // Cells with the same state and factors are equal to the model: random differences between them are averaged.
    static List<CellForecast> PerCell(CellState[] cells, CellTally tally)
    {
        double[] thisYear = tally.ThisYear(), byDeadline = tally.ByDeadline();
        var alike = Enumerable.Range(0, cells.Length)
            .GroupBy(i => (cells[i].Stage, cells[i].Readiness, cells[i].Becoming))
            .ToDictionary(group => group.Key,
                group => (Now: group.Average(i => thisYear[i]), Ever: group.Average(i => byDeadline[i])));
        return [.. cells.Select(cell => (cell, of: alike[(cell.Stage, cell.Readiness, cell.Becoming)]))
            .Select(x => new CellForecast(x.cell, x.of.Now, x.of.Ever))];
    }

    // The last step of the current year; of the next one where that is over.
    static int ThisYear(ForecastInput input, MonthStep[] steps)
    {
        var year = Math.Max(input.YearlyCounts.Count - 1, steps[0].Year);
        return Array.FindLastIndex(steps, step => step.Year <= year);
    }
}
