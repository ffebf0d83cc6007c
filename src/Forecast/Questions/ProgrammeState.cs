using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Pipelines;

namespace Analytics.Forecast.Questions;

/// <summary>All that is known of a programme at its as-of date.</summary>
/// <param name="Counts">The district's counts, with withdrawals and registrations where they are known.</param>
public sealed record ProgrammeState(ForecastInput Counts)
{
    /// <summary>The communes the district's cells belong to; empty where they are not asked for.</summary>
    public IReadOnlyList<CommuneState> Communes { get; init; } = [];

    /// <summary>The state of every cell; null where it is not known.</summary>
    public PipelineState? Pipeline { get; init; }
}

/// <summary>What is asked of it. Nothing set asks for the programme's own target at its own deadline.</summary>
public sealed record ForecastQuestion
{
    /// <summary>Another target than the programme's.</summary>
    public int? Target { get; init; }

    /// <summary>Another deadline than the programme's.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>A changed future.</summary>
    public WhatIf WhatIf { get; init; } = WhatIf.Nothing;

    /// <summary>Columns of the grid beside the deadline asked for; the same day twice is one column.</summary>
    public IReadOnlyList<DateOnly> GridDeadlines { get; init; } = [];

    /// <summary>The chance, 0..1, for which the reverse question seeks what is needed.</summary>
    public double WantedChance { get; init; } = 0.8;

    /// <summary>The counts with target and deadline as asked.</summary>
    public ForecastInput On(ForecastInput counts)
    {
        if (Target is { } target && target != counts.Target) counts = counts with { Target = target, TargetReachedOn = null };
        return Deadline is { } deadline ? counts.Until(deadline) : counts;
    }
}
