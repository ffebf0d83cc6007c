using Analytics.Forecast.Inputs;

namespace Analytics.Forecast.Tests;

public class ProgrammeCalendarTests
{
    [Theory]
    [InlineData(2022, 7, 31, 7.0)]
    [InlineData(2022, 8, 5, 7.0 + 5.0 / 31)]
    [InlineData(2021, 12, 31, 12.0)]
    [InlineData(2024, 2, 29, 2.0)]
    [InlineData(2023, 2, 28, 2.0)]
    public void A_day_counts_as_its_share_of_a_month_once_it_is_over(int year, int month, int day, double months) =>
        Assert.Equal(months, ProgrammeCalendar.MonthsElapsed(new DateOnly(year, month, day)), 12);

    [Fact]
    public void Every_day_of_a_leap_year_and_the_next_comes_back_from_its_position()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2026; day = day.AddDays(1))
            Assert.Equal(day, ProgrammeCalendar.DateAt(2020, ProgrammeCalendar.YearsAt(2020, day)));
    }

    [Fact]
    public void Rounded_months_still_name_their_day() =>
        Assert.Equal(new DateOnly(2022, 8, 5), ProgrammeCalendar.DateAt(2020, 2 + 7.16 / 12));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void A_position_outside_the_calendar_is_an_end_of_it(double years) =>
        Assert.Contains(ProgrammeCalendar.DateAt(2020, years), new[] { DateOnly.MinValue, DateOnly.MaxValue });

    [Fact]
    public void The_last_day_of_the_calendar_comes_back_too() =>
        Assert.Equal(DateOnly.MaxValue,
            ProgrammeCalendar.DateAt(2020, ProgrammeCalendar.YearsAt(2020, DateOnly.MaxValue)));
}
