using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Tests;

public class WhatIfTests
{
    static double Chance(WhatIf whatIf) =>
        Assert.IsType<Projection>(Pacer.Project(Some.August2022, whatIf)).Chance.Probability;

    static WhatIf Campaign(DateOnly from, DateOnly until, double factor) =>
        new() { Campaigns = [new Campaign(from, until, factor)] };

    [Fact]
    public void A_faster_pace_is_never_less_likely_to_arrive()
    {
        var chances = new[] { 0, 0.25, 0.5, 0.9, 0.99, 1, 1.01, 1.1, 2, 10, 1e9 }.Select(pace =>
            Chance(new WhatIf(pace))).ToList();
        Assert.Equal(chances.Order(), chances);
        Assert.Equal(0, chances[0]);
    }

    [Fact]
    public void Half_the_pace_leaves_about_two_chances_in_three() =>
        Assert.InRange(Chance(new WhatIf(0.5)), 0.58, 0.72);

    [Fact]
    public void A_campaign_helps_and_one_after_the_deadline_does_nothing()
    {
        var nothing = Chance(WhatIf.Nothing);
        Assert.True(Chance(Campaign(new(2024, 1, 1), new(2024, 6, 30), 2)) > nothing);
        Assert.Equal(nothing, Chance(Campaign(new(2026, 1, 1), new(2026, 6, 30), 2)));
    }

    [Fact]
    public void A_campaign_over_all_months_is_a_pace() =>
        Assert.Equal(Chance(new WhatIf(1.5)), Chance(Campaign(new(2022, 1, 1), new(2025, 12, 31), 1.5)));

    [Fact]
    public void A_factor_that_is_no_number_changes_nothing() =>
        Assert.Equal(Chance(WhatIf.Nothing), Chance(new WhatIf(double.NaN)));

    [Fact]
    public void The_pace_needed_for_four_chances_in_five_gives_them()
    {
        var needed = Pacer.PaceNeeded(Some.August2022, 0.8)!.Value;
        Assert.InRange(needed, 0.60, 0.80);
        Assert.InRange(Chance(new WhatIf(needed)), 0.8, 0.82);
    }

    [Fact]
    public void No_pace_is_needed_where_nothing_can_be_forecast()
    {
        Assert.Null(Pacer.PaceNeeded(Some.August2022 with { Target = 10 }, 0.8));
        Assert.Null(Pacer.PaceNeeded(Some.August2022, 1.5));
    }
}
