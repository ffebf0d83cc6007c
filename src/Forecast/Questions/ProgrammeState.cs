using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Pipelines;

namespace Analytics.Forecast.Questions;

/// <summary>The known facts of a programme at its as-of date.</summary>
/// <param name="Counts">The district's counts, with withdrawals and registrations where they are known.</param>
public sealed record ProgrammeState(ForecastInput Counts)
{
    /// <summary>The communes of the district's cells; empty where they are not requested.</summary>
    public IReadOnlyList<CommuneState> Communes { get; init; } = [];

    /// <summary>The state of every cell; null where it is not known.</summary>
    public PipelineState? Pipeline { get; init; }
}

/// <summary>The question. By default the programme's own target at its own deadline.</summary>
public sealed record ForecastQuestion
{
    /// <summary>A target other than the programme's.</summary>
    public int? Target { get; init; }

    /// <summary>A deadline other than the programme's.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The what-if.</summary>
    public WhatIf WhatIf { get; init; } = WhatIf.Nothing;

    /// <summary>Further columns of the grid; the same day twice is one column.</summary>
    public IReadOnlyList<DateOnly> GridDeadlines { get; init; } = [];

    /// <summary>The chance, 0..1, of the reverse question.</summary>
    public double WantedChance { get; init; } = 0.8;

    /// <summary>The counts with the requested target and deadline.</summary>
    public ForecastInput On(ForecastInput counts)
    {
        if (Target is { } target && target != counts.Target)
            counts = counts with { Target = target, TargetReachedOn = null };
        return Deadline is { } deadline ? counts.Until(deadline) : counts;
    }
}
