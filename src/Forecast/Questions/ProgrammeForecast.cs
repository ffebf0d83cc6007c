using Analytics.Forecast.Baselines;
using Analytics.Forecast.Communes;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Pipelines;

namespace Analytics.Forecast.Questions;

/// <summary>The entry point for pages, the API and loads. Each part is also available from its own class.</summary>
public static class ProgrammeForecast
{
    /// <summary>
    /// The complete result for a question. Never throws for any number; the same question has the same result.
    /// </summary>
    public static ProgrammeOutlook Compute(ProgrammeState state, ForecastQuestion question)
    {
        var input = question.On(state.Counts);
        // One fit serves everything that uses the same history.
        var fit = ForecastPrecheck.Decide(question.WhatIf.On(input)) is null
            ? new PacerFit(input, PacerPrior.Standard) : null;
        var grid = AssumptionTable.Compute(input, [input.Deadline, .. question.GridDeadlines]);
        return new ProgrammeOutlook(
            Answer(state, question, fit),
            grid,
            AssumptionTable.Sensitivity(grid, input.Deadline),
            fit is not null && ForecastPrecheck.Decide(input) is null
                ? ReverseQuestion.Answer(input, question.WantedChance, state.Communes, fit) : null);
    }

    /// <summary>
    /// The answer without the assumptions and the reverse question, for repeated requests as a slider moves.
    /// </summary>
    public static ProgrammeAnswer Answer(ProgrammeState state, ForecastQuestion question) =>
        Answer(state, question, fit: null);

    static ProgrammeAnswer Answer(ProgrammeState state, ForecastQuestion question, PacerFit? fit)
    {
        var input = question.On(state.Counts);
        var judged = ForecastPrecheck.Decide(question.WhatIf.On(input));
        // One run serves the count, the dates, the fan and the communes.
        var run = judged is null ? new PacerRun(input, question.WhatIf, fit) : null;
        return new ProgrammeAnswer(
            input,
            run?.Projection() ?? judged!,
            NaivePace.Project(input),
            GammaPoisson.Project(input),
            run is null ? [] : [.. run.Fan()],
            state.Communes is { Count: > 0 } communes
                ? CommuneAllocation.Compute(input, communes, question.WhatIf, run) : null,
            state.Pipeline is { } pipeline ? CellPipeline.Compute(input, pipeline, question.WhatIf, run) : null);
    }
}
