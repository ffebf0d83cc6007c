using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Tests;

public class CountOnTests
{
    [Fact]
    public void At_the_end_of_a_month_it_is_what_the_fan_shows()
    {
        foreach (var point in Pacer.Fan(Some.August2022).Where(p => p.Day.Month is 3 or 12 && p.Day.Year < 2025))
            Assert.Equal(point.Count.Pmf, Pacer.CountOn(Some.August2022, point.Day)!.Pmf);
    }

    [Fact]
    public void Within_the_year_of_the_deadline_too_and_at_the_deadline_itself()
    {
        var fan = Pacer.Fan(Some.August2022).ToList();
        Assert.Equal(fan.Single(p => p.Day == new DateOnly(2025, 6, 30)).Count.Pmf,
            Pacer.CountOn(Some.August2022, new(2025, 6, 30))!.Pmf);
        Assert.Equal(fan[^1].Count.Pmf, Pacer.CountOn(Some.August2022, new(2025, 12, 31))!.Pmf);
        Assert.Equal(fan[^1].Count.Pmf, Pacer.CountOn(Some.August2022, new(2027, 1, 1))!.Pmf);
    }

    [Fact]
    public void On_the_day_of_the_counts_it_is_certain_and_in_mid_month_it_is_between_the_ends()
    {
        Assert.Equal(1, Pacer.CountOn(Some.EndOf2021, new(2021, 12, 31))!.Pmf[14]);
        double Mean(DateOnly day) => Pacer.CountOn(Some.EndOf2021, day)!.Mean;
        Assert.InRange(Mean(new(2022, 8, 5)), Mean(new(2022, 7, 31)), Mean(new(2022, 8, 31)));
    }

    [Fact]
    public void Nothing_is_said_where_nothing_is_left_to_forecast() =>
        Assert.Null(Pacer.CountOn(Some.August2022 with { YearlyCounts = [2, 12, 45] }, new(2023, 1, 1)));
}
