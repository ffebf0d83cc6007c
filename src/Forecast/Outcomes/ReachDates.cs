namespace Analytics.Forecast.Outcomes;

/// <summary>
/// Days by which the target is reached with probability 10, 50 and 90 %. Null means after the deadline; there is no
/// mean date, because it would hide the paths that never reach the target.
/// </summary>
/// <param name="Early">One path in ten has reached the target by this day.</param>
/// <param name="Likely">Half of the paths have reached it by this day.</param>
/// <param name="Late">Nine paths in ten have reached it by this day.</param>
public sealed record ReachDates(DateOnly? Early, DateOnly? Likely, DateOnly? Late)
{
    /// <summary>
    /// Finds the three days from the chance of having reached the target by a day, which must not decrease over time.
    /// Evaluates some 3 * log2(days) days of the span after <paramref name="asOf"/> up to <paramref
    /// name="deadline"/>.
    /// </summary>
    public static ReachDates Find(DateOnly asOf, DateOnly deadline, Func<DateOnly, double> chanceBy)
    {
        DateOnly? First(double level) => FirstDay(asOf, deadline, day => chanceBy(day) >= level);
        return new ReachDates(First(0.10), First(0.50), First(0.90));
    }

    static DateOnly? FirstDay(DateOnly asOf, DateOnly deadline, Func<DateOnly, bool> holds)
    {
        if (deadline <= asOf || !holds(deadline)) return null;
        int before = asOf.DayNumber, by = deadline.DayNumber;
        while (by - before > 1)
        {
            var middle = before + (by - before) / 2;
            if (holds(DateOnly.FromDayNumber(middle))) by = middle;
            else before = middle;
        }
        return DateOnly.FromDayNumber(by);
    }
}
