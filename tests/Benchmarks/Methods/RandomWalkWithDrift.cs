using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Benchmarks.Methods;

/// <summary>
/// The usual yardstick of time series: the running count steps each year by the mean of its past steps, give or take
/// their standard deviation, and never back. The count itself walks and not its yearly steps or their logarithms, which
/// both did
/// worse: a yardstick should be as good as its idea. Its parameters are taken as known, which is what makes it too
/// sure.
/// </summary>
static class RandomWalkWithDrift
{
    const int Paths = 4_000;

    public static CountDistribution? CountAtDeadline(ForecastInput input)
    {
        if (!ForecastPrecheck.CanCount(input)) return null;
        var steps = YearlySteps(input);
        var drift = steps.Average();
        // One step shows no spread; that of chance alone is used.
        var spread = steps.Length == 1
            ? Math.Sqrt(drift)
            : Math.Sqrt(steps.Sum(step => (step - drift) * (step - drift)) / (steps.Length - 1));

        var (tallies, cut) = (new int[input.Cells + 1], 0);
        for (var path = 0; path < Paths; path++)
        {
            var count = Run(input, drift, spread, new RandomStream(PacerSeed.Of(input), path));
            tallies[(int)Math.Min(count, input.Cells)]++;
            if (count > input.Cells) cut++;
        }
        return CountDistribution.OfPaths(tallies, Paths, cut);
    }

    // A year that has begun counts as what it would bring at its pace; one that has hardly begun is left out.
    static double[] YearlySteps(ForecastInput input)
    {
        var last = input.YearlyCounts.Count - 1;
        var share = input.MonthsElapsedInLastYear / 12;
        var whole = input.YearlyCounts.Take(last).Select(count => (double)count);
        return [.. share < 0.25 && last > 0 ? whole : whole.Append(input.YearlyCounts[last] / share)];
    }

    static double Run(ForecastInput input, double drift, double spread, RandomStream random)
    {
        var (count, at) = ((double)input.Recognised, input.YearsElapsed);
        while (at < input.ProgrammeYears - 1e-9)
        {
            var until = Math.Min(Math.Floor(at + 1e-9) + 1, input.ProgrammeYears);
            count += Math.Max(drift * (until - at) + spread * Math.Sqrt(until - at) * random.Normal(), 0);
            at = until;
        }
        return Math.Round(count, MidpointRounding.AwayFromZero);
    }
}
