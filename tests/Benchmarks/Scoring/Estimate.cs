namespace Analytics.Benchmarks.Scoring;

/// <summary>A mean and its standard error.</summary>
readonly record struct Estimate(double Mean, double StandardError)
{
    /// <summary>
    /// The mean over all forecasts. Those of one district share its luck, so districts and not forecasts are what the
    /// error is counted by; with a single district there is none (NaN).
    /// </summary>
    public static Estimate Of(IReadOnlyCollection<(string District, double Value)> values)
    {
        if (values.Count == 0) return new Estimate(double.NaN, double.NaN);
        var mean = values.Average(it => it.Value);
        var residuals = values.GroupBy(it => it.District).Select(of => of.Sum(it => it.Value - mean)).ToList();
        var districts = residuals.Count;
        var variance = residuals.Sum(r => r * r) / values.Count / values.Count * districts / (districts - 1);
        return new Estimate(mean, districts > 1 ? Math.Sqrt(variance) : double.NaN);
    }

    /// <summary>The mean of <paramref name="value"/> over scores.</summary>
    public static Estimate Of(IEnumerable<Score> scores, Func<Score, double> value) =>
        Of([.. scores.Select(score => (score.Episode.District, value(score)))]);

    /// <summary>The mean difference of two methods over the same forecasts, in the same order.</summary>
    public static Estimate OfDifference(IEnumerable<Score> scores, IEnumerable<Score> others,
        Func<Score, double> value) =>
        Of([.. scores.Zip(others, (one, other) => (one.Episode.District, value(one) - value(other)))]);
}
