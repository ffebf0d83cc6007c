using Analytics.Forecast.Baselines;
using Analytics.Forecast.Communes;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Pipelines;

namespace Analytics.Forecast.Questions;

/// <summary>The one thing that a page, the API and a load call. Every part can also be had alone, from the class that makes it.</summary>
public static class ProgrammeForecast
{
    /// <summary>All that can be said of a question. Never throws for a number it is given; the same question has the same answer.</summary>
    public static ProgrammeOutlook Compute(ProgrammeState state, ForecastQuestion question)
    {
        var input = question.On(state.Counts);
        // One fit serves everything that does not read the history otherwise.
        var fit = ForecastPrecheck.Decide(question.WhatIf.On(input)) is null ? new PacerFit(input, PacerPrior.Standard) : null;
        var grid = AssumptionTable.Compute(input, [input.Deadline, .. question.GridDeadlines]);
        return new ProgrammeOutlook(
            Answer(state, question, fit),
            grid,
            AssumptionTable.Sensitivity(grid, input.Deadline),
            fit is not null && ForecastPrecheck.Decide(input) is null ? ReverseQuestion.Answer(input, question.WantedChance, state.Communes, fit) : null);
    }

    /// <summary>The answer alone, without the assumptions and the reverse question: what a page asks again and again as a slider moves.</summary>
    public static ProgrammeAnswer Answer(ProgrammeState state, ForecastQuestion question) => Answer(state, question, fit: null);

    static ProgrammeAnswer Answer(ProgrammeState state, ForecastQuestion question, PacerFit? fit)
    {
        var input = question.On(state.Counts);
        var judged = ForecastPrecheck.Decide(question.WhatIf.On(input));
        // One run serves the count, the dates, the fan and the shares.
        var run = judged is null ? new PacerRun(input, question.WhatIf, fit) : null;
        return new ProgrammeAnswer(
            input,
            run?.Projection() ?? judged!,
            NaivePace.Project(input),
            GammaPoisson.Project(input),
            run is null ? [] : [.. run.Fan()],
            state.Communes is { Count: > 0 } communes ? CommuneAllocation.Compute(input, communes, question.WhatIf, run) : null,
            state.Pipeline is { } pipeline ? CellPipeline.Compute(input, pipeline, question.WhatIf, run) : null);
    }
}
