using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Communes;

/// <summary>
/// The communes' differences from the district: factors theta ~ Gamma(a, a) on the district's hazard, with unknown
/// shape a. Each shape is weighted by how well it predicts the communes' counts (gamma-Poisson marginal likelihood);
/// given the shape, a commune with y recognitions where h * E were expected has Gamma(a + y, a + h * E). Anisimov and
/// Fedorov, "Modelling, prediction and adaptive adjustment of recruitment in multicentre trials" (2007), with
/// communes as centres.
/// </summary>
sealed class CommuneMultipliers
{
    static readonly double[] Shapes = [0.5, 1, 2, 4, 8, 16, 64];

    // A commune without cells to recognise still needs a finite likelihood.
    const double MinDue = 1e-9;

    readonly IReadOnlyList<CommuneState> _communes;
    readonly double[] _due;
    readonly double[] _runningWeights;

    public CommuneMultipliers(IReadOnlyList<CommuneState> communes)
    {
        _communes = communes;
        var exposure = communes.Sum(commune => commune.CellMonths);
        var hazard = exposure > 0 ? communes.Sum(commune => (double)commune.Recognised) / exposure : 0;
        _due = [.. communes.Select(commune => Math.Max(hazard * commune.CellMonths, MinDue))];
        _runningWeights = RunningWeights([.. Shapes.Select(LogLikelihood)]);
    }

    /// <summary>Draws the factors of all communes, in order.</summary>
    public void Draw(Span<double> factors, ref RandomStream random)
    {
        var (u, place) = (random.Uniform(), 0);
        while (place < Shapes.Length - 1 && _runningWeights[place] < u) place++;
        var shape = Shapes[place];
        for (var c = 0; c < factors.Length; c++)
            factors[c] = random.Gamma(shape + _communes[c].Recognised) / (shape + _due[c]) * _communes[c].Readiness;
    }

    // Without the factorial of the count, which is the same for all shapes.
    double LogLikelihood(double shape)
    {
        var log = 0.0;
        for (var c = 0; c < _due.Length; c++)
        {
            var (count, due) = (_communes[c].Recognised, _due[c]);
            log += LogGamma.At(shape + count) - LogGamma.At(shape) + shape * Elementary.Log(shape)
                + count * Elementary.Log(due) - (shape + count) * Elementary.Log(shape + due);
        }
        return log;
    }

    static double[] RunningWeights(double[] logs)
    {
        var highest = logs.Max();
        var weights = logs.Select(log => Elementary.Exp(log - highest)).ToArray();
        var (total, sum) = (weights.Sum(), 0.0);
        return [.. weights.Select(weight => (sum += weight) / total)];
    }
}
