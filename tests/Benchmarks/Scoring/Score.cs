using Analytics.Benchmarks.Districts;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;

namespace Analytics.Benchmarks.Scoring;

/// <summary>How one forecast came out.</summary>
/// <param name="Episode">What was forecast.</param>
/// <param name="Probability">The chance of the target, clipped as the product shows it.</param>
/// <param name="In50">1 where the central 50 % interval holds the count.</param>
/// <param name="In80">The same for 80 %.</param>
/// <param name="In95">The same for 95 %.</param>
/// <param name="Width80">Cells from the lower to the upper end of the 80 % interval.</param>
/// <param name="Below">P(count &lt; outcome).</param>
/// <param name="UpTo">P(count &lt;= outcome).</param>
/// <param name="Crps">Continuous ranked probability score of the count, in cells; an absolute error where the forecast
/// is one number.</param>
sealed record Score(
    Episode Episode, double Probability, double In50, double In80, double In95, double Width80, double Below,
    double UpTo, double Crps)
{
    double Event => Episode.IsReached ? 1 : 0;

    /// <summary>Squared error of the chance.</summary>
    public double Brier => (Probability - Event) * (Probability - Event);

    /// <summary>Surprise: minus the logarithm of the chance given to what came true.</summary>
    public double Log => -Math.Log(Episode.IsReached ? Probability : 1 - Probability);

    public static Score Of(Episode episode, CountDistribution count)
    {
        var outcome = episode.Outcome;
        double Holds(double coverage) =>
            count.Interval(coverage) is var it && it.Lower <= outcome && outcome <= it.Upper ? 1 : 0;

        var wide = count.Interval(0.80);
        var chance = Chance.Clip(count.AtLeast(episode.Input.Target));
        return new Score(
            episode, chance, Holds(0.50), Holds(0.80), Holds(0.95), wide.Upper - wide.Lower,
            1 - count.AtLeast(outcome), 1 - count.AtLeast(outcome + 1), CrpsOf(count, outcome));
    }

    static double CrpsOf(CountDistribution count, int outcome)
    {
        var (sum, crps) = (0.0, 0.0);
        for (var k = 0; k < count.Pmf.Count; k++)
        {
            sum += count.Pmf[k];
            var error = sum - (k >= outcome ? 1 : 0);
            crps += error * error;
        }
        return crps;
    }
}
