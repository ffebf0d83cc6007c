using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Warehouse.Sql;

namespace Analytics.Dashboard.Features.Dictionary;

/// <summary>
/// What an address asks of the rows of a table:
/// <c>?column=&amp;match=is|contains|empty&amp;value=&amp;sort=&amp;dir=</c>. A value that does not apply to this table
/// is left out and reported in <see cref="Ignored"/>; it never makes an error.
/// </summary>
/// <param name="Typed">What was looked for, as typed.</param>
/// <param name="Sort">A column of the table; null for the order that the mart itself has.</param>
/// <param name="Tag">The language that the address itself asks for; null where the cookie decides.</param>
/// <param name="Ignored">What was left out, as typed.</param>
public sealed record TableChoice(TableFilter? Filter, string Typed, string? Sort, bool IsDescending, string? Tag,
    IReadOnlyList<string> Ignored)
{
    const int Longest = 200;

    public static TableChoice Read(IQueryCollection query, TableEntry table)
    {
        var ignored = new List<string>();
        string? Column(string key)
        {
            var name = query[key].ToString();
            if (name.Length == 0 || table.Columns.Any(c => c.Name == name)) return name.Length == 0 ? null : name;
            ignored.Add($"{key} = “{(name.Length > 40 ? name[..40] + "…" : name)}”");
            return null;
        }

        var value = query["value"].ToString();
        if (value.Length > Longest) value = value[..Longest];
        var how = query["match"].ToString() switch
        {
            "contains" => Matching.Contains,
            "empty" => Matching.Empty,
            _ => Matching.Is
        };
        var column = Column("column");
        var filter = column is null || how != Matching.Empty && value.Length == 0 ? null
            : new TableFilter(column, how, how == Matching.Contains ? Diacritics.RemoveDiacritics(value) : value);
        return new TableChoice(filter, value, Column("sort"), query["dir"].ToString() == "desc",
            LanguageTag.Parse(query["lang"])?.Tag(), ignored);
    }

    /// <summary>What an address must carry to ask the same.</summary>
    public (string Key, string Value)[] Parameters()
    {
        var list = new List<(string, string)>();
        if (Filter is { } filter)
        {
            list.Add(("column", filter.Column));
            if (filter.How != Matching.Is) list.Add(("match", filter.How == Matching.Contains ? "contains" : "empty"));
            if (filter.How != Matching.Empty) list.Add(("value", Typed));
        }

        if (Sort is { } sort) list.Add(("sort", sort));
        if (IsDescending) list.Add(("dir", "desc"));
        if (Tag is { } tag) list.Add(("lang", tag));
        return [.. list];
    }

    /// <summary>The same, sorted by a column: once more by the same one turns the order round.</summary>
    public TableChoice SortedBy(string column) =>
        this with { Sort = column, IsDescending = column == Sort && !IsDescending };

    /// <summary>
    /// The same for the rows with one value; null for those without one, and twice the same takes the filter away.
    /// </summary>
    public TableChoice Only(string column, string? value) => IsOnly(column, value)
        ? this with { Filter = null, Typed = "" }
        : this with
        {
            Filter = new TableFilter(column, value is null ? Matching.Empty : Matching.Is, value ?? ""),
            Typed = value ?? "",
        };

    /// <summary>Whether just the rows with this value are looked at.</summary>
    public bool IsOnly(string column, string? value) =>
        Filter is { } f && f.Column == column
            && (value is null ? f.How == Matching.Empty : f.How == Matching.Is && f.Value == value);
}
