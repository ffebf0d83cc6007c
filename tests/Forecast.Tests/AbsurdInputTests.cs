using Analytics.Forecast.Baselines;
using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Pipelines;
using Analytics.Forecast.Questions;

namespace Analytics.Forecast.Tests;

/// <summary>
/// Whatever numbers come in, an answer of a known kind goes out: no exception, no NaN, no count outside the pool.
/// </summary>
public class AbsurdInputTests
{
    [Fact]
    public void The_methods_without_simulation_answer_four_thousand_absurd_inputs()
    {
        var kinds = new HashSet<Type>();
        for (var seed = 0; seed < 4_000; seed++)
        {
            var input = new AbsurdInputs(seed).Input();
            foreach (var outcome in new[] { NaivePace.Project(input), GammaPoisson.Project(input) })
                Check(seed, outcome, kinds);
            foreach (var point in GammaPoisson.Fan(input).Take(3)) Check(seed, point.Count);
            if (NaivePace.CountAtDeadline(input) is { } naive) Check(seed, naive);
            if (GammaPoisson.CountAtDeadline(input) is { } count) Check(seed, count);
            Assert.Equal(ForecastPrecheck.Decide(input) is null, NaivePace.Project(input) is Projection);
        }
        Assert.Equal(6, kinds.Count);
    }

    [Fact]
    public void Everything_decided_before_a_model_runs_is_answered_by_the_one_call()
    {
        var decided = 0;
        for (var seed = 0; seed < 4_000; seed++)
        {
            var absurd = new AbsurdInputs(seed);
            var (input, question) = (absurd.Input(), absurd.Question());
            if (IsOpen(question.On(input), question.WhatIf)) continue;
            var state = new ProgrammeState(input)
            {
                Communes = absurd.Communes(input), Pipeline = absurd.Pipeline(input),
            };
            Check(seed, ProgrammeForecast.Compute(state, question));
            decided++;
        }
        Assert.InRange(decided, 1_500, 4_000);
    }

    [Fact]
    public void The_simulation_and_what_is_made_of_it_answer_open_inputs_whatever_else_is_absurd()
    {
        foreach (var (seed, absurd, input) in Open().Where(open => open.Input.YearsLeft < 2).Take(40))
        {
            var (whatIf, kinds) = (absurd.WhatIf(), new HashSet<Type>());
            Check(seed, Pacer.Project(input, whatIf), kinds);
            Check(seed, CommuneAllocation.Compute(input, absurd.Communes(input), whatIf));
            Check(seed, CellPipeline.Compute(input, absurd.Pipeline(input), whatIf));
        }
    }

    [Fact]
    public void The_one_call_answers_open_inputs_whatever_else_is_absurd()
    {
        foreach (var (seed, absurd, input) in Open().Where(open => open.Input.YearsLeft < 2).Take(6))
        {
            var state = new ProgrammeState(input)
            {
                Communes = absurd.Communes(input), Pipeline = absurd.Pipeline(input),
            };
            var question =
                new ForecastQuestion { WhatIf = absurd.WhatIf(), WantedChance = absurd.Question().WantedChance };
            Check(seed, ProgrammeForecast.Compute(state, question));
        }
    }

    static IEnumerable<(int Seed, AbsurdInputs Absurd, ForecastInput Input)> Open() =>
        from seed in Enumerable.Range(0, 100_000)
        let absurd = new AbsurdInputs(seed)
        let input = absurd.Input()
        where IsOpen(input, WhatIf.Nothing) && input.Cells < 2_000
        select (seed, absurd, input);

    static bool IsOpen(ForecastInput input, WhatIf whatIf) =>
        ForecastPrecheck.Decide(input) is null || ForecastPrecheck.Decide(whatIf.On(input)) is null;

    static void Check(int seed, ForecastOutcome outcome, HashSet<Type> kinds)
    {
        kinds.Add(outcome.GetType());
        if (outcome is not Projection projection) return;
        Check(seed, projection.Final);
        Check(seed, projection.CurrentYearEnd);
        Check(seed, projection.Chance);
        var pace = projection.Pace;
        Assert.True(double.IsFinite(pace.HadPerYear) && double.IsFinite(pace.RequiredPerYear)
            && double.IsFinite(pace.StraightLineCount), $"Seed {seed}: {pace}");
    }

    static void Check(int seed, Chance? chance)
    {
        if (chance is null) return;
        Assert.True(chance.Probability is >= 0 and <= 1, $"Seed {seed}: {chance}");
        Assert.True(chance.Percent is null or (>= 1 and <= 99), $"Seed {seed}: {chance}");
    }

    static void Check(int seed, CountDistribution count)
    {
        Assert.True(Math.Abs(count.Pmf.Sum() - 1) < 1e-9, $"Seed {seed}: {count.Pmf.Sum()}");
        Assert.True(count.Pmf.All(p => p is >= 0 and <= 1), $"Seed {seed}");
        Assert.InRange(count.Interval(0.95).Upper, count.Interval(0.95).Lower, count.Pmf.Count - 1);
    }

    static void Check(int seed, CommuneOutlook? outlook)
    {
        if (outlook is not CommuneForecasts forecasts) return;
        foreach (var commune in forecasts.Communes)
        {
            Check(seed, commune.Final);
            Check(seed, commune.Chance);
        }
    }

    static void Check(int seed, PipelineOutlook? outlook)
    {
        if (outlook is not PipelineForecast forecast) return;
        Check(seed, forecast.Final);
        Check(seed, forecast.BottomUp);
        Check(seed, forecast.Chance);
        Assert.All(forecast.Cells,
            cell => Assert.True(cell.ThisYear is >= 0 and <= 1 && cell.ByDeadline >= cell.ThisYear - 1e-12
                && cell.ByDeadline <= 1));
    }

    static void Check(int seed, ProgrammeOutlook outlook)
    {
        Check(seed, outlook.Answer.Headline, []);
        foreach (var point in outlook.Answer.Fan) Check(seed, point.Count);
        foreach (var cell in outlook.Grid.Rows.SelectMany(row => row.Cells))
        {
            Check(seed, cell.Chance);
            Assert.True(cell.Decided is null == cell.Chance is not null && cell.Chance is null == cell.Pace is null,
                $"Seed {seed}: {cell}");
        }
        if (outlook.Reverse is { } reverse)
        {
            Assert.InRange(reverse.WantedChance, 0, 1);
            Assert.True(reverse.PacePerYear is null || double.IsFinite(reverse.PacePerYear.Value),
                $"Seed {seed}: {reverse}");
            if (reverse.Shares.Count > 0) Assert.Equal(reverse.Missing, reverse.Shares.Sum(share => share.Needed));
        }
        Check(seed, outlook.Answer.Communes);
        Check(seed, outlook.Answer.Pipeline);
    }
}
