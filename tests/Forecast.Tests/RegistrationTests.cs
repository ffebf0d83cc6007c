using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Tests;

public class RegistrationTests
{
    static Projection Projected(int? registered, WhatIf? whatIf = null) => Assert.IsType<Projection>(
        Pacer.Project(Some.August2022 with { Registered = registered }, whatIf ?? WhatIf.Nothing));

    [Fact]
    public void No_more_are_recognised_this_year_than_are_registered()
    {
        Assert.Equal(new CountInterval(28, 31), Projected(3).CurrentYearEnd.Interval(1));
        Assert.Equal(new CountInterval(28, 28), Projected(0).CurrentYearEnd.Interval(1));
        Assert.True(Projected(null).CurrentYearEnd.Quantile(0.975) > 31);
    }

    [Fact]
    public void The_years_after_are_not_capped() => Assert.True(Projected(0).Final.Quantile(0.5) > 59);

    [Fact]
    public void More_registrations_raise_the_cap() =>
        Assert.Equal(Projected(7).Final.Pmf, Projected(3, new WhatIf { MoreRegistrations = 4 }).Final.Pmf);

    [Fact]
    public void More_registrations_do_nothing_where_none_are_known() =>
        Assert.Equal(Projected(null).Final.Pmf, Projected(null, new WhatIf { MoreRegistrations = 4 }).Final.Pmf);

    [Fact]
    public void A_finished_year_is_not_capped_any_more() =>
        Assert.Equal(Pacer.CountAtDeadline(Some.EndOf2021)!.Pmf,
            Pacer.CountAtDeadline(Some.EndOf2021 with { Registered = 0 })!.Pmf);

    [Fact]
    public void More_cells_raise_the_pool_and_never_the_risk()
    {
        var more = Projected(null, new WhatIf { MoreCells = 20 });
        Assert.Equal(138, more.Final.Pmf.Count);
        Assert.True(more.Chance.Probability > Projected(null).Chance.Probability);
    }

    [Fact]
    public void A_target_above_the_pool_can_be_met_once_there_are_more_cells()
    {
        var input = Some.August2022 with { Target = 120 };
        Assert.IsType<CannotBeMet>(Pacer.Project(input));
        Assert.IsType<Projection>(Pacer.Project(input, new WhatIf { MoreCells = 10 }));
    }

    [Fact]
    public void A_negative_number_of_registrations_is_refused() =>
        Assert.Equal("Registered",
            Assert.IsType<InvalidInput>(Pacer.Project(Some.August2022 with { Registered = -1 })).Field);
}
