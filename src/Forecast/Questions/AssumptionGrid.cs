using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Questions;

/// <summary>The assumption of a row of the grid.</summary>
public enum Assumption
{
    /// <summary>Only the recorded counts: all structures averaged, as in the headline.</summary>
    AllAveraged,

    /// <summary>The first year is not used for the pace; its recognitions still count.</summary>
    WithoutFirstYear,

    /// <summary>The programme began in the middle of its first year.</summary>
    FirstYearAsHalf,

    /// <summary>No growth and no decline is expected beyond drift.</summary>
    NoGrowth,

    /// <summary>The pace does not depend on the remaining cells: capacity limits it.</summary>
    CapacityLimited,

    /// <summary>All remaining cells are equally likely.</summary>
    EqualCells,

    /// <summary>The likely cells come first: the remaining ones are harder.</summary>
    MixedCells,

    /// <summary>
    /// Titles may be withdrawn, at a rate consistent with the months held so far. The same as the headline where a
    /// withdrawal was recorded, because it is modelled there anyway.
    /// </summary>
    TitlesMayBeLost,
}

/// <summary>The chance of the target by each deadline under each assumption.</summary>
/// <param name="Deadlines">The columns, in order of time.</param>
/// <param name="Rows">One for each <see cref="Assumption"/>, in its order.</param>
public sealed record AssumptionGrid(IReadOnlyList<DateOnly> Deadlines, IReadOnlyList<AssumptionRow> Rows);

/// <summary>A row of the grid.</summary>
/// <param name="Assumption">The assumption.</param>
/// <param name="Cells">One for each deadline.</param>
public sealed record AssumptionRow(Assumption Assumption, IReadOnlyList<AssumptionCell> Cells);

/// <summary>A cell of the grid: either decided, or with a chance and a pace.</summary>
/// <param name="Deadline">Its column.</param>
/// <param name="Decided">Why there is no chance; null where there is one.</param>
/// <param name="Chance">The chance of the target at the deadline.</param>
/// <param name="Pace">The pace under the assumption and the required pace.</param>
public sealed record AssumptionCell(DateOnly Deadline, ForecastOutcome? Decided, Chance? Chance, Pace? Pace);

/// <summary>The chance under one assumption at the requested deadline.</summary>
/// <param name="Assumption">What is assumed.</param>
/// <param name="Chance">The chance.</param>
public sealed record AssumedChance(Assumption Assumption, Chance Chance);
