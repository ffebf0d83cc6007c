using Analytics.Forecast.Baselines;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Tests;

public class NaivePaceTests
{
    static Projection Projected(ForecastInput input) => Assert.IsType<Projection>(NaivePace.Project(input));

    [Fact]
    public void The_district_needs_nine_point_one_a_year_in_August_2022()
    {
        var pace = Projected(Some.August2022).Pace;
        Assert.Equal(9.1, pace.RequiredPerYear, 1);
        Assert.Equal(0.76, pace.RequiredPerMonth, 2);
        Assert.Equal(28 / (2 + (7 + 5.0 / 31) / 12), pace.HadPerYear, 10);
    }

    [Fact]
    public void At_the_pace_of_August_2022_the_target_is_reached_before_the_deadline()
    {
        var pace = Projected(Some.August2022).Pace;
        Assert.True(pace.ReachedByDeadline);
        Assert.Equal(new DateOnly(2025, 6, 20), pace.ReachedOn);
        Assert.Equal(64.7, pace.StraightLineCount, 1);
    }

    [Fact]
    public void A_line_that_arrives_late_keeps_its_day_and_says_so()
    {
        var projection = Projected(Some.EndOf2021);
        Assert.False(projection.Pace.ReachedByDeadline);
        Assert.Equal(2028, projection.Pace.ReachedOn!.Value.Year);
        Assert.Null(projection.Reached.Likely);
        Assert.Equal(0, projection.Chance.Probability);
    }

    [Fact]
    public void A_pace_of_zero_never_arrives()
    {
        var pace = Projected(Some.At(new DateOnly(2022, 8, 5), 0, 0, 0)).Pace;
        Assert.Null(pace.ReachedOn);
        Assert.False(pace.ReachedByDeadline);
        Assert.Equal(0, pace.StraightLineCount);
    }

    [Fact]
    public void The_line_stops_at_the_pool()
    {
        var projection = Projected(ForecastInput.FromDates(
            60, 59, 2020, [50], new DateOnly(2020, 12, 31), new DateOnly(2025, 12, 31)));
        Assert.Equal(60, projection.Pace.StraightLineCount);
        Assert.Equal(new CountInterval(60, 60), projection.Final.Interval(0.95));
        Assert.Equal(1, projection.Final.MovedToPool);
    }
}
