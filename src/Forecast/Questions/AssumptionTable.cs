using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Questions;

/// <summary>
/// Computes <see cref="AssumptionGrid"/>. Rows that restrict a structure reweight the same fit; rows that change how
/// the history is read have a fit of their own. All use the random numbers of the headline, so that a difference is
/// caused by the assumption alone.
/// </summary>
public static class AssumptionTable
{
    static readonly Assumption[] Structures =
        [Assumption.NoGrowth, Assumption.CapacityLimited, Assumption.EqualCells, Assumption.MixedCells];

    /// <summary>The grid; deadlines are sorted, and the same day twice is one column.</summary>
    public static AssumptionGrid Compute(ForecastInput input, IEnumerable<DateOnly> deadlines)
    {
        var columns = deadlines.Distinct().Order().ToList();
        var cells = columns.Select(deadline => Column(Asked(input, deadline), deadline)).ToList();
        var rows = Enum.GetValues<Assumption>()
            .Select((assumption, row) => new AssumptionRow(assumption, [.. cells.Select(column => column[row])]));
        return new AssumptionGrid(columns, [.. rows]);
    }

    /// <summary>The chance under each structure alone at a deadline of the grid; empty where it is decided.</summary>
    public static List<AssumedChance> Sensitivity(AssumptionGrid grid, DateOnly deadline) =>
    [
        .. from row in grid.Rows
           where Structures.Contains(row.Assumption)
           from cell in row.Cells
           let chance = cell.Chance
           where cell.Deadline == deadline && chance is not null
           select new AssumedChance(row.Assumption, chance),
    ];

    // A deadline need not be the end of a day: the input's own is kept exactly, so that its column equals the
    // headline.
    static ForecastInput Asked(ForecastInput input, DateOnly deadline) =>
        deadline == input.Deadline ? input : input.Until(deadline);

    static List<AssumptionCell> Column(ForecastInput input, DateOnly deadline)
    {
        var decided = ForecastPrecheck.Decide(input);
        var fit = decided is null ? new PacerFit(input, PacerPrior.Standard) : null;
        // The cells are independent and equal on any core, so they are computed in parallel.
        return [.. Enum.GetValues<Assumption>().AsParallel().AsOrdered().Select(assumption => fit is null
            ? new AssumptionCell(deadline, decided, null, null)
            : Cell(input, deadline, assumption, fit))];
    }

    static AssumptionCell Cell(ForecastInput input, DateOnly deadline, Assumption assumption, PacerFit fit)
    {
        var read = Read(input, assumption);
        if (ForecastPrecheck.Decide(read) is { } decided) return new AssumptionCell(deadline, decided, null, null);
        var run = new PacerRun(
            read, WhatIf.Nothing, ReferenceEquals(read, input) ? Restricted(fit, assumption) : null, luckOf: input);
        // The precision depends on what was observed, not on what a row leaves out.
        return new AssumptionCell(deadline, null, Chance.Of(input, run.Final.AtLeast(read.Target)), Pace.Of(read));
    }

    static ForecastInput Read(ForecastInput input, Assumption assumption) => assumption switch
    {
        Assumption.WithoutFirstYear => WithoutFirstYear(input),
        Assumption.FirstYearAsHalf => input with { FirstYearShare = 0.5 },
        Assumption.TitlesMayBeLost when input.Withdrawals is null =>
            input with { Withdrawals = new Withdrawals(0, TitleMonths(input)) },
        _ => input,
    };

    // Its recognitions are removed from both the pool and the target: they are held and give no further evidence.
    static ForecastInput WithoutFirstYear(ForecastInput input) => input with
    {
        Cells = input.Cells - input.YearlyCounts[0],
        Target = Math.Max(input.Target - input.YearlyCounts[0], 0),
        ProgrammeYears = input.ProgrammeYears - 1,
        YearlyCounts = [.. input.YearlyCounts.Skip(1)],
        MonthlyCounts = input.MonthlyCounts?.Skip(1).ToList(),
        FirstYear = input.FirstYear + 1,
        FirstYearShare = 1,
    };

    // Each year's titles count from the middle of its observed part.
    static double TitleMonths(ForecastInput input) => input.YearlyCounts
        .Select((count, year) =>
            12 * count * (input.YearsElapsed - (year + Math.Min(input.YearsElapsed, year + 1)) / 2))
        .Sum();

    static PacerFit Restricted(PacerFit fit, Assumption assumption) => assumption switch
    {
        Assumption.NoGrowth => fit.Given(structure => structure.Move.Growth == 0),
        Assumption.CapacityLimited => fit.Given(structure => structure.PoolExponent == 0),
        Assumption.EqualCells => fit.Given(structure => structure.PoolExponent == 1),
        Assumption.MixedCells => fit.Given(structure => structure.PoolExponent == 2),
        _ => fit,
    };
}
