namespace Analytics.Forecast.Outcomes;

/// <summary>
/// Days by which the target is reached with probability 10, 50 and 90 %. Null means after the deadline, which is all
/// that is said of it: a mean date would hide the paths that never arrive.
/// </summary>
/// <param name="Early">One path in ten is there by this day.</param>
/// <param name="Likely">Half of the paths are there by this day.</param>
/// <param name="Late">Nine paths in ten are there by this day.</param>
public sealed record ReachDates(DateOnly? Early, DateOnly? Likely, DateOnly? Late)
{
    /// <summary>
    /// Finds the three days from the chance of having reached the target by a day, which must not fall as days pass.
    /// Looks at some 3 * log2(days) days of the span after <paramref name="asOf"/> up to <paramref name="deadline"/>.
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
