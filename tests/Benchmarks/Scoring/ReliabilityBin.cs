namespace Analytics.Benchmarks.Scoring;

/// <summary>The forecasts whose said chance lay in a bin, and what became of them.</summary>
/// <param name="Lower">Lower end, included.</param>
/// <param name="Upper">Upper end, excluded (1 included).</param>
/// <param name="Forecasts">How many.</param>
/// <param name="Said">Mean of the said chances.</param>
/// <param name="Observed">Share whose target was reached, with its standard error by district.</param>
sealed record ReliabilityBin(double Lower, double Upper, int Forecasts, double Said, Estimate Observed)
{
    const int Bins = 10;

    /// <summary>The bins that hold forecasts, of those scores whose target was open when they were made.</summary>
    public static IReadOnlyList<ReliabilityBin> Of(IEnumerable<Score> scores) =>
    [
        .. from score in scores
           where score.Episode.IsOpen
           group score by Math.Min((int)(score.Probability * Bins), Bins - 1) into bin
           orderby bin.Key
           select new ReliabilityBin(
               (double)bin.Key / Bins, (bin.Key + 1.0) / Bins, bin.Count(), bin.Average(score => score.Probability),
               Estimate.Of(bin, score => score.Episode.IsReached ? 1 : 0)),
    ];
}
