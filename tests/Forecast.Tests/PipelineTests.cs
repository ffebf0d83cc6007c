using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Pipelines;

namespace Analytics.Forecast.Tests;

public class PipelineTests
{
    static PipelineForecast Forecast(PipelineState pipeline) =>
        Assert.IsType<PipelineForecast>(CellPipeline.Compute(Some.August2022, pipeline));

    static PipelineState With(Func<CellState, CellState> change) =>
        Some.Pipeline with { Cells = [.. Some.Pipeline.Cells.Select(change)] };

    [Fact]
    public void Below_ten_events_the_states_are_not_used() =>
        Assert.Equal(new PipelineTooYoung(9, 10),
            CellPipeline.Compute(Some.August2022, Some.Pipeline with { ReadyToRecognised = 9 }));

    [Fact]
    public void Ten_events_are_enough() => Forecast(Some.Pipeline with { ReadyToRecognised = 10 });

    [Fact]
    public void Evidence_at_the_end_of_whole_numbers_is_counted_like_any_other() =>
        Assert.Equal(117,
            Forecast(Some.Pipeline with
            {
                ReadyToRecognised = int.MaxValue,
                NotReadyToReady = int.MaxValue,
            }).BottomUp.Quantile(0.5));

    [Fact]
    public void Every_cell_without_the_title_has_a_chance_that_grows_with_time()
    {
        var forecast = Forecast(Some.Pipeline);
        Assert.Equal(89, forecast.Cells.Count);
        Assert.All(forecast.Cells, cell => Assert.InRange(cell.ThisYear, 0, cell.ByDeadline));
        Assert.All(forecast.Cells, cell => Assert.InRange(cell.ByDeadline, 0, 1));
    }

    [Fact]
    public void The_chances_of_cells_sum_to_the_pooled_count() =>
        Assert.Equal(Forecast(Some.Pipeline).Final.Mean,
            28 + Forecast(Some.Pipeline).Cells.Sum(cell => cell.ByDeadline), 6);

    [Fact]
    public void Three_paths_in_four_are_those_of_the_states()
    {
        var forecast = Forecast(Some.Pipeline);
        Assert.Equal(0.75 * forecast.BottomUp.Mean + 0.25 * forecast.TopDown.Mean, forecast.Final.Mean, 0.7);
    }

    [Fact]
    public void A_ready_cell_alone_follows_the_hazard_of_ready_cells()
    {
        // So much evidence leaves the hazard, 0.02 a month, without doubt; the common multiplier is near 1 in the first
        // months.
        var pipeline = Some.Pipeline with { ReadyToRecognised = 20_000, ReadyCellMonths = 1_000_000 };
        var input = Some.August2022 with { ProgrammeYears = Some.August2022.YearsElapsed + 0.5 };
        var cells = new CellChains(input, pipeline, MonthSteps.Of(input), WhatIf.Nothing);
        var (ready, recognised, hits) = (new CellState[] { new("a", CellStage.Ready) }, new int[1], 0);
        for (var path = 0; path < 20_000; path++)
        {
            cells.Run(path, recognised, ready);
            if (recognised[0] < MonthSteps.Of(input).Length) hits++;
        }
        Assert.Equal(1 - Math.Exp(-0.02 * 6), hits / 20_000.0, 0.01);
    }

    [Fact]
    public void The_next_ten_are_the_ready_ones_in_the_order_given()
    {
        var forecast = Forecast(Some.Pipeline);
        Assert.Equal(Enumerable.Range(28, 10).Select(i => $"cell {i}"),
            forecast.NextTen.Select(cell => cell.State.Cell));
        Assert.True(forecast.Cells[0].ByDeadline > forecast.Cells[^1].ByDeadline);
    }

    [Fact]
    public void A_readier_cell_comes_first_and_one_that_cannot_comes_never()
    {
        var forecast = Forecast(With(cell => cell.Cell switch
        {
            "cell 45" => cell with { Readiness = 4 },
            "cell 46" => cell with { Readiness = 0 },
            _ => cell,
        }));
        Assert.Equal("cell 45", forecast.NextTen[0].State.Cell);
        Assert.True(forecast.Cells.Single(cell => cell.State.Cell == "cell 46").ByDeadline < 0.25);
    }

    [Fact]
    public void States_that_promise_far_less_than_the_pace_are_said_to_disagree()
    {
        Assert.False(Forecast(Some.Pipeline).Disagree);
        var stuck = Some.Pipeline with
        {
            ReadyToRecognised = 10,
            ReadyCellMonths = 50_000,
            NotReadyToRecognised = 0,
            NotReadyToReady = 0,
        };
        Assert.True(Forecast(stuck).Disagree);
    }

    [Fact]
    public void Of_a_finished_year_this_year_is_the_next()
    {
        var pipeline =
            With(cell => cell with { Stage = int.Parse(cell.Cell[5..]) < 14 ? CellStage.Recognised : CellStage.Ready });
        var forecast = Assert.IsType<PipelineForecast>(CellPipeline.Compute(Some.EndOf2021, pipeline));
        Assert.All(forecast.Cells, cell => Assert.InRange(cell.ThisYear, 0.05, cell.ByDeadline - 0.05));
    }

    [Fact]
    public void States_that_are_not_the_districts_are_refused_by_name()
    {
        string Refused(PipelineState pipeline) => Assert.IsType<InvalidInput>(
            Assert.IsType<PipelineRefused>(CellPipeline.Compute(Some.August2022, pipeline)).Why).Field;

        Assert.Equal("Pipeline.Cells", Refused(Some.Pipeline with { Cells = [] }));
        Assert.Equal("Pipeline.Cells", Refused(Some.Pipeline with { Cells = null! }));
        Assert.Equal("Pipeline.Recognised", Refused(With(cell => cell with { Stage = CellStage.Ready })));
        Assert.Equal("Pipeline.Cells[0].Stage", Refused(With(cell => cell with { Stage = (CellStage)9 })));
        Assert.Equal("Pipeline.Cells[0].Readiness", Refused(With(cell => cell with { Readiness = double.NaN })));
        Assert.Equal("Pipeline.ReadyCellMonths", Refused(Some.Pipeline with { ReadyCellMonths = -1 }));
        Assert.Equal("Pipeline.NotReadyToReady", Refused(Some.Pipeline with { NotReadyToReady = -1 }));
    }
}
