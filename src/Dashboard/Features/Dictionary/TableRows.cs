using System.Collections;
using System.Globalization;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Warehouse.Sql;

namespace Analytics.Dashboard.Features.Dictionary;

/// <summary>One value of a column with the number of rows that have it.</summary>
/// <param name="Value">As DuckDB writes it; null for none.</param>
public sealed record ValueCount(string? Value, long Rows);

/// <summary>The rows of a mart as a page shows them.</summary>
/// <param name="Total">All rows of the table.</param>
/// <param name="Matching">Those that the filter leaves.</param>
/// <param name="Rows">The first of them, each with its values in the order of the columns.</param>
/// <param name="Choices">The columns with few values, and how many rows of the whole table have each.</param>
public sealed record TableRows(BuiltQuery Query, long Total, long Matching, IReadOnlyList<object?[]> Rows,
    IReadOnlyList<(TableColumn Column, IReadOnlyList<ValueCount> Values)> Choices)
{
    /// <summary>The column that marks a row as illustrative.</summary>
    public const string Mark = "is_illustrative";

    public static TableRows Read(SnapshotQuery query, TableEntry table, TableView view)
    {
        var (total, matching) = query.Rows(view.Counts, r => (r.Long("total"), r.Long("matching"))).Single();
        var values = query.Rows(view.Values, r =>
            (Name: r.Text("name")!, Count: new ValueCount(r.Text("value"), r.Long("rows"))))
            .ToLookup(v => v.Name, v => v.Count);
        return new TableRows(view.Rows, total, matching,
            query.Rows(view.Rows, r => table.Columns.Select(c => r.Value(c.Name)).ToArray()),
            [.. from column in table.Columns
                let few = values[column.Name].ToList()
                where few.Count is > 1 and <= TableView.FewValues && few.Count < total
                select (column, (IReadOnlyList<ValueCount>)few)]);
    }

    /// <summary>Whether some of the rows shown are invented.</summary>
    public bool IsIllustrative(TableEntry table) =>
        Rows.Any(r => table.Columns.Zip(r).Any(p => p.First.Name == Mark && p.Second is true));

    /// <summary>
    /// A value as the language writes it. Only what has a unit is a quantity with groups of three: ids and years are
    /// names.
    /// </summary>
    public static string Say(object? value, TableColumn column, Language language) => value switch
    {
        null => "–",
        bool truth => truth ? language.Say("có", "yes") : language.Say("không", "no"),
        DateOnly day => Format.Date(day, language),
        DateTime time => Format.DateTime(time, language),
        double or float or decimal => Real(Convert.ToDouble(value, CultureInfo.InvariantCulture), language),
        string text => text,
        IFormattable whole when column.Unit is not null and not "year"
            && long.TryParse(whole.ToString(null, CultureInfo.InvariantCulture), out var count) =>
            Format.Count(count, language),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        IDictionary fields =>
            string.Join("; ", fields.Keys.Cast<object>().Select(k => $"{k}: {Say(fields[k], column, language)}")),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(v => Say(v, column, language))),
        _ => value.ToString()!,
    };

    /// <summary>A value of a choice, which DuckDB wrote.</summary>
    public static string SayText(string? text, TableColumn column, Language language) => column.Type switch
    {
        _ when text is null => language.Say("(trống)", "(empty)"),
        "BOOLEAN" => Say(text == "true", column, language),
        "DATE" when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day) => Format.Date(day, language),
        "DOUBLE" when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => Real(number, language),
        _ => text,
    };

    static string Real(double number, Language language)
    {
        var decimals = 0;
        while (decimals < 4 && Math.Abs(Math.Round(number, decimals) - number) > 1e-9) decimals++;
        return Format.Number(number, decimals, language);
    }
}
