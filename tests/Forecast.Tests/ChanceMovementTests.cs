using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Questions;

namespace Analytics.Forecast.Tests;

public class ChanceMovementTests
{
    static double Chance(ForecastInput input) => Assert.IsType<Projection>(Pacer.Project(input)).Chance.Probability;

    static ChanceMovement Between(ForecastInput earlier, ForecastInput now) =>
        ChanceMovement.Between(Chance(earlier), earlier, now)!;

    [Fact]
    public void New_counts_alone_are_all_of_the_movement()
    {
        var movement = Between(Some.EndOf2021, Some.August2022);
        Assert.Equal((0, 0), (movement.ByAssumption, movement.ByTarget));
        Assert.Equal(Chance(Some.August2022) - Chance(Some.EndOf2021), movement.ByData);
    }

    [Fact]
    public void Another_target_alone_is_all_of_the_movement()
    {
        var movement = Between(Some.August2022, Some.August2022 with { Target = 90 });
        Assert.Equal((0, 0), (movement.ByAssumption, movement.ByData));
        Assert.True(movement.ByTarget < -0.2);
    }

    [Fact]
    public void What_the_present_model_says_otherwise_of_the_earlier_inputs_is_a_changed_assumption()
    {
        var now = Chance(Some.August2022);
        var movement = ChanceMovement.Between(now - 0.1, Some.August2022, Some.August2022)!;
        Assert.Equal((0, 0), (movement.ByTarget, movement.ByData));
        Assert.Equal(0.1, movement.ByAssumption, 12);
    }

    [Fact]
    public void Where_question_and_counts_changed_each_is_credited_with_the_mean_of_both_orders_and_the_parts_sum()
    {
        var (earlier, now) = (Some.EndOf2021, Some.August2022 with { Target = 80 });
        var movement = Between(earlier, now);
        var (p0, p1) = (Chance(earlier), Chance(now));
        var byTarget = (Chance(earlier with { Target = 80 }) - p0 + (p1 - Chance(Some.August2022))) / 2;
        Assert.Equal(byTarget, movement.ByTarget, 12);
        Assert.True(movement is { ByTarget: < 0, ByData: > 0 });
        Assert.Equal(movement.To - movement.From, movement.ByAssumption + movement.ByTarget + movement.ByData, 12);
    }

    [Fact]
    public void A_target_that_is_met_is_certain_and_a_deadline_that_passed_leaves_no_chance()
    {
        var met = Some.August2022 with { YearlyCounts = [2, 12, 45] };
        Assert.Equal(1, Between(Some.August2022, met).To);
        Assert.Equal(0, Between(Some.August2022, Some.August2022 with { ProgrammeYears = 2 }).To);
    }

    [Fact]
    public void A_pool_that_fits_only_the_present_counts_leaves_one_order_and_no_gap()
    {
        var movement = Between(Some.EndOf2021 with { Cells = 20, Target = 18 }, Some.August2022);
        Assert.Equal(movement.To - movement.From, movement.ByAssumption + movement.ByTarget + movement.ByData, 12);
    }

    [Fact]
    public void Nothing_is_split_where_too_little_was_known() =>
        Assert.Null(ChanceMovement.Between(0.5, Some.At(new DateOnly(2020, 1, 5), 0), Some.August2022));
}
