using Analytics.Forecast;

namespace Analytics.Benchmarks.Methods;

/// <summary>
/// The usual yardstick of time series: the logarithm of the yearly count steps each year by the mean of its past steps,
/// give or take their standard deviation. Its parameters are taken as known, which is what makes it too sure.
/// </summary>
static class RandomWalkWithDrift
{
    const int Paths = 4_000;

    // Nothing tells the spread of fewer than two steps.
    const double UnknownSpread = 0.3;

    public static CountDistribution? CountAtDeadline(ForecastInput input)
    {
        if (!Standing.CanCount(input)) return null;
        var logs = YearlyLogs(input);
        var steps = logs.Zip(logs.Skip(1), (before, after) => after - before).ToArray();
        var drift = steps.Length == 0 ? 0 : steps.Average();
        var spread = steps.Length < 2
            ? UnknownSpread
            : Math.Sqrt(steps.Sum(step => (step - drift) * (step - drift)) / (steps.Length - 1));

        var (tallies, cut) = (new int[input.Cells + 1], 0);
        for (var path = 0; path < Paths; path++)
        {
            tallies[Run(input, logs[^1], drift, spread, new RandomStream(PacerSeed.Of(input), path), out var isCut)]++;
            if (isCut) cut++;
        }
        return CountDistribution.OfPaths(tallies, Paths, cut);
    }

    // A year that has begun stands at what a whole year would bring at its pace; one that has hardly begun is left out.
    static double[] YearlyLogs(ForecastInput input)
    {
        var last = input.YearlyCounts.Count - 1;
        var share = input.MonthsElapsedInLastYear / 12;
        var logs = input.YearlyCounts.Take(last).Select(count => Math.Log(count + 0.5));
        return [.. share < 0.25 && last > 0 ? logs : logs.Append(Math.Log((input.YearlyCounts[last] + 0.5) / share))];
    }

    static int Run(ForecastInput input, double log, double drift, double spread, RandomStream random, out bool isCut)
    {
        var (count, at) = ((int)input.Recognised, input.YearsElapsed);
        isCut = false;
        while (at < input.ProgrammeYears - 1e-9)
        {
            // The rest of a begun year goes on at its pace.
            if (at >= input.YearlyCounts.Count - 1e-9) log += drift + spread * random.Normal();
            var until = Math.Min(Math.Floor(at + 1e-9) + 1, input.ProgrammeYears);
            var mean = Elementary.Exp(Math.Min(log, 30)) * (until - at);
            count += PoissonQuantile.At(mean, random.Uniform(), input.Cells - count, out var cut);
            (isCut, at) = (isCut | cut, until);
        }
        return count;
    }
}
