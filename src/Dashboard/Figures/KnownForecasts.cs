using System.Text.Json;
using Analytics.Forecast;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboard.Figures;

/// <summary>
/// Forecasts that were reckoned already. The same input has the same answer on every machine, so an answer is known by its
/// input alone, whichever load or page asks.
/// </summary>
static class KnownForecasts
{
    const int Kept = 256;

    static readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <summary>What is said of the target, and the count month by month (empty where nothing is left to forecast).</summary>
    public static (ForecastOutcome Outcome, IReadOnlyList<FanPoint> Fan) Of(ForecastInput input) =>
        _cache.GetOrCreate(JsonSerializer.Serialize(input), item =>
        {
            item.Size = 1;
            return (Pacer.Project(input), (IReadOnlyList<FanPoint>)[.. Pacer.Fan(input)]);
        });
}
