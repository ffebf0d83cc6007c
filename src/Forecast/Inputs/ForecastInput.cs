namespace Analytics.Forecast.Inputs;

/// <summary>
/// The known facts of a programme at its as-of date. Values are accepted unchecked and validated by
/// <c>ForecastPrecheck.Decide</c>, so that an invalid value gives a result and not an exception.
/// </summary>
/// <param name="Cells">The pool: the number of cells that exist and could be recognised, 0..<see
/// cref="MaxCells"/>.</param>
/// <param name="Target">The number of them to be recognised by the deadline.</param>
/// <param name="ProgrammeYears">Years from the start of the first year to the deadline (6 for 2020 to the end of
/// 2025).</param>
/// <param name="YearlyCounts">Cells newly recognised in each year from the first; the last year may be
/// incomplete.</param>
/// <param name="MonthsElapsedInLastYear">Months of the last counted year that are over, 0..12 (see
/// <see cref="ProgrammeCalendar"/>).</param>
/// <param name="FirstYear">Calendar year of the first count, so that positions in time have dates.</param>
public sealed record ForecastInput(
    int Cells,
    int Target,
    double ProgrammeYears,
    IReadOnlyList<int> YearlyCounts,
    double MonthsElapsedInLastYear,
    int FirstYear)
{
    /// <summary>Distributions have one entry for every number of cells, so a larger pool is rejected.</summary>
    public const int MaxCells = 100_000;

    /// <summary>
    /// The recorded day on which the count first reached the target, where days are recorded; otherwise null.
    /// </summary>
    public DateOnly? TargetReachedOn { get; init; }

    /// <summary>
    /// For each year of <see cref="YearlyCounts"/> the dated counts by month from January, at most 12; missing months
    /// count as zero and an empty year as undated. Null where no dates are known.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>>? MonthlyCounts { get; init; }

    /// <summary>
    /// Titles withdrawn so far; <see cref="YearlyCounts"/> then counts the titles granted. Null where withdrawals are
    /// not modelled: a title then lasts until the deadline.
    /// </summary>
    public Withdrawals? Withdrawals { get; init; }

    /// <summary>
    /// Cells registered for the last counted year and not yet recognised: no more can be recognised within that year.
    /// Null where registrations are not known; without effect once that year is over.
    /// </summary>
    public int? Registered { get; init; }

    /// <summary>
    /// The part of the first year in which the programme was running, above 0 and at most 1; 0.5 for a start in July.
    /// </summary>
    public double FirstYearShare { get; init; } = 1;

    /// <summary>
    /// Titles granted so far, including those withdrawn since. Long, so that absurd counts cannot overflow before
    /// they are rejected.
    /// </summary>
    public long Granted => YearlyCounts.Sum(count => (long)count);

    /// <summary>Cells that hold the title now.</summary>
    public long Recognised => Granted - (Withdrawals?.Count ?? 0);

    /// <summary>Cells not yet recognised.</summary>
    public long Remaining => Cells - Recognised;

    /// <summary>Years observed, from the start of the first year to the as-of date; 0 without any count.</summary>
    public double YearsElapsed =>
        YearlyCounts.Count == 0 ? 0 : YearlyCounts.Count - 1 + MonthsElapsedInLastYear / 12;

    /// <summary>Years of <see cref="YearsElapsed"/> in which the programme was running.</summary>
    public double YearsAtWork => Math.Max(YearsElapsed - (1 - FirstYearShare), 0);

    /// <summary>Years from the as-of date to the deadline; zero or negative once it has passed.</summary>
    public double YearsLeft => ProgrammeYears - YearsElapsed;

    /// <summary>The day up to which the counts reach.</summary>
    public DateOnly AsOf => ProgrammeCalendar.DateAt(FirstYear, YearsElapsed);

    /// <summary>The last day on which a recognition still counts.</summary>
    public DateOnly Deadline => ProgrammeCalendar.DateAt(FirstYear, ProgrammeYears);

    /// <summary>The same counts with another deadline.</summary>
    public ForecastInput Until(DateOnly deadline) =>
        this with { ProgrammeYears = ProgrammeCalendar.YearsAt(FirstYear, deadline) };

    /// <summary>
    /// Creates an input from dates. An as-of date outside the last counted year gives months outside 0..12, which
    /// <c>ForecastPrecheck.Decide</c> rejects: a year without a count is unknown, not zero.
    /// </summary>
    public static ForecastInput FromDates(
        int cells, int target, int firstYear, IReadOnlyList<int> yearlyCounts, DateOnly asOf, DateOnly deadline)
    {
        var startOfLastYear = Math.Max(yearlyCounts.Count - 1, 0);
        var months = (ProgrammeCalendar.YearsAt(firstYear, asOf) - startOfLastYear) * 12;
        return new ForecastInput(
            cells, target, ProgrammeCalendar.YearsAt(firstYear, deadline), yearlyCounts, months, firstYear);
    }
}
