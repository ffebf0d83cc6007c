using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Pacing;

/// <summary>
/// The grid on which the logarithm of the pace is filtered, as a difference from its prior median: -5 to 3.5 in steps
/// of a sixteenth. One dimension is small enough to be summed exactly; nothing needs to be sampled.
/// </summary>
static class PaceGrid
{
    public const int Points = 137;
    public const double Step = 0.0625;
    const double Lowest = -5;

    public static double At(int point) => Lowest + point * Step;

    /// <summary>The normal density around 0, normalised on the grid.</summary>
    public static double[] Normal(double spread)
    {
        var p = new double[Points];
        for (var i = 0; i < Points; i++) p[i] = Density(At(i) / spread);
        Normalise(p);
        return p;
    }

    /// <summary>Divides by the sum, which is returned.</summary>
    public static double Normalise(double[] p)
    {
        var sum = 0.0;
        foreach (var value in p) sum += value;
        for (var i = 0; i < p.Length; i++) p[i] /= sum;
        return sum;
    }

    public static double Density(double z) => Elementary.Exp(-z * z / 2);
}
