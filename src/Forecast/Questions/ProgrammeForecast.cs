namespace Analytics.Forecast;

/// <summary>The one thing that a page, the API and a load call. Every part can also be had alone, from the class that makes it.</summary>
public static class ProgrammeForecast
{
    /// <summary>All that can be said of a question. Never throws for a number it is given; the same question has the same answer.</summary>
    public static ProgrammeOutlook Of(ProgrammeState state, ForecastQuestion question)
    {
        var input = question.On(state.Counts);
        var judged = Standing.Judge(question.WhatIf.On(input));
        // One fit and one run serve everything that does not read the history or the future otherwise.
        var fit = judged is null ? new PacerFit(input, PacerPrior.Standard) : null;
        var run = fit is null ? null : new PacerRun(input, question.WhatIf, fit);
        var grid = AssumptionTable.Of(input, [input.Deadline, .. question.GridDeadlines ?? []]);
        return new ProgrammeOutlook(
            input,
            run?.Projection() ?? judged!,
            NaivePace.Project(input),
            GammaPoisson.Project(input),
            run is null ? [] : [.. run.Fan()],
            grid,
            AssumptionTable.Sensitivity(grid, input.Deadline),
            Standing.Judge(input) is null ? ReverseQuestion.Of(input, question.WantedChance, state.Communes ?? [], fit!) : null,
            state.Communes is { Count: > 0 } communes ? CommuneAllocation.Of(input, communes, question.WhatIf, run) : null,
            state.Pipeline is { } pipeline ? CellPipeline.Of(input, pipeline, question.WhatIf, run) : null);
    }
}
