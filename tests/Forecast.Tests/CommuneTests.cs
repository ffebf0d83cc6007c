using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Tests;

public class CommuneTests
{
    static CommuneForecasts Shared(ForecastInput input, IReadOnlyList<CommuneState> communes) =>
        Assert.IsType<CommuneForecasts>(CommuneAllocation.Compute(input, communes));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void On_every_path_the_communes_sum_to_the_district(bool withWithdrawals)
    {
        var input = withWithdrawals
            ? Some.August2022 with { YearlyCounts = [2, 12, 20], Withdrawals = new Withdrawals(6, 60) }
            : Some.August2022;
        var run = new PacerRun(input, WhatIf.Nothing);
        var paths = new CommunePaths(input, Some.Communes);
        for (var path = 0; path < run.Paths; path++)
        {
            var counts = paths.Of(path, run.FinalOn(path), run.LostOn(path));
            var sum = 0;
            for (var c = 0; c < counts.Length; c++)
            {
                sum += counts[c];
                if (counts[c] < 0 || counts[c] > Some.Communes[c].Cells)
                    Assert.Fail($"{counts[c]} in {Some.Communes[c]}");
            }
            if (sum != run.FinalOn(path)) Assert.Fail($"Path {path}: {sum} for {run.FinalOn(path)}.");
        }
    }

    [Fact]
    public void The_mean_counts_sum_to_the_mean_of_the_district() =>
        Assert.Equal(
            Pacer.CountAtDeadline(Some.August2022)!.Mean,
            Shared(Some.August2022, Some.Communes).Communes.Sum(commune => commune.Final.Mean),
            6);

    [Fact]
    public void No_commune_loses_titles_or_exceeds_its_cells_where_none_are_withdrawn() =>
        Assert.All(Shared(Some.August2022, Some.Communes).Communes, commune =>
        {
            Assert.InRange(commune.Final.Quantile(0), commune.State.Recognised, commune.State.Cells);
            Assert.InRange(commune.Median, commune.State.Recognised, commune.State.Cells);
            Assert.Equal(1, commune.Final.Pmf.Sum(), 9);
        });

    [Fact]
    public void A_commune_that_did_more_with_the_same_cells_is_likelier_to_add_more()
    {
        CommuneState strong = new("strong", 60, 25, 800, 50), weak = new("weak", 57, 3, 1_500, 50);
        var of = Shared(Some.August2022, [strong, weak]).Communes;
        Assert.True((of[0].Final.Mean - 25) / 35 > (of[1].Final.Mean - 3) / 54 + 0.1);
    }

    [Fact]
    public void Readiness_moves_recognitions_to_the_ready_and_none_to_those_who_cannot()
    {
        var communes = Some.Communes;
        communes[3] = communes[3] with { Readiness = 5 };
        communes[4] = communes[4] with { Readiness = 0 };
        communes[5] = communes[5] with { CellReadiness = [5, 5, 5, 5] };
        var input = Some.August2022 with { ProgrammeYears = 4 };
        List<CommuneForecast> before = [.. Shared(input, Some.Communes).Communes], after =
        [
            .. Shared(input, communes).Communes,
        ];
        Assert.True(after[3].Final.Mean > before[3].Final.Mean);
        Assert.True(after[4].Final.Mean < before[4].Final.Mean);
        Assert.True(after[5].Final.Mean > before[5].Final.Mean);
    }

    [Fact]
    public void Below_five_recognitions_in_the_district_no_commune_has_a_chance()
    {
        var communes = Some.Communes.Select((c, i) => c with { Recognised = i < 2 ? 1 : 0, Ready = 0 }).ToList();
        Assert.All(Shared(Some.EndOf2020, communes).Communes, commune => Assert.Null(commune.Chance));
        Assert.All(Shared(Some.August2022, Some.Communes).Communes, commune => Assert.NotNull(commune.Chance));
    }

    [Fact]
    public void A_target_met_or_above_the_cells_is_decided_without_a_chance()
    {
        var communes = Some.Communes;
        communes[0] = communes[0] with { Target = 2 };
        communes[1] = communes[1] with { Target = 7 };
        var of = Shared(Some.August2022, communes).Communes;
        Assert.Equal((CommuneStanding.Met, null), (of[0].Standing, of[0].Chance));
        Assert.Equal((CommuneStanding.CannotBeMet, null), (of[1].Standing, of[1].Chance));
        Assert.Equal(CommuneStanding.Open, of[2].Standing);
    }

    [Fact]
    public void Communes_that_are_not_the_district_are_refused_by_name()
    {
        string Refused(Func<CommuneState, CommuneState> change)
        {
            var communes = Some.Communes;
            communes[1] = change(communes[1]);
            return Assert.IsType<InvalidInput>(
                Assert.IsType<CommunesRefused>(CommuneAllocation.Compute(Some.August2022, communes)).Why).Field;
        }

        Assert.Equal("Communes.Cells", Refused(c => c with { Cells = 7 }));
        Assert.Equal("Communes.Recognised", Refused(c => c with { Recognised = 3 }));
        Assert.Equal("Communes[1].Recognised", Refused(c => c with { Recognised = 9 }));
        Assert.Equal("Communes[1].CellMonths", Refused(c => c with { CellMonths = double.NaN }));
        Assert.Equal("Communes[1].Readiness", Refused(c => c with { Readiness = -1 }));
        Assert.Equal("Communes[1].CellReadiness", Refused(c => c with { CellReadiness = [1] }));
        Assert.Equal("Communes[1].Ready", Refused(c => c with { Ready = 5 }));
        Assert.Equal("Communes[1].Target", Refused(c => c with { Target = -1 }));
    }

    [Fact]
    public void A_decided_district_has_no_communes_to_forecast() =>
        Assert.IsType<Met>(
            Assert.IsType<CommunesRefused>(
                CommuneAllocation.Compute(Some.August2022 with { Target = 5 }, Some.Communes)).Why);

    [Fact]
    public void The_first_arrivals_win_the_race()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var size = random.Next(1, 60);
            var arrivals = Enumerable.Range(0, size)
                .Select(_ => random.Next(4) == 0 ? random.Next(5) : random.NextDouble() * 5).ToArray();
            var winners = random.Next(size + 1);
            var (sorted, moved, who) =
                (arrivals.Order().ToArray(), arrivals.ToArray(), Enumerable.Range(0, size).ToArray());
            ExponentialRace.MoveWinnersFirst(moved, who, winners);
            Assert.Equal(sorted[..winners], moved[..winners].Order());
            Assert.Equal(moved, who.Select(i => arrivals[i]));
        }
    }
}
