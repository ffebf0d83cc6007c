using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Questions;

/// <summary>What a row of the grid takes for granted.</summary>
public enum Assumption
{
    /// <summary>Nothing beyond the recorded counts: all structures averaged, as in the headline.</summary>
    AllAveraged,

    /// <summary>The first year tells nothing of the pace; its recognitions still count.</summary>
    WithoutFirstYear,

    /// <summary>The programme began in the middle of its first year.</summary>
    FirstYearAsHalf,

    /// <summary>No growth and no decline is expected beyond drift.</summary>
    NoGrowth,

    /// <summary>The pace does not depend on the cells left: capacity limits it.</summary>
    CapacityLimited,

    /// <summary>Every cell left is as likely as any other.</summary>
    EqualCells,

    /// <summary>The likely cells come first: those left are harder.</summary>
    MixedCells,

    /// <summary>
    /// Titles may be withdrawn, at the rate that the months held so far allow for. As in the headline where a withdrawal was
    /// recorded: there it is modelled anyway.
    /// </summary>
    TitlesMayBeLost,
}

/// <summary>The chance of the target by each deadline under each assumption.</summary>
/// <param name="Deadlines">The columns, in order of time.</param>
/// <param name="Rows">One for each <see cref="Assumption"/>, in its order.</param>
public sealed record AssumptionGrid(IReadOnlyList<DateOnly> Deadlines, IReadOnlyList<AssumptionRow> Rows);

/// <summary>A row of the grid.</summary>
/// <param name="Assumption">What it assumes.</param>
/// <param name="Cells">One for each deadline.</param>
public sealed record AssumptionRow(Assumption Assumption, IReadOnlyList<AssumptionCell> Cells);

/// <summary>A cell of the grid: either decided, or with a chance and a pace.</summary>
/// <param name="Deadline">Its column.</param>
/// <param name="Decided">Why there is no chance; null where there is one.</param>
/// <param name="Chance">The chance of the target at the deadline.</param>
/// <param name="Pace">The pace had under the assumption and the pace required.</param>
public sealed record AssumptionCell(DateOnly Deadline, ForecastOutcome? Decided, Chance? Chance, Pace? Pace);

/// <summary>The chance under one assumption at the deadline asked for.</summary>
/// <param name="Assumption">What is assumed.</param>
/// <param name="Chance">The chance.</param>
public sealed record AssumedChance(Assumption Assumption, Chance Chance);
