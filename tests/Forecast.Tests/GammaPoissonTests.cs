using Analytics.Forecast.Baselines;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Tests;

public class GammaPoissonTests
{
    public static TheoryData<ForecastInput> Districts => new(
        Some.EndOf2020,
        Some.EndOf2021,
        Some.August2022,
        Some.At(new DateOnly(2022, 8, 5), 0, 0, 0),
        Some.At(new DateOnly(2020, 2, 1), 58),
        Some.August2022 with { ProgrammeYears = 180 },
        Some.August2022 with { Cells = 59 },
        new ForecastInput(90_000, 50_000, 6, [10, 14_000, 10], 12, 2020));

    [Fact]
    public void It_repeats_the_known_chances_of_the_district()
    {
        // Published as .77, computed in whole months; the five days of August more make it .76.
        var endOfJuly = Some.At(new DateOnly(2022, 7, 31), 2, 12, 14);
        Assert.Equal(0.77, Some.Projected(endOfJuly).Chance.Probability, 2);
        Assert.Equal(0.761, Some.Projected(Some.August2022).Chance.Probability, 3);
        Assert.Equal(0.06, Some.Projected(Some.EndOf2021).Chance.Probability, 2);
        Assert.Equal(0.00, Some.Projected(Some.EndOf2020).Chance.Probability, 2);
    }

    [Theory, MemberData(nameof(Districts))]
    public void The_probabilities_are_probabilities_and_sum_to_one(ForecastInput input)
    {
        var final = Some.Projected(input).Final;
        Assert.Equal(input.Cells + 1, final.Pmf.Count);
        Assert.All(final.Pmf, p => Assert.InRange(p, 0, 1));
        Assert.Equal(1, final.Pmf.Sum(), 9);
    }

    [Theory, MemberData(nameof(Districts))]
    public void Every_interval_is_between_what_is_recognised_and_the_pool(ForecastInput input)
    {
        var projection = Some.Projected(input);
        foreach (var level in CountDistribution.Levels)
        {
            Assert.InRange(projection.Final.Quantile(level), input.Recognised, input.Cells);
            Assert.InRange(projection.CurrentYearEnd.Quantile(level), input.Recognised, input.Cells);
        }
    }

    [Fact]
    public void Its_mean_is_the_rate_over_the_years_left_while_the_pool_is_far()
    {
        var final = Some.Projected(Some.August2022 with { Cells = 5_000 }).Final;
        var mean = final.Pmf.Select((p, count) => p * count).Sum();
        Assert.Equal(28 + 28.5 / Some.August2022.YearsElapsed * Some.August2022.YearsLeft, mean, 6);
    }

    [Fact]
    public void A_higher_target_is_never_likelier()
    {
        var chances = Enumerable.Range(29, 89)
            .Select(target => Some.Projected(Some.August2022 with { Target = target }).Chance.Probability).ToList();
        Assert.Equal(chances.OrderDescending(), chances);
    }

    [Fact]
    public void A_later_deadline_is_never_less_likely()
    {
        var chances = Enumerable.Range(3, 40)
            .Select(years => Some.Projected(Some.August2022 with { ProgrammeYears = years }).Chance.Probability)
            .ToList();
        Assert.All(chances.Zip(chances.Skip(1)), pair => Assert.True(pair.First <= pair.Second + 1e-12));
    }

    [Theory, MemberData(nameof(Districts))]
    public void The_same_input_gives_the_same_answer(ForecastInput input)
    {
        Projection first = Some.Projected(input), second = Some.Projected(input);
        Assert.Equal(first.Final.Pmf, second.Final.Pmf);
        Assert.Equal(first.Reached, second.Reached);
        Assert.Equal(first.Chance, second.Chance);
    }

    [Fact]
    public void What_exceeds_the_pool_is_laid_on_it_and_said()
    {
        var narrow = Some.Projected(Some.August2022 with { Cells = 60 }).Final;
        Assert.Equal(60, narrow.Quantile(0.975));
        Assert.InRange(narrow.MovedToPool, 0.5, 0.9);
        Assert.Equal(Some.Projected(Some.August2022).Final.AtLeast(59), narrow.AtLeast(59), 9);
    }

    [Fact]
    public void The_days_of_reaching_the_target_are_in_order_and_beyond_the_deadline_is_null()
    {
        var reached = Some.Projected(Some.August2022).Reached;
        Assert.True(reached.Early < reached.Likely);
        Assert.InRange(reached.Likely!.Value, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
        Assert.Null(reached.Late); // The chance is .77, so nine paths in ten are not there in time.
    }

    [Fact]
    public void The_fan_opens_month_by_month_up_to_the_deadline()
    {
        var fan = GammaPoisson.Fan(Some.August2022).ToList();
        Assert.Equal(41, fan.Count); // August 2022 to December 2025.
        Assert.Equal(new DateOnly(2022, 8, 31), fan[0].Day);
        Assert.Equal(new DateOnly(2025, 12, 31), fan[^1].Day);
        Assert.Equal(Some.Projected(Some.August2022).Final.Pmf, fan[^1].Count.Pmf);
        Assert.Equal(fan.Select(point => point.Count.Quantile(0.5)).Order(),
            fan.Select(point => point.Count.Quantile(0.5)));
    }

    [Fact]
    public void The_end_of_a_finished_year_is_certain() =>
        Assert.Equal(new CountInterval(14, 14), Some.Projected(Some.EndOf2021).CurrentYearEnd.Interval(0.95));

    [Fact]
    public void A_fan_of_a_decided_case_is_empty() =>
        Assert.Empty(GammaPoisson.Fan(Some.August2022 with { Target = 10 }));
}
