using System.Globalization;
using Analytics.Benchmarks.Methods;
using Analytics.Benchmarks.Scoring;

namespace Analytics.Benchmarks.Reports;

/// <summary>
/// The scores of every method for programs: one line for each set and method, with the day and the model measured.
/// </summary>
static class ScoreFile
{
    public static string Of(Measurement measurement) => string.Concat(
    [
        "set,method,measured_on,seed,model,forecasts,series,in50,in80,in95,width80,brier,log,crps\n",
        .. from set in measurement.Sets from method in Method.All
            select Line(measurement, set.Name, method.Name, set.Scores[method]),
    ]);

    static string Line(Measurement of, string set, string method, IReadOnlyList<Score> scores)
    {
        double Mean(Func<Score, double> value) => scores.Average(value);
        return string.Create(CultureInfo.InvariantCulture,
            $"{set},{method},{of.Day:yyyy-MM-dd},{of.Seed},{Measurement.Model},{scores.Count},{scores.Select(s => s.Episode.District).Distinct().Count()},{Mean(s => s.In50):0.0000},{Mean(s => s.In80):0.0000},{Mean(s => s.In95):0.0000},{Mean(s => s.Width80):0.00},{Mean(s => s.Brier):0.0000},{Mean(s => s.Log):0.0000},{Mean(s => s.Crps):0.00}\n");
    }
}
