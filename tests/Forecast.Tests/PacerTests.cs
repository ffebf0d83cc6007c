using Analytics.Forecast.Baselines;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Tests;

public class PacerTests
{
    public static TheoryData<ForecastInput> Districts => new(
        Some.EndOf2020,
        Some.EndOf2021,
        Some.August2022,
        Some.At(new DateOnly(2022, 8, 5), 0, 0, 0),
        Some.At(new DateOnly(2020, 2, 1), 58),
        Some.August2022 with { ProgrammeYears = 180 },
        Some.August2022 with { Cells = 59 },
        Some.August2022 with { MonthlyCounts = Dated },
        new ForecastInput(90_000, 50_000, 6, [10, 14_000, 10], 12, 2020),
        new ForecastInput(1, 1, 6, [0], 1, 2020));

    static int[][] Dated =>
    [
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 10], [0, 0, 0, 0, 2, 4, 8, 0],
    ];

    static Projection Projected(ForecastInput input) => Assert.IsType<Projection>(Pacer.Project(input));

    [Fact]
    public void In_August_2022_the_target_is_very_likely_but_far_from_certain()
    {
        var projection = Projected(Some.August2022);
        Assert.InRange(projection.Chance.Probability, 0.87, 0.93);
        Assert.InRange(projection.Final.Quantile(0.5), 84, 98);
        Assert.InRange(projection.Final.Interval(0.8).Lower, 55, 64);
        Assert.Equal(117, projection.Final.Interval(0.8).Upper);
    }

    [Fact]
    public void At_the_end_of_2021_the_chance_was_about_even() =>
        Assert.InRange(Projected(Some.EndOf2021).Chance.Probability, 0.44, 0.60);

    [Fact]
    public void At_the_end_of_2020_the_prior_spoke_and_only_a_word_is_shown()
    {
        var chance = Projected(Some.EndOf2020).Chance;
        Assert.InRange(chance.Probability, 0.09, 0.28);
        Assert.Null(chance.Percent);
        Assert.Equal(ChanceWords.Unlikely, chance.Words);
    }

    [Fact]
    public void The_likely_day_of_August_2022_is_in_early_2024()
    {
        var reached = Projected(Some.August2022).Reached;
        Assert.InRange(reached.Early!.Value, new DateOnly(2023, 2, 1), new DateOnly(2023, 8, 31));
        Assert.InRange(reached.Likely!.Value, new DateOnly(2023, 12, 1), new DateOnly(2024, 7, 31));
        Assert.True(reached.Late is null || reached.Late > new DateOnly(2025, 6, 30));
    }

    [Theory, MemberData(nameof(Districts))]
    public void The_probabilities_are_probabilities_and_sum_to_one(ForecastInput input)
    {
        var final = Projected(input).Final;
        Assert.Equal(input.Cells + 1, final.Pmf.Count);
        Assert.All(final.Pmf, p => Assert.InRange(p, 0, 1));
        Assert.Equal(1, final.Pmf.Sum(), 9);
        Assert.InRange(final.MovedToPool, 0, 1);
    }

    [Theory, MemberData(nameof(Districts))]
    public void Every_interval_is_between_what_is_recognised_and_the_pool(ForecastInput input)
    {
        var projection = Projected(input);
        foreach (var level in CountDistribution.Levels)
        {
            Assert.InRange(projection.Final.Quantile(level), input.Recognised, input.Cells);
            Assert.InRange(projection.CurrentYearEnd.Quantile(level), input.Recognised,
                projection.Final.Quantile(level));
        }
    }

    [Theory, MemberData(nameof(Districts))]
    public void The_same_input_gives_the_same_answer_to_the_last_bit(ForecastInput input)
    {
        Projection first = Projected(input), second = Projected(input);
        Assert.Equal(first.Final.Pmf, second.Final.Pmf);
        Assert.Equal(first.Reached, second.Reached);
        Assert.Equal(first.Chance, second.Chance);
    }

    [Fact]
    public void A_deadline_at_the_end_of_the_calendar_is_answered_by_fewer_paths() =>
        Assert.Equal(1, Projected(Some.August2022 with { ProgrammeYears = 7_900 }).Final.Pmf.Sum(), 9);

    [Fact]
    public void The_calendar_year_of_the_start_changes_no_figure() =>
        Assert.Equal(
            Projected(Some.August2022).Final.Pmf,
            Projected(Some.August2022 with { FirstYear = 1975 }).Final.Pmf);

    [Fact]
    public void A_higher_target_is_never_likelier()
    {
        var chances = Enumerable.Range(3, 10)
            .Select(i => Projected(Some.EndOf2021 with { Target = i * 10 - 5 }).Chance.Probability).ToList();
        Assert.Equal(chances.OrderDescending(), chances);
    }

    [Fact]
    public void A_later_deadline_is_never_less_likely()
    {
        // Each deadline re-scales what was planned a year, so the same luck meets a slightly different pace.
        var chances = Enumerable.Range(3, 8)
            .Select(years => Projected(Some.August2022 with { ProgrammeYears = years }).Chance.Probability).ToList();
        Assert.All(chances.Zip(chances.Skip(1)), pair => Assert.True(pair.First <= pair.Second + 0.01));
    }

    [Fact]
    public void Known_months_show_whether_a_partial_year_is_nearly_over()
    {
        // With every earlier recognition in December, 14 by July promise many more.
        int[] december = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12], even = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
        double ChanceOf(int[] months) => Projected(Some.August2022 with
        {
            MonthlyCounts = [[], months, []],
        }).Chance.Probability;
        Assert.True(ChanceOf(december) > ChanceOf(even));
    }

    [Fact]
    public void The_fan_opens_month_by_month_up_to_the_deadline()
    {
        var fan = Pacer.Fan(Some.August2022).ToList();
        Assert.Equal(GammaPoisson.Fan(Some.August2022).Select(point => point.Day), fan.Select(point => point.Day));
        Assert.Equal(Projected(Some.August2022).Final.Pmf, fan[^1].Count.Pmf);
        foreach (var level in CountDistribution.Levels)
        {
            var line = fan.Select(point => point.Count.Quantile(level)).ToList();
            Assert.Equal(line.Order(), line);
        }
    }

    [Fact]
    public void A_fan_as_of_the_last_day_of_a_month_begins_with_what_is_known()
    {
        var fan = Pacer.Fan(Some.EndOf2021).ToList();
        Assert.Equal(GammaPoisson.Fan(Some.EndOf2021).Select(point => point.Day), fan.Select(point => point.Day));
        Assert.Equal(new CountInterval(14, 14), fan[0].Count.Interval(0.95));
    }

    [Fact]
    public void The_end_of_a_finished_year_is_certain() =>
        Assert.Equal(new CountInterval(14, 14), Projected(Some.EndOf2021).CurrentYearEnd.Interval(0.95));

    [Fact]
    public void A_fan_of_a_decided_case_is_empty() =>
        Assert.Empty(Pacer.Fan(Some.August2022 with { Target = 10 }));

    [Fact]
    public void A_full_pool_and_a_passed_deadline_are_counted_without_luck()
    {
        Assert.Equal(new CountInterval(28, 28),
            Pacer.CountAtDeadline(Some.August2022 with { Cells = 28 })!.Interval(0.95));
        Assert.Equal(new CountInterval(28, 28),
            Pacer.CountAtDeadline(Some.August2022 with { ProgrammeYears = 2 })!.Interval(0.95));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(28)]
    [InlineData(118)]
    [InlineData(int.MaxValue)]
    public void There_is_a_count_whatever_the_target(int target)
    {
        var count = Pacer.CountAtDeadline(Some.August2022 with { Target = target })!;
        Assert.Equal(1, count.Pmf.Sum(), 9);
        Assert.InRange(count.Quantile(0.5), 29, 117);
    }
}
