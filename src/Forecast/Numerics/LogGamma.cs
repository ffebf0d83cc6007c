namespace Analytics.Forecast.Numerics;

/// <summary>
/// The logarithm of the gamma function for positive arguments, by Stirling's series (Abramowitz and Stegun, Handbook
/// of Mathematical Functions, 6.1.41) after moving the argument above 10 by the recurrence 6.1.15. The first omitted
/// term is below 1e-15 there, so the error is the rounding of a double. The class library has no such function.
/// </summary>
static class LogGamma
{
    const double SeriesFrom = 10;
    const double HalfLogTwoPi = 0.918938533204672741780329736406;

    /// <summary>ln Γ(<paramref name="x"/>) for x &gt; 0.</summary>
    public static double At(double x)
    {
        var product = 1.0;
        while (x < SeriesFrom) product *= x++;
        return (x - 0.5) * Elementary.Log(x) - x + HalfLogTwoPi + Tail(x) - Elementary.Log(product);
    }

    // Coefficients B(2n) / (2n (2n - 1)) of x^(1 - 2n), nested.
    static double Tail(double x)
    {
        var y = 1 / (x * x);
        return (1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188
            - y * (691.0 / 360360 - y / 156)))))) / x;
    }
}
