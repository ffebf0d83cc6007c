namespace Analytics.Forecast.Inputs;

/// <summary>
/// Converts days to programme time and back. Time is counted in years since the start of the programme's first year;
/// each month is a twelfth of a year whatever its length, and a day counts as elapsed once it is over: 31 July is 7
/// months, 5 August is 7 + 5/31, 31 December is 12.
/// </summary>
public static class ProgrammeCalendar
{
    const int MonthsPerYear = 12;

    /// <summary>Months of its own year that have elapsed at the end of <paramref name="day"/>.</summary>
    /// <returns>More than 0, at most 12.</returns>
    public static double MonthsElapsed(DateOnly day) =>
        day.Month - 1 + (double)day.Day / DateTime.DaysInMonth(day.Year, day.Month);

    /// <summary>
    /// Years since the start of <paramref name="firstYear"/> at the end of <paramref name="day"/>; negative before it.
    /// </summary>
    public static double YearsAt(int firstYear, DateOnly day) =>
        day.Year - firstYear + MonthsElapsed(day) / MonthsPerYear;

    /// <summary>
    /// The day whose end is nearest to <paramref name="years"/> after the start of <paramref name="firstYear"/>: the
    /// inverse of <see cref="YearsAt"/>. Positions outside the calendar give its first or last day, NaN the first, so
    /// that a degenerate input gives a date and never an exception.
    /// </summary>
    public static DateOnly DateAt(int firstYear, double years)
    {
        var months = (firstYear + years) * MonthsPerYear;
        if (double.IsNaN(months) || months <= MonthsPerYear) return DateOnly.MinValue;
        if (months >= (DateOnly.MaxValue.Year + 1) * MonthsPerYear) return DateOnly.MaxValue;

        var month = (long)Math.Floor(months);
        var year = (int)(month / MonthsPerYear);
        var inYear = (int)(month % MonthsPerYear) + 1;
        var day = (int)Math.Round((months - month) * DateTime.DaysInMonth(year, inYear), MidpointRounding.AwayFromZero);
        // Nothing of this month has elapsed: the nearest end of a day is the last one of the previous month.
        return new DateOnly(year, inYear, 1).AddDays(day - 1);
    }
}
