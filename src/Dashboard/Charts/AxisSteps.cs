namespace Analytics.Dashboard.Charts;

/// <summary>Round values for gridlines from zero upwards.</summary>
static class AxisSteps
{
    static readonly double[] _mantissas = [1, 2, 5, 10];

    /// <summary>Multiples of a round step from 0 to the first at or above <paramref name="max"/>, about <paramref name="count"/> of them.</summary>
    /// <param name="max">The largest value shown; zero and less count as the smallest step.</param>
    /// <param name="count">How many steps are wanted; between half of it and it come out.</param>
    /// <param name="smallest">The finest step, 1 for things that are counted.</param>
    public static IReadOnlyList<double> UpTo(double max, int count, double smallest)
    {
        var step = Math.Max(Round(max / count), smallest);
        var last = (int)Math.Max(1, Math.Ceiling((max / step) - 1e-9));
        return [.. Enumerable.Range(0, last + 1).Select(index => index * step)];
    }

    static double Round(double step)
    {
        if (step <= 0 || !double.IsFinite(step))
            return 0;
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return power * _mantissas.First(mantissa => mantissa >= (step / power) - 1e-9);
    }
}
