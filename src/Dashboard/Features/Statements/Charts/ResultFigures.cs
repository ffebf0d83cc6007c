using System.Globalization;
using System.Text.Json;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Statements.Charts;

/// <summary>A row of a result as a chart shows it.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="At">Its place on the axis: days, a number, or its number in the order.</param>
/// <param name="Values">One for each line; null breaks it.</param>
public sealed record ResultPoint(string Label, double At, IReadOnlyList<double?> Values);

/// <summary>The figures of a chart of a result.</summary>
/// <param name="XName">The column that names the rows.</param>
/// <param name="Names">The columns of the values.</param>
/// <param name="Points">In their order on the axis.</param>
/// <param name="LeftOut">Rows that are not drawn.</param>
public sealed record ResultFigures(ResultKind Kind, string XName, IReadOnlyList<string> Names,
    IReadOnlyList<ResultPoint> Points, long LeftOut, StatementAnswer Answer)
{
    /// <summary>Bars that can still be read.</summary>
    public const int MaxBars = 40;

    /// <summary>All values are whole, so the axis counts in ones.</summary>
    public bool IsWhole => Values.All(v => double.IsInteger(v));

    /// <summary>Two rows have one position, so a line would connect different things.</summary>
    public bool HasTwins => Points.DistinctBy(p => p.At).Count() < Points.Count;

    internal IEnumerable<double> Values => Points.SelectMany(p => p.Values).OfType<double>();

    /// <summary>Reads them from an answer; null where it has no number.</summary>
    public static ResultFigures? Of(StatementAnswer answer, ResultChoice choice, Language language)
    {
        if (ResultColumns.Of(answer, choice) is not { } columns) return null;
        var all = answer.Rows.Select((row, at) => Point(row, at, columns, answer.Columns, language))
            .OfType<ResultPoint>().ToList();
        var drawn = columns.Kind == ResultKind.Bar ? all.Take(MaxBars).ToList() : [.. all.OrderBy(p => p.At)];
        var x = columns.X is { } column ? answer.Columns[column].Name : language.Say("dòng", "row");
        var rows = answer.TotalRows ?? answer.Rows.Count;
        var figures = new ResultFigures(columns.Kind, ChartText.Brief(x),
            [.. columns.Ys.Select(y => ChartText.Brief(answer.Columns[y].Name))], drawn, rows - drawn.Count, answer);
        return figures.Values.Any() ? figures : null;
    }

    /// <summary>
    /// A value as the chart writes it: without groups, for it may be a year, and no longer than an eye can take.
    /// </summary>
    public static string Say(double value, Language language)
    {
        var text = double.IsInteger(value) && Math.Abs(value) < 1e15
            ? value.ToString("F0", CultureInfo.InvariantCulture)
            : Math.Abs(value) is >= 1e-4 and < 1e15
            ? value.ToString(Math.Abs(value) >= 1000 ? "0.##" : Math.Abs(value) >= 1 ? "0.###" : "0.####",
                CultureInfo.InvariantCulture)
            : value.ToString("0.###E+0", CultureInfo.InvariantCulture);
        return (language == Language.Vi ? text.Replace('.', ',') : text).Replace('-', '−');
    }

    // On an axis of days or numbers a row without one has no place.
    static ResultPoint? Point(JsonElement row, int at, ResultColumns columns, IReadOnlyList<ResultColumn> types,
        Language language)
    {
        var values = columns.Ys.Select(y => ResultValue.Number(row[y], types[y])).ToList();
        if (columns.X is not { } x) return new((at + 1).ToString(CultureInfo.InvariantCulture), at, values);
        var label = row[x].ValueKind == JsonValueKind.Null
            ? "NULL" : ChartText.Brief(ResultValue.Say(row[x], types[x], language));
        if (columns.Kind == ResultKind.Bar) return new(label, at, values);
        var place = ResultValue.IsTime(types[x]) ? ResultValue.Days(row[x]) : ResultValue.IsNumber(types[x])
            ? ResultValue.Number(row[x], types[x]) : at;
        return place is { } known ? new(label, known, values) : null;
    }
}
