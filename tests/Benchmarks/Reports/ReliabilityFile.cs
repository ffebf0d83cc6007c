using System.Globalization;
using Analytics.Benchmarks.Methods;
using Analytics.Benchmarks.Scoring;

namespace Analytics.Benchmarks.Reports;

/// <summary>The reliability table of every method for programs: one line for each set, method and bin.</summary>
static class ReliabilityFile
{
    public static string Of(Measurement measurement) => string.Concat(
    [
        "set,method,lower,upper,forecasts,mean_said,observed_share,standard_error\n",
        .. from set in measurement.Sets
           from method in Method.All
           from bin in ReliabilityBin.Of(set.Scores[method])
           select Line(set.Name, method.Name, bin),
    ]);

    // The error is left empty where one district alone filled the bin.
    static string Line(string set, string method, ReliabilityBin bin) => string.Create(CultureInfo.InvariantCulture,
        $"{set},{method},{bin.Lower:0.0},{bin.Upper:0.0},{bin.Forecasts},{bin.Said:0.0000},{bin.Observed.Mean:0.0000},{(double.IsNaN(bin.Observed.StandardError) ? "" : bin.Observed.StandardError.ToString("0.0000", CultureInfo.InvariantCulture))}\n");
}
