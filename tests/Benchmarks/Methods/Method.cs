using Analytics.Forecast.Baselines;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;

namespace Analytics.Benchmarks.Methods;

/// <summary>A way of forecasting the count at the deadline.</summary>
/// <param name="Name">As the tables show it.</param>
/// <param name="CountAtDeadline">Null where it refuses.</param>
sealed record Method(string Name, Func<ForecastInput, CountDistribution?> CountAtDeadline)
{
    public static Method Pacer { get; } = new("Pacer", Analytics.Forecast.Pacing.Pacer.CountAtDeadline);

    /// <summary>The product's own first, then what it is held against.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        Pacer,
        new("gamma-Poisson", GammaPoisson.CountAtDeadline),
        new("random walk with drift", RandomWalkWithDrift.CountAtDeadline),
        new("naive line", NaivePace.CountAtDeadline),
    ];
}
