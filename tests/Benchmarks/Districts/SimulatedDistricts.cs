using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;

namespace Analytics.Benchmarks.Districts;

/// <summary>Districts made from a seed, with all that happened in them, looked at after some time.</summary>
static class SimulatedDistricts
{
    const int Cells = 117;
    const int Target = 59;
    const int Years = PaceScript.Months / 12;
    const int FirstYear = 2020;
    const int Communes = 21;

    // Half of all programmes should make it: then their chance is hardest to estimate.
    const double LevelSpread = 0.55;

    /// <summary>The months after which a forecast is made.</summary>
    public static IReadOnlyList<int> AsOfMonths { get; } = [12, 24, 31, 36, 48];

    /// <summary>As many districts of each kind as possible, each with its forecasts.</summary>
    public static IEnumerable<Episode> Make(int districts, ulong seed)
    {
        var kinds = Enum.GetValues<DistrictKind>();
        for (var district = 0; district < districts; district++)
        {
            var kind = kinds[district % kinds.Length];
            var counts = Run(kind, new RandomStream(seed, district));
            foreach (var months in AsOfMonths)
                yield return new Episode($"{kind}-{district}", kind.ToString(), Known(counts, months), counts.Sum());
        }
    }

    static int[] Run(DistrictKind kind, RandomStream random)
    {
        var level = (double)Target / Years * Math.Exp(LevelSpread * random.Normal());
        var pace = PaceScript.Of(kind, level, ref random);
        return kind switch
        {
            DistrictKind.Communes => FromPools(pace, CommunePools(ref random), ref random),
            DistrictKind.Saturating =>
                FromPools(pace, [(Cells * PaceScript.Between(0.35, 0.9, ref random), 1)], ref random),
            _ => FromOnePool(pace, ref random),
        };
    }

    static int[] FromOnePool(double[] pace, ref RandomStream random)
    {
        var (counts, left) = (new int[pace.Length], Cells);
        for (var month = 0; month < pace.Length; month++)
            left -= counts[month] = PoissonQuantile.At(pace[month] / 12, random.Uniform(), left, out _);
        return counts;
    }

    // The pace is that of the first months; afterwards each pool slows as it empties.
    static int[] FromPools(double[] pace, (double Cells, double Ease)[] pools, ref RandomStream random)
    {
        var counts = new int[pace.Length];
        var full = pools.Sum(pool => pool.Cells * pool.Ease);
        for (var month = 0; month < pace.Length; month++)
        {
            for (var pool = 0; pool < pools.Length; pool++)
            {
                // A level that a full pool keeps would end far below the others; it starts higher for that.
                var mean = 1.5 * pace[month] / 12 * pools[pool].Cells * pools[pool].Ease / full;
                var count = PoissonQuantile.At(mean, random.Uniform(), (int)pools[pool].Cells, out _);
                counts[month] += count;
                pools[pool].Cells -= count;
            }
        }

        return counts;
    }

    static (double, double)[] CommunePools(ref RandomStream random)
    {
        var pools = new (double, double)[Communes];
        for (var commune = 0; commune < Communes; commune++)
            pools[commune] = (Cells / Communes + (commune < Cells % Communes ? 1 : 0), random.Gamma(0.8) + 0.02);
        return pools;
    }

    static ForecastInput Known(int[] counts, int months)
    {
        var byMonth = counts.Take(months).Chunk(12).ToArray();
        return new ForecastInput(
            Cells, Target, Years, [.. byMonth.Select(year => year.Sum())], byMonth[^1].Length, FirstYear)
        {
            MonthlyCounts = byMonth,
        };
    }
}
