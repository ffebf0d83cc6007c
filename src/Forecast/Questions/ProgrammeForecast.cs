namespace Analytics.Forecast;

/// <summary>The one thing that a page, the API and a load call. Every part can also be had alone, from the class that makes it.</summary>
public static class ProgrammeForecast
{
    /// <summary>All that can be said of a question. Never throws for a number it is given; the same question has the same answer.</summary>
    public static ProgrammeOutlook Of(ProgrammeState state, ForecastQuestion question)
    {
        var input = question.On(state.Counts);
        var (open, future) = (Standing.Judge(input) is null, Standing.Judge(question.WhatIf.On(input)) is null);
        // One fit serves everything that does not read the history otherwise.
        var fit = open || future ? new PacerFit(input, PacerPrior.Standard) : null;
        var run = future ? new PacerRun(input, question.WhatIf, fit) : null;
        return new ProgrammeOutlook(
            input,
            run?.Projection() ?? Standing.Judge(question.WhatIf.On(input))!,
            NaivePace.Project(input),
            GammaPoisson.Project(input),
            run is null ? [] : [.. run.Fan()],
            AssumptionTable.Of(input, [input.Deadline, .. question.GridDeadlines ?? []]),
            open ? AssumptionTable.Sensitivity(input, fit!) : [],
            open ? ReverseQuestion.Of(input, question.WantedChance, state.Communes ?? [], fit!) : null,
            state.Communes is { Count: > 0 } communes ? CommuneAllocation.Of(input, communes, question.WhatIf) : null,
            state.Pipeline is { } pipeline ? CellPipeline.Of(input, pipeline, question.WhatIf) : null);
    }
}
