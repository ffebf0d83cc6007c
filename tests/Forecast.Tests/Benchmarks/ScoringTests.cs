using Analytics.Benchmarks.Districts;
using Analytics.Benchmarks.Methods;
using Analytics.Benchmarks.Scoring;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Tests.Benchmarks;

/// <summary>A measure that is wrong would make any forecast look trustworthy.</summary>
public sealed class ScoringTests
{
    static Score Scored(CountDistribution count, int outcome, string district = "a") =>
        Score.Of(new Episode(district, "any", Some.August2022, outcome), count);

    static CountDistribution Even(int cells) =>
        CountDistribution.OfPaths([.. Enumerable.Repeat(1, cells + 1)], cells + 1, 0);

    [Fact]
    public void The_score_of_a_certain_count_is_its_distance_from_the_outcome() =>
        Assert.Equal(9, Scored(CountDistribution.Certain(117, 50), 59).Crps, 1e-9);

    [Fact]
    public void A_certain_count_that_missed_is_outside_every_interval_and_one_that_held_inside()
    {
        var (missed, held) =
            (Scored(CountDistribution.Certain(117, 58), 59), Scored(CountDistribution.Certain(117, 59), 59));
        Assert.Equal((0, 0, 1, 1), (missed.In95, missed.In50, held.In50, held.In95));
    }

    [Fact]
    public void A_chance_is_scored_as_the_product_shows_it_and_never_as_certain()
    {
        var wrong = Scored(CountDistribution.Certain(117, 58), 59);
        Assert.Equal((0.99 * 0.99, -Math.Log(0.01)), (wrong.Brier, wrong.Log));
    }

    [Fact]
    public void Outcomes_spread_as_forecast_have_no_deviation_and_outcomes_never_foreseen_the_worst()
    {
        Assert.Equal(0, PitDeviation.Of([.. Enumerable.Range(0, 118).Select(outcome => Scored(Even(117), outcome))]),
            1e-9);
        Assert.Equal(1.8, PitDeviation.Of([Scored(CountDistribution.Certain(117, 10), 59)]), 1e-9);
    }

    [Fact]
    public void Telling_each_district_five_times_over_makes_no_mean_more_certain()
    {
        (string, double)[] once = [("a", 1), ("b", 2), ("c", 6)];
        var fiveTimes = Enumerable.Repeat(once, 5).SelectMany(it => it).ToArray();
        Assert.Equal(Estimate.Of(once).StandardError, Estimate.Of(fiveTimes).StandardError, 1e-9);
        Assert.Equal(Math.Sqrt(7.0 / 3), Estimate.Of(once).StandardError, 1e-9);
    }

    [Fact]
    public void A_bin_holds_what_was_said_within_it_and_the_share_that_came_true()
    {
        var half = CountDistribution.OfPaths([.. Enumerable.Range(0, 118).Select(k => k is 40 or 70 ? 1 : 0)], 2, 0);
        var bin = Assert.Single(
            ReliabilityBin.Of([Scored(half, 80), Scored(half, 30), Scored(half, 59), Scored(half, 60)]));
        Assert.Equal((0.5, 0.6, 4, 0.5, 0.75), (bin.Lower, bin.Upper, bin.Forecasts, bin.Said, bin.Observed.Mean));
    }

    [Fact]
    public void A_target_that_was_met_already_is_no_forecast_of_a_chance()
    {
        var met = Some.August2022 with { Target = 28 };
        Assert.Empty(
            ReliabilityBin.Of([Score.Of(new Episode("a", "any", met, 40), CountDistribution.Certain(117, 40))]));
    }

    [Fact]
    public void The_same_seed_makes_the_same_districts_and_another_seed_others()
    {
        static IEnumerable<int> Outcomes(ulong seed) =>
            SimulatedDistricts.Make(20, seed).Select(episode => episode.Outcome);
        Assert.Equal(Outcomes(1), Outcomes(1));
        Assert.NotEqual(Outcomes(1), Outcomes(2));
    }

    [Fact]
    public void Every_simulated_forecast_knows_its_past_and_no_more()
    {
        Assert.All(SimulatedDistricts.Make(20, 3), episode =>
        {
            Assert.True(ForecastPrecheck.CanCount(episode.Input));
            Assert.True(episode.Input.Recognised <= episode.Outcome && episode.Outcome <= episode.Input.Cells);
            Assert.Equal(episode.Input.YearlyCounts, episode.Input.MonthlyCounts!.Select(year => year.Sum()));
        });
        Assert.Equal([1, 2, 31 / 12.0, 3, 4],
            SimulatedDistricts.Make(1, 3).Select(episode => episode.Input.YearsElapsed));
    }

    [Fact]
    public void A_walk_whose_steps_were_all_alike_goes_on_by_them()
    {
        var input = new ForecastInput(1000, 100, 5, [12, 12, 12], 12, 2020);
        Assert.Equal(1, RandomWalkWithDrift.CountAtDeadline(input)!.Pmf[60]);
    }
}
