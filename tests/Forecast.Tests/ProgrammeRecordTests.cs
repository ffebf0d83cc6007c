using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pipelines;
using Analytics.Forecast.Questions;

namespace Analytics.Forecast.Tests;

/// <summary>What of a record enters a forecast.</summary>
public sealed class ProgrammeRecordTests
{
    static readonly ProgrammeRecord Record = new(
        117, 59, 2020, new(2022, 8, 5), new(2025, 12, 31), [new(2, 0, null), new(12, 0, null), new(14, 0, null)], 257,
        0, null);

    [Fact]
    public void Counts_alone_give_the_counts_alone()
    {
        Assert.Null(Record.Input.MonthlyCounts);
        Assert.Null(Record.Input.Withdrawals);
        Assert.Null(Record.Input.Registered);
        Assert.Equal((28, new DateOnly(2022, 8, 5), new DateOnly(2025, 12, 31)),
            ((int)Record.Input.Recognised, Record.Input.AsOf, Record.Input.Deadline));
    }

    [Fact]
    public void A_withdrawal_on_record_is_modelled_from_then_on()
    {
        var input = (Record with
        {
            Years = [new(2, 0, null), new(12, 1, null), new(14, 0, null)],
            LockedOut = 1,
        }).Input;
        Assert.Equal(new Withdrawals(1, 257, LockedOut: 1), input.Withdrawals);
        Assert.Equal((28, 27), (input.Granted, input.Recognised));
    }

    [Fact]
    public void Months_that_do_not_fit_their_year_are_left_out()
    {
        int[] fits = [0, 0, 0, 5, 0, 5, 4, 0, 0, 0, 0, 0], tooMany = [20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        var input = (Record with { Years = [new(2, 0, null), new(12, 0, tooMany), new(14, 0, fits)] }).Input;
        Assert.Equal([[], [], fits], input.MonthlyCounts!);
        Assert.Null(ForecastPrecheck.Decide(input));
    }

    [Fact]
    public void The_risk_of_withdrawal_lowers_the_chance_and_a_recorded_one_is_in_the_headline_already()
    {
        Chance At(ForecastInput input, Assumption row) =>
            AssumptionTable.Compute(input, [input.Deadline]).Rows.Single(r => r.Assumption == row).Cells[0].Chance!;
        Assert.True(
            At(Record.Input, Assumption.TitlesMayBeLost).Probability < At(Record.Input,
                Assumption.AllAveraged).Probability);
        var withdrawn = (Record with { Years = [new(2, 0, null), new(12, 1, null), new(14, 0, null)] }).Input;
        Assert.Equal(At(withdrawn, Assumption.AllAveraged), At(withdrawn, Assumption.TitlesMayBeLost));
    }

    [Fact]
    public void A_cell_nearer_to_ready_is_likelier_and_its_factor_leaves_ready_cells_alone()
    {
        CellState[] cells =
        [
            .. Enumerable.Range(0, 28).Select(i => new CellState($"{i}", CellStage.Recognised)),
            .. Enumerable.Range(28, 40).Select(i => new CellState($"{i}", CellStage.NotReady, Becoming: 3)),
            .. Enumerable.Range(68, 40).Select(i => new CellState($"{i}", CellStage.NotReady, Becoming: 0.5)),
            .. Enumerable.Range(108, 9)
                .Select(i => new CellState($"{i}", CellStage.Ready, Becoming: i % 2 == 0 ? 5 : 0.1)),
        ];
        var forecast = Assert.IsType<PipelineForecast>(
            CellPipeline.Compute(Record.Input, new PipelineState(cells, 28, 100, 0, 40, 2000)));
        CellForecast Of(int cell) => forecast.Cells.Single(c => c.State.Cell == $"{cell}");
        Assert.True(Of(28).ByDeadline > Of(68).ByDeadline + 0.2);
        Assert.Equal(Of(108).ByDeadline, Of(109).ByDeadline, 0.02);
    }

    [Fact]
    public void A_factor_that_is_none_is_refused_by_name()
    {
        var refused = Assert.IsType<PipelineRefused>(CellPipeline.Compute(Record.Input, new PipelineState(
            [.. Enumerable.Range(0, 117)
                .Select(i => new CellState($"{i}", i < 28 ? CellStage.Recognised : CellStage.NotReady,
                    Becoming: i == 50 ? double.NaN : 1))], 28, 100, 0, 40, 2000)));
        Assert.Equal("Pipeline.Cells[50].Becoming", Assert.IsType<InvalidInput>(refused.Why).Field);
    }

    [Fact]
    public void Further_registrations_are_asked_alone_or_with_the_rest_alike()
    {
        var input = Record.Input with { Registered = 3 };
        Assert.Equal(ReverseQuestion.Answer(input, 0.8)!.FurtherRegistrations,
            ReverseQuestion.FurtherRegistrations(input, 0.8));
        Assert.Null(ReverseQuestion.FurtherRegistrations(Record.Input, 0.8));
    }
}
