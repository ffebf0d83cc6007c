using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Questions;

namespace Analytics.Forecast.Tests;

public class ReverseQuestionTests
{
    [Fact]
    public void The_pace_a_year_is_the_median_path_at_the_factor_needed()
    {
        var answer = ReverseQuestion.Answer(Some.August2022, 0.8)!;
        Assert.Equal(Pacer.PaceNeeded(Some.August2022, 0.8), answer.PaceFactor);
        var projection =
            Assert.IsType<Projection>(Pacer.Project(Some.August2022, new WhatIf(answer.PaceFactor!.Value)));
        Assert.Equal(28 + answer.PacePerYear!.Value * Some.August2022.YearsLeft, projection.Final.Quantile(0.5), 9);
        Assert.True(answer.PacePerYear > projection.Pace.RequiredPerYear);
    }

    [Fact]
    public void Registrations_needed_are_the_fewest_that_give_the_chance()
    {
        var input = Some.August2022 with { Target = 40, Registered = 2, ProgrammeYears = 3 };
        double With(int more) =>
            Assert.IsType<Projection>(Pacer.Project(input, new WhatIf { MoreRegistrations = more })).Chance.Probability;
        var wanted = With(60) * 0.8;
        var needed = ReverseQuestion.Answer(input, wanted)!.FurtherRegistrations!.Value;
        Assert.InRange(needed, 10, 60);
        Assert.True(With(needed) >= wanted && With(needed - 1) < wanted);
    }

    [Fact]
    public void Registrations_are_not_spoken_of_where_none_are_known_or_none_would_do()
    {
        Assert.Null(ReverseQuestion.Answer(Some.August2022, 0.8)!.FurtherRegistrations);
        Assert.Equal(0, ReverseQuestion.Answer(Some.August2022 with { Registered = 20 }, 0.5)!.FurtherRegistrations);
        Assert.Null(ReverseQuestion.Answer(Some.August2022 with { Registered = 20 }, 1)!.FurtherRegistrations);
    }

    [Fact]
    public void What_is_missing_is_shared_out_by_ready_cells_to_the_last_one()
    {
        var answer = ReverseQuestion.Answer(Some.August2022, 0.8, Some.Communes)!;
        Assert.Equal(31, answer.Missing);
        Assert.Equal(31, answer.Shares.Sum(share => share.Needed));
        Assert.All(answer.Shares.Zip(Some.Communes),
            pair => Assert.InRange(pair.First.Needed, 0, pair.Second.Remaining));
        Assert.All(answer.Shares.Zip(Some.Communes),
            pair => Assert.Equal(pair.Second.Ready == 0, pair.First.Needed == 0));
    }

    [Fact]
    public void Communes_that_are_not_the_district_are_given_no_shares() =>
        Assert.Empty(ReverseQuestion.Answer(Some.August2022, 0.8, [.. Some.Communes.Skip(1)])!.Shares);

    [Fact]
    public void A_decided_case_has_no_reverse() =>
        Assert.Null(ReverseQuestion.Answer(Some.August2022 with { Target = 3 }, 0.8));

    [Theory]
    [InlineData(10, new[] { 1, 1, 1 }, new[] { 9, 9, 9 }, new[] { 4, 3, 3 })]
    [InlineData(10, new[] { 7, 2, 1 }, new[] { 9, 9, 9 }, new[] { 7, 2, 1 })]
    [InlineData(7, new[] { 5, 3, 1 }, new[] { 9, 9, 9 }, new[] { 4, 2, 1 })]
    [InlineData(10, new[] { 9, 1, 0 }, new[] { 5, 3, 9 }, new[] { 5, 3, 2 })]
    [InlineData(6, new[] { 0, 0, 0 }, new[] { 1, 2, 3 }, new[] { 1, 2, 3 })]
    [InlineData(0, new[] { 1 }, new[] { 1 }, new[] { 0 })]
    public void Parts_follow_the_weights_as_far_as_there_is_room(int total, int[] weights, int[] room, int[] parts) =>
        Assert.Equal(parts, LargestRemainder.Share(total, weights, room));

    [Fact]
    public void Parts_always_sum_to_the_whole_within_the_room()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var room = Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(40)).ToArray();
            var weights = room.Select(_ => random.Next(5)).ToArray();
            var total = random.Next(room.Sum() + 1);
            var parts = LargestRemainder.Share(total, weights, room);
            Assert.Equal(total, parts.Sum());
            Assert.All(parts.Zip(room), pair => Assert.InRange(pair.First, 0, pair.Second));
        }
    }
}
