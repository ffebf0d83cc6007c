using Analytics.Forecast.Communes;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Pipelines;
using Analytics.Forecast.Questions;

namespace Analytics.Forecast.Tests;

public class ProgrammeForecastTests
{
    static readonly ProgrammeState State = new(Some.August2022) { Communes = Some.Communes, Pipeline = Some.Pipeline };

    static readonly Lazy<ProgrammeOutlook> AsIs = new(() => ProgrammeForecast.Compute(State, new ForecastQuestion()));

    [Fact]
    public void One_call_answers_what_the_parts_answer_alone()
    {
        var outlook = AsIs.Value;
        var headline = Assert.IsType<Projection>(outlook.Answer.Headline);
        var alone = Assert.IsType<Projection>(Pacer.Project(Some.August2022));
        Assert.Equal(alone.Final.Pmf, headline.Final.Pmf);
        Assert.Equal(alone.Reached, outlook.Answer.FirstPassage);
        Assert.Equal(alone.Final.Pmf, outlook.Answer.Fan[^1].Count.Pmf);
        Assert.Equal(4, outlook.Sensitivity.Count);
        Assert.Equal(Pacer.PaceNeeded(Some.August2022, 0.8), outlook.Reverse!.PaceFactor);
        Assert.Equal(
            Assert.IsType<CommuneForecasts>(CommuneAllocation.Compute(Some.August2022, Some.Communes)).Communes.Select(
                c => c.Final.Mean),
            Assert.IsType<CommuneForecasts>(outlook.Answer.Communes).Communes.Select(c => c.Final.Mean));
        Assert.Equal(
            Assert.IsType<PipelineForecast>(CellPipeline.Compute(Some.August2022, Some.Pipeline)).Final.Pmf,
            Assert.IsType<PipelineForecast>(outlook.Answer.Pipeline).Final.Pmf);
    }

    [Fact]
    public void Another_target_and_deadline_are_asked_of_every_part()
    {
        var outlook = ProgrammeForecast.Compute(State,
            new ForecastQuestion { Target = 70, Deadline = new(2025, 6, 30), GridDeadlines = [new(2024, 12, 31)] });
        Assert.Equal((70, new DateOnly(2025, 6, 30)), (outlook.Answer.Basis.Target, outlook.Answer.Basis.Deadline));
        Assert.Equal([new DateOnly(2024, 12, 31), new DateOnly(2025, 6, 30)], outlook.Grid.Deadlines);
        Assert.Equal(42, outlook.Reverse!.Missing);
        Assert.Equal(new DateOnly(2025, 6, 30), outlook.Answer.Fan[^1].Day);
    }

    [Fact]
    public void A_changed_future_moves_the_headline_and_its_parts_and_leaves_the_grid()
    {
        ProgrammeOutlook asIs = AsIs.Value, half =
            ProgrammeForecast.Compute(State, new ForecastQuestion { WhatIf = new WhatIf(0.5) });
        double Headline(ProgrammeOutlook of) => Assert.IsType<Projection>(of.Answer.Headline).Chance.Probability;
        double Pooled(ProgrammeOutlook of) => Assert.IsType<PipelineForecast>(of.Answer.Pipeline).Final.Mean;
        Assert.True(Headline(half) < Headline(asIs) - 0.1);
        Assert.True(Pooled(half) < Pooled(asIs) - 5);
        Assert.Equal(asIs.Sensitivity, half.Sensitivity);
        Assert.Equal(asIs.Reverse! with { Shares = [] }, half.Reverse! with { Shares = [] });
    }

    [Fact]
    public void A_pool_that_grows_leaves_communes_and_pipeline_with_their_own_cells()
    {
        var outlook = ProgrammeForecast.Compute(State, new ForecastQuestion { WhatIf = new WhatIf { MoreCells = 10 } });
        Assert.Equal(128, Assert.IsType<Projection>(outlook.Answer.Headline).Final.Pmf.Count);
        Assert.Equal(118, Assert.IsType<PipelineForecast>(outlook.Answer.Pipeline).Final.Pmf.Count);
        Assert.InRange(Assert.IsType<CommuneForecasts>(outlook.Answer.Communes).Communes.Sum(c => c.Final.Mean), 28,
            117);
    }

    [Fact]
    public void A_target_met_is_said_and_nothing_is_forecast()
    {
        var outlook = ProgrammeForecast.Compute(State, new ForecastQuestion { Target = 14 });
        Assert.Equal(new Met(null, 2021, 28), outlook.Answer.Headline);
        Assert.Empty(outlook.Answer.Fan);
        Assert.Empty(outlook.Sensitivity);
        Assert.Null(outlook.Reverse);
        Assert.Null(outlook.Answer.FirstPassage);
        Assert.IsType<CommunesRefused>(outlook.Answer.Communes);
        Assert.IsType<PipelineRefused>(outlook.Answer.Pipeline);
    }

    [Fact]
    public void The_recorded_day_belongs_to_the_programmes_own_target()
    {
        var state = new ProgrammeState(Some.August2022 with { Target = 14, TargetReachedOn = new(2021, 11, 3) });
        Assert.Equal(new DateOnly(2021, 11, 3),
            Assert.IsType<Met>(ProgrammeForecast.Compute(state, new ForecastQuestion()).Answer.Headline).On);
        Assert.Null(
            Assert.IsType<Met>(
                ProgrammeForecast.Compute(state, new ForecastQuestion { Target = 13 }).Answer.Headline).On);
    }

    [Fact]
    public void What_was_not_given_is_not_answered()
    {
        var outlook = ProgrammeForecast.Compute(new ProgrammeState(Some.August2022), new ForecastQuestion());
        Assert.Null(outlook.Answer.Communes);
        Assert.Null(outlook.Answer.Pipeline);
        Assert.Empty(outlook.Reverse!.Shares);
    }
}
