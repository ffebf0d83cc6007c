using Analytics.Forecast.Baselines;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Tests;

/// <summary>The edges: each has an answer of its own kind, from every method.</summary>
public class OutcomeTests
{
    static readonly ForecastInput District = Some.August2022;
    static readonly DateOnly Deadline = new(2025, 12, 31);

    public static TheoryData<string, ForecastInput, Type> Edges => new()
    {
        { "no data", District with { YearlyCounts = [] }, typeof(NotEnoughData) },
        { "a year that has not begun", District with
        {
            YearlyCounts = [0], MonthsElapsedInLastYear = 0,
        }, typeof(NotEnoughData) },
        { "half a month", District with { YearlyCounts = [1], MonthsElapsedInLastYear = 0.5 }, typeof(NotEnoughData) },
        { "one point", Some.EndOf2020, typeof(Projection) },
        { "two points", Some.EndOf2021, typeof(Projection) },
        { "all equal", District with { YearlyCounts = [5, 5, 5] }, typeof(Projection) },
        { "all zero", District with { YearlyCounts = [0, 0, 0] }, typeof(Projection) },
        { "a gap", District with { YearlyCounts = [2, 0, 14] }, typeof(Projection) },
        { "falling counts", District with { YearlyCounts = [30, 6, 1] }, typeof(Projection) },
        { "an outlier a thousand times the rest", District with
        {
            YearlyCounts = [2, 12_000, 14],
        }, typeof(InvalidInput) },
        { "an outlier that the pool can hold", new(100_000, 99_999, 6, [12, 12_000, 14], 7, 2020), typeof(Projection) },
        { "sums beyond 32 bits", District with { YearlyCounts = [int.MaxValue, int.MaxValue] }, typeof(InvalidInput) },
        { "a negative count", District with { YearlyCounts = [2, -12, 14] }, typeof(InvalidInput) },
        { "a year counted too few", ForecastInput.FromDates(117, 59, 2020, [2, 12], new(2022, 8, 5),
            Deadline), typeof(InvalidInput) },
        { "a year counted twice", ForecastInput.FromDates(117, 59, 2020, [2, 12, 12, 14], new(2022, 8, 5),
            Deadline), typeof(InvalidInput) },
        { "target met exactly", District with { Target = 28 }, typeof(Met) },
        { "target below the present", District with { Target = 3 }, typeof(Met) },
        { "target zero without data", District with { Target = 0, YearlyCounts = [] }, typeof(Met) },
        { "everything recognised", District with { Cells = 28, Target = 28 }, typeof(Met) },
        { "target above the pool", District with { Target = 118 }, typeof(CannotBeMet) },
        { "an empty pool", District with { Cells = 0, YearlyCounts = [0, 0, 0] }, typeof(CannotBeMet) },
        { "a target of the whole pool", District with { Target = 117 }, typeof(Projection) },
        { "negative target", District with { Target = -1 }, typeof(InvalidInput) },
        { "negative pool", District with { Cells = -1 }, typeof(InvalidInput) },
        { "a pool too large to spread a count over", District with { Cells = int.MaxValue }, typeof(InvalidInput) },
        { "deadline in the past", District with { ProgrammeYears = 2 }, typeof(DeadlinePassed) },
        { "deadline before the programme", District with { ProgrammeYears = -3 }, typeof(DeadlinePassed) },
        { "deadline today", ForecastInput.FromDates(117, 59, 2020, [2, 12, 14], new(2022, 8, 5),
            new(2022, 8, 5)), typeof(DeadlinePassed) },
        { "deadline tomorrow", ForecastInput.FromDates(117, 59, 2020, [2, 12, 14], new(2022, 8, 5),
            new(2022, 8, 6)), typeof(Projection) },
        { "deadline in 2200", District with { ProgrammeYears = 181 }, typeof(Projection) },
        { "deadline beyond the calendar", District with { ProgrammeYears = 1e9 }, typeof(InvalidInput) },
        { "leap day", ForecastInput.FromDates(117, 59, 2020, [2, 1, 1, 1, 1], new(2024, 2, 29),
            Deadline), typeof(Projection) },
        { "months not a number", District with { MonthsElapsedInLastYear = double.NaN }, typeof(InvalidInput) },
        { "negative months", District with { MonthsElapsedInLastYear = -1 }, typeof(InvalidInput) },
        { "thirteen months", District with { MonthsElapsedInLastYear = 13 }, typeof(InvalidInput) },
        { "years not a number", District with { ProgrammeYears = double.NaN }, typeof(InvalidInput) },
        { "endless years", District with { ProgrammeYears = double.PositiveInfinity }, typeof(InvalidInput) },
        { "a first year outside the calendar", District with { FirstYear = 0 }, typeof(InvalidInput) },
        { "months of another year", District with { MonthlyCounts = [[2], [12]] }, typeof(InvalidInput) },
        { "thirteen months of a year", District with { MonthlyCounts = [new int[13], [], []] }, typeof(InvalidInput) },
        { "a negative month", District with { MonthlyCounts = [[], [-1, 3], []] }, typeof(InvalidInput) },
        { "more in the months than in the year", District with
        {
            MonthlyCounts = [[3], [], []],
        }, typeof(InvalidInput) },
        { "a year without a list of months", District with { MonthlyCounts = [[], null!, []] }, typeof(InvalidInput) },
        { "years without dates", District with { MonthlyCounts = [[], [], []] }, typeof(Projection) },
        { "some dates", District with { MonthlyCounts = [[], [0, 0, 7], [14]] }, typeof(Projection) },
        { "all of an outlier in one month", new(100_000, 99_999, 6, [12, 12_000, 14], 7,
            2020) { MonthlyCounts = [[], [12_000], []] }, typeof(Projection) },
        { "a count before its year began", District with
        {
            YearlyCounts = [2, 12, 14], MonthsElapsedInLastYear = 0,
        }, typeof(Projection) },
        { "one cell left", District with { Cells = 29, Target = 29 }, typeof(Projection) },
        { "a pool of one", new(1, 1, 6, [0], 3, 2020), typeof(Projection) },
        { "no list at all", District with { YearlyCounts = null! }, typeof(InvalidInput) },
    };

    [Theory, MemberData(nameof(Edges))]
    public void An_edge_has_a_typed_answer_without_NaN(string edge, ForecastInput input, Type expected)
    {
        foreach (var outcome in new[] { NaivePace.Project(input), GammaPoisson.Project(input), Pacer.Project(input) })
        {
            Assert.True(outcome.GetType() == expected, $"{edge}: {outcome.GetType().Name}");
            if (outcome is Projection projection) AssertFinite(projection);
        }
        foreach (var count in new[]
        {
            NaivePace.CountAtDeadline(input), GammaPoisson.CountAtDeadline(input), Pacer.CountAtDeadline(input),
        })
        {
            Assert.Equal(1, count?.Pmf.Sum() ?? 1, 9);
        }
    }

    [Fact]
    public void A_met_target_still_has_a_count_at_the_deadline() =>
        Assert.Equal(
            GammaPoisson.CountAtDeadline(District)!.Pmf,
            GammaPoisson.CountAtDeadline(District with { Target = 10 })!.Pmf);

    [Fact]
    public void A_passed_deadline_counts_what_is_recognised() =>
        Assert.Equal(
            new CountInterval(28, 28),
            NaivePace.CountAtDeadline(District with { ProgrammeYears = 2 })!.Interval(0.95));

    [Fact]
    public void A_missed_deadline_states_the_shortfall() =>
        Assert.Equal(
            new DeadlinePassed(new DateOnly(2021, 12, 31), 31),
            GammaPoisson.Project(District with { ProgrammeYears = 2 }));

    [Fact]
    public void A_met_target_names_its_year_and_the_day_where_it_is_recorded()
    {
        Assert.Equal(new Met(null, 2021, 28), GammaPoisson.Project(District with { Target = 14 }));
        var day = new DateOnly(2021, 11, 3);
        Assert.Equal(new Met(day, 2021, 28),
            GammaPoisson.Project(District with { Target = 14, TargetReachedOn = day }));
    }

    [Fact]
    public void Invalid_input_is_answered_with_the_value_and_what_is_accepted() =>
        Assert.Equal(
            new InvalidInput("YearlyCounts[1]", "-12", "0 or more"),
            GammaPoisson.Project(District with { YearlyCounts = [2, -12, 14] }));

    [Fact]
    public void Too_little_data_is_answered_with_what_there_is_and_what_is_needed() =>
        Assert.Equal(new NotEnoughData(0, 1), GammaPoisson.Project(District with { YearlyCounts = [] }));

    static void AssertFinite(Projection projection)
    {
        Assert.True(double.IsFinite(projection.Pace.HadPerYear));
        Assert.True(double.IsFinite(projection.Pace.RequiredPerYear));
        Assert.InRange(projection.Pace.StraightLineCount, 0, projection.Basis.Cells);
        Assert.InRange(projection.Chance.Probability, 0, 1);
        Assert.Equal(1, projection.Final.Pmf.Sum(), 9);
    }
}
