using System.Reflection;
using Analytics.Benchmarks.Scoring;
using Analytics.Forecast.Pacing;

namespace Analytics.Benchmarks.Reports;

/// <summary>What was measured and when.</summary>
/// <param name="Day">The day of the measurement.</param>
/// <param name="Seed">Seed of the simulated districts.</param>
/// <param name="Sets">The sets, the simulated one first.</param>
sealed record Measurement(DateOnly Day, ulong Seed, IReadOnlyList<ScoredSet> Sets)
{
    /// <summary>The version of the program and of the model.</summary>
    public static string Version =>
        $"{typeof(Pacer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]}, model {Model}";

    /// <summary>The version of the model alone.</summary>
    public static string Model => PacerSeed.ModelVersion;
}
