using System.Globalization;
using Analytics.Benchmarks.Methods;
using Analytics.Benchmarks.Scoring;

namespace Analytics.Benchmarks.Reports;

/// <summary>Tables of scores in Markdown.</summary>
static class ScoreTable
{
    static readonly (string Name, Func<Score, double> Value, string Format)[] Columns =
    [
        ("in 50 %", score => score.In50, "0.00"),
        ("in 80 %", score => score.In80, "0.00"),
        ("in 95 %", score => score.In95, "0.00"),
        ("80 % width", score => score.Width80, "0.0"),
        ("Brier", score => score.Brier, "0.000"),
        ("log", score => score.Log, "0.000"),
        ("CRPS", score => score.Crps, "0.00"),
    ];

    /// <summary>A row for each method.</summary>
    public static string OfMethods(ScoredSet set) =>
        Table("method", Method.All.Select(method => (method.Name, set.Scores[method])));

    /// <summary>A row for each kind, of Pacer alone.</summary>
    public static string OfKinds(ScoredSet set) =>
        Table("kind",
            set.Pacer.Select(score => score.Episode.Kind).Distinct().Select(kind => (kind, set.OfKind(kind).Pacer)));

    /// <summary>A row for each kind: Brier score and CRPS of each method, without errors.</summary>
    public static string OfMethodsByKind(ScoredSet set) => Grid(
        ["kind", .. Method.All.Select(method => $"{method.Name}: Brier / CRPS")],
        set.Pacer.Select(score => score.Episode.Kind).Distinct().Select(set.OfKind).Select(kind => (string[])
        [
            kind.Name,
            .. Method.All.Select(method => kind.Scores[method]).Select(scores =>
                $"{Number(scores.Average(score => score.Brier), "0.000")} / {Number(scores.Average(score => score.Crps), "0.0")}"),
        ]));

    /// <summary>A row for each other method: how much lower Pacer's errors are on the same forecasts.</summary>
    public static string OfDifferences(ScoredSet set) => Grid(
        ["Pacer less", .. Columns[4..].Select(column => column.Name)],
        Method.All.Skip(1).Select(method => (string[])
        [
            method.Name,
            .. Columns[4..].Select(column =>
                Cell(Estimate.OfDifference(set.Pacer, set.Scores[method], column.Value), column.Format)),
        ]));

    /// <summary>A row for each bin of the chance that Pacer said.</summary>
    public static string OfReliability(ScoredSet set) => Grid(
        ["said", "forecasts", "mean said", "came true"],
        ReliabilityBin.Of(set.Pacer).Select(bin => (string[])
        [
            $"{Number(bin.Lower * 100, "0")} to {Number(bin.Upper * 100, "0")} %",
            $"{bin.Forecasts}", Number(bin.Said, "0.00"), Cell(bin.Observed, "0.00"),
        ]));

    static string Table(string first, IEnumerable<(string Name, IReadOnlyList<Score> Scores)> rows) => Grid(
        [first, "forecasts", .. Columns[..4].Select(column => column.Name), "PIT", .. Columns[4..].Select(column =>
            column.Name)],
        rows.Select(row => (string[])
        [
            row.Name, $"{row.Scores.Count}",
            .. Columns[..4].Select(column => Cell(row.Scores, column)),
            Number(PitDeviation.Of(row.Scores), "0.00"),
            .. Columns[4..].Select(column => Cell(row.Scores, column)),
        ]));

    static string Cell(IReadOnlyList<Score> scores, (string, Func<Score, double> Value, string Format) column) =>
        Cell(Estimate.Of(scores, column.Value), column.Format);

    static string Cell(Estimate estimate, string format) => double.IsNaN(estimate.StandardError)
        ? Number(estimate.Mean, format)
        : $"{Number(estimate.Mean, format)} ± {Number(estimate.StandardError, format)}";

    static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    static string Grid(string[] head, IEnumerable<string[]> rows) =>
        string.Concat(new[] { head, [.. head.Select(_ => "---")] }.Concat(rows)
            .Select(row => $"| {string.Join(" | ", row)} |\n"));
}
