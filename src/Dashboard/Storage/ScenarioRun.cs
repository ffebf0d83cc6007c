using System.Text.Json;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Dashboard.Storage;

/// <summary>
/// The result of a scenario for one load, from recorded facts alone, with all its inputs. Written once.
/// </summary>
public sealed class ScenarioRun
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { IgnoreReadOnlyProperties = true };

    public int Id { get; init; }

    public int ScenarioId { get; init; }

    /// <summary>Number of the load.</summary>
    public required int Load { get; init; }

    /// <summary>Day to which its counts run.</summary>
    public required DateOnly CountedTo { get; init; }

    /// <summary>
    /// The name of the outcome's type: Projection, Met, CannotBeMet, DeadlinePassed, NotEnoughData, InvalidInput.
    /// </summary>
    public required string Outcome { get; init; }

    /// <summary>As computed, 0..1; for scoring, not for showing.</summary>
    public double? Probability { get; init; }

    /// <summary>Whole percent as it may be shown; null where words alone are honest.</summary>
    public int? PercentShown { get; init; }

    public ChanceWords? Words { get; init; }

    /// <summary>Recognised cells at the deadline, middle and central 80 %.</summary>
    public int? Median { get; init; }

    public int? Low80 { get; init; }

    public int? High80 { get; init; }

    /// <summary>
    /// Days by which one path in ten, half and nine in ten reach the target; null for after the deadline.
    /// </summary>
    public DateOnly? ReachedEarly { get; init; }

    public DateOnly? ReachedLikely { get; init; }

    public DateOnly? ReachedLate { get; init; }

    /// <summary>The pace that the target needs, cells a year.</summary>
    public double? PaceNeeded { get; init; }

    /// <summary>The <see cref="ForecastInput"/> with target and deadline as asked, as JSON.</summary>
    public required string Inputs { get; init; }

    /// <summary>The version of the model that computed it.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The inputs as the forecast takes them.</summary>
    public ForecastInput Input => InputOf(Inputs);

    /// <summary>The chance as it may be shown; null where there is none.</summary>
    public Chance? Chance => Probability is { } probability && Words is { } words
        ? new Chance(probability, Analytics.Forecast.Outcomes.Chance.PrecisionOf(Input), PercentShown, words) : null;

    /// <summary>A run from an outcome of the forecast.</summary>
    public static ScenarioRun Of(int scenario, int load, DateOnly countedTo, ForecastInput input,
        ForecastOutcome outcome)
    {
        var p = outcome as Projection;
        return new ScenarioRun
        {
            ScenarioId = scenario, Load = load, CountedTo = countedTo, Outcome = outcome.GetType().Name,
            Probability = p?.Chance.Probability, PercentShown = p?.Chance.Percent, Words = p?.Chance.Words,
            Median = p?.Final.Quantile(0.5), Low80 = p?.Final.Quantile(0.1), High80 = p?.Final.Quantile(0.9),
            ReachedEarly = p?.Reached.Early, ReachedLikely = p?.Reached.Likely, ReachedLate = p?.Reached.Late,
            PaceNeeded = p?.Pace.RequiredPerYear, Inputs = JsonSerializer.Serialize(input, Json),
            ModelVersion = Pacer.Version,
        };
    }

    /// <summary>Inputs stored as JSON, here or in the ledger of the loads.</summary>
    public static ForecastInput InputOf(string json) => JsonSerializer.Deserialize<ForecastInput>(json, Json)!;
}

/// <summary>What must hold for their runs.</summary>
sealed class ScenarioRunRules : IEntityTypeConfiguration<ScenarioRun>
{
    public void Configure(EntityTypeBuilder<ScenarioRun> builder)
    {
        builder.Property(r => r.Words).HasConversion<string>();
        builder.Ignore(r => r.Input).Ignore(r => r.Chance);
        builder.HasIndex(r => new { r.ScenarioId, r.Load }).IsUnique();
    }
}
