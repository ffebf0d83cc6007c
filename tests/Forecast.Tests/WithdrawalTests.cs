using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Tests;

public class WithdrawalTests
{
    static Projection Projected(Withdrawals? withdrawals) =>
        Assert.IsType<Projection>(Pacer.Project(Some.August2022 with { Withdrawals = withdrawals }));

    [Fact]
    public void Without_withdrawals_the_figures_are_those_published_before_they_were_modelled()
    {
        var projection = Projected(null);
        Assert.Equal(0.9127, projection.Chance.Probability, 12);
        Assert.Equal(94, projection.Final.Quantile(0.5));
        Assert.Equal(new CountInterval(60, 117), projection.Final.Interval(0.8));
    }

    [Fact]
    public void With_none_seen_the_prior_still_takes_some_titles() =>
        Assert.InRange(Projected(null).Final.Mean - Projected(new Withdrawals(0, 0)).Final.Mean, 0.5, 4);

    [Fact]
    public void Months_without_a_withdrawal_speak_against_them() =>
        Assert.True(
            Projected(new Withdrawals(0, 5_000)).Chance.Probability > Projected(
                new Withdrawals(0, 0)).Chance.Probability);

    [Fact]
    public void The_same_titles_with_more_withdrawals_behind_them_are_less_likely_to_suffice()
    {
        // As many granted more as were withdrawn would lift the pace: only the evidence on losses differs here.
        var chances = new[] { 500.0, 50, 5, 0 }.Select(months =>
            Projected(new Withdrawals(5, months)).Chance.Probability).ToList();
        Assert.Equal(chances.OrderDescending(), chances);
    }

    [Fact]
    public void A_longer_lock_out_leaves_fewer_titles() =>
        Assert.True(
            Projected(new Withdrawals(5, 100, LockOutMonths: 48)).Final.Mean < Projected(
                new Withdrawals(5, 100, LockOutMonths: 0)).Final.Mean);

    [Fact]
    public void Cells_locked_out_today_wait_before_they_count()
    {
        var input = Some.August2022 with
        {
            Cells = 60,
            YearlyCounts = [12, 22, 26],
            Withdrawals = new Withdrawals(5, 1e9, 1200, LockedOut: 5),
        };
        Assert.Equal(55, Pacer.CountAtDeadline(input)!.Quantile(1));
        Assert.True(
            Pacer.CountAtDeadline(input with { Withdrawals = new Withdrawals(5, 1e9, 1200) })!.Quantile(1) > 55);
    }

    [Fact]
    public void A_path_that_reaches_the_target_may_fall_below_it_again()
    {
        var input = Some.August2022 with { Withdrawals = new Withdrawals(10, 100, 1200) };
        var (run, fell) = (new PacerRun(input, WhatIf.Nothing), 0);
        for (var path = 0; path < run.Paths; path++)
        {
            var reached = Enumerable.Range(0, run.Steps.Length).Any(step => run.CountOn(path, step) >= input.Target);
            if (reached && run.FinalOn(path) < input.Target) fell++;
        }
        Assert.InRange(fell, 1, run.Paths);
    }

    [Fact]
    public void Titles_withdrawn_are_not_among_those_held()
    {
        var input = Some.August2022 with { Withdrawals = new Withdrawals(3, 500) };
        Assert.Equal((28, 25, 92), (input.Granted, input.Recognised, input.Remaining));
        Assert.IsType<Projection>(Pacer.Project(input with { Target = 26 }));
    }

    [Theory]
    [InlineData(-1, 0, 12, 0, "Withdrawals.Count")]
    [InlineData(29, 0, 12, 0, "Withdrawals.Count")]
    [InlineData(1, -1, 12, 0, "Withdrawals.CellMonths")]
    [InlineData(1, double.NaN, 12, 0, "Withdrawals.CellMonths")]
    [InlineData(1, 0, -1, 0, "Withdrawals.LockOutMonths")]
    [InlineData(1, 0, 12, 2, "Withdrawals.LockedOut")]
    public void Absurd_withdrawals_are_refused_by_name(int count, double months, int lockOut, int lockedOut,
        string field) =>
        Assert.Equal(field, Assert.IsType<InvalidInput>(
            Pacer.Project(
                Some.August2022 with { Withdrawals = new Withdrawals(count, months, lockOut, lockedOut) })).Field);

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(20, 0.01)]
    [InlineData(20, 2.0)]
    [InlineData(400, 0.3)]
    [InlineData(5, 900.0)]
    public void The_losses_of_a_month_have_the_mean_of_their_hazard(int trials, double hazard)
    {
        const int draws = 20_000;
        var mean = Enumerable.Range(0, draws).Average(i => BinomialQuantile.At(trials, hazard, (i + 0.5) / draws));
        Assert.Equal(trials * (1 - Math.Exp(-hazard)), mean, 0.02 * Math.Sqrt(trials));
        Assert.InRange(BinomialQuantile.At(trials, hazard, 1 - 1e-16), 0, trials);
    }
}
