namespace Analytics.Dashboard.Drawing;

/// <summary>Round values for gridlines from zero upwards.</summary>
static class AxisSteps
{
    static readonly double[] Mantissas = [1, 2, 5, 10];

    /// <summary>
    /// Multiples of a round step from 0 to the first at or above <paramref name="max"/>, about <paramref name="count"/>
    /// of them.
    /// </summary>
    /// <param name="max">The largest value shown; zero and less count as the smallest step.</param>
    /// <param name="count">How many steps are wanted; between half of it and it come out.</param>
    /// <param name="smallest">The finest step, 1 for things that are counted.</param>
    public static IReadOnlyList<double> UpTo(double max, int count, double smallest)
    {
        var step = Math.Max(Round(max / count), smallest);
        var last = (int)Math.Max(1, Math.Ceiling((max / step) - 1e-9));
        return [.. Enumerable.Range(0, last + 1).Select(index => index * step)];
    }

    /// <summary>
    /// Multiples of a round step from the last at or below <paramref name="min"/> to the first at or above
    /// <paramref name="max"/>.
    /// </summary>
    /// <param name="min">The smallest value shown; may be negative.</param>
    /// <param name="max">The largest value shown, not below <paramref name="min"/>.</param>
    /// <param name="count">How many steps are wanted.</param>
    /// <param name="smallest">The finest step, 1 for things that are counted, 0 for none.</param>
    public static IReadOnlyList<double> Between(double min, double max, int count, double smallest)
    {
        // Halved first: the distance of the two largest numbers of opposite sign is no number.
        var step = Math.Max(Round(((max / 2) - (min / 2)) / count * 2), smallest);
        if (step <= 0) step = Math.Max(Round(Math.Abs(max) / count), 1);
        var (first, last) = (Math.Floor((min / step) + 1e-9), Math.Ceiling((max / step) - 1e-9));
        if (last <= first) last = first + 1;
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(index => (first + index) * step)];
    }

    static double Round(double step)
    {
        if (step <= 0 || !double.IsFinite(step))
            return 0;
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return power * Mantissas.First(mantissa => mantissa >= (step / power) - 1e-9);
    }
}
