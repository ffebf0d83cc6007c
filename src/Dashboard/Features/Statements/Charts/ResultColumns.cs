using System.Text.RegularExpressions;
using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Statements.Charts;

/// <summary>Which columns of a result a chart shows, and as what.</summary>
/// <param name="X">The column that names the rows; null where they are only counted.</param>
/// <param name="Ys">The columns of the values, at most <see cref="MaxLines"/>.</param>
public sealed partial record ResultColumns(ResultKind Kind, int? X, IReadOnlyList<int> Ys)
{
    /// <summary>The most lines that can be distinguished.</summary>
    public const int MaxLines = 4;

    /// <summary>The columns of numbers, counted from 0.</summary>
    public static List<int> Numbers(StatementAnswer answer) =>
        [.. Enumerable.Range(0, answer.Columns.Count).Where(i => ResultValue.IsNumber(answer.Columns[i]))];

    /// <summary>The chosen columns, else a default from their types; null without a number.</summary>
    public static ResultColumns? Of(StatementAnswer answer, ResultChoice choice)
    {
        var numbers = Numbers(answer);
        if (numbers.Count == 0) return null;
        var x = choice.X is { } chosen && chosen < answer.Columns.Count ? chosen : DefaultX(answer);
        var kind = choice.Kind
            ?? (choice.IsEveryY || (x is { } column && IsOrdered(answer, column)) ? ResultKind.Line : ResultKind.Bar);
        var others = numbers.Where(i => i != x).ToList();
        if (others.Count == 0) (others, x) = (numbers, choice.X is null ? null : x);
        if (kind == ResultKind.Line && choice.IsEveryY) return new(kind, x, [.. others.Take(MaxLines)]);
        // Keys and years are numbers too, and are seldom the values of interest.
        var values = others.Where(i => !IsName(answer.Columns[i])).Concat(others);
        var y = choice.Y is { } wanted && numbers.Contains(wanted) ? wanted : values.First();
        return new(kind, x, [y]);
    }

    // A year before a name still orders the rows; a number that only counts up may be a key, and a name is more
    // informative.
    static int? DefaultX(StatementAnswer answer)
    {
        var columns = answer.Columns;
        if (ResultValue.IsTime(columns[0]) || IsPeriod(columns[0])) return 0;
        for (var i = 0; i < columns.Count; i++)
            if (!ResultValue.IsNumber(columns[i])) return i;
        return columns.Count > 1 ? 0 : null;
    }

    // Repeated values belong to several series, and a line must not connect them.
    static bool IsOrdered(StatementAnswer answer, int column)
    {
        var type = answer.Columns[column];
        var values = answer.Rows.Select(r =>
            ResultValue.IsTime(type) ? ResultValue.Days(r[column]) : ResultValue.Number(r[column], type))
            .OfType<double>().ToList();
        if (values.Count < 2 || values.Distinct().Count() < values.Count) return false;
        return ResultValue.IsTime(type) || IsPeriod(type)
            || (IsWhole(type) && values.Zip(values.Skip(1)).All(p => p.First < p.Second));
    }

    static bool IsWhole(ResultColumn column) =>
        column.Type.EndsWith("INT", StringComparison.Ordinal) || column.Type == "INTEGER";

    static bool IsPeriod(ResultColumn column) =>
        ResultValue.IsNumber(column) && Period().IsMatch(Diacritics.RemoveDiacritics(column.Name));

    static bool IsName(ResultColumn column) => IsPeriod(column) || Key().IsMatch(column.Name);

    [GeneratedRegex(@"(^|[_ ])(year|nam|month|thang|quarter|quy|week|tuan|day|ngay)($|[_ ])")]
    private static partial Regex Period();

    [GeneratedRegex(@"(^|_)(id|code|order)$", RegexOptions.IgnoreCase)]
    private static partial Regex Key();
}
