using System.Globalization;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Communes.Figures;

/// <summary>
/// What an address asks of the table of communes: <c>?units=&amp;sort=&amp;dir=&amp;q=&amp;status=&amp;group=</c>. A
/// value that means does not apply is left out and reported in <see cref="Ignored"/>; it never makes an error.
/// </summary>
/// <param name="Sort">One of <see cref="CommuneSort.Keys"/>, or a year such as y2021.</param>
/// <param name="Search">What names, codes and clusters are searched for, as typed; empty for nothing.</param>
/// <param name="Status">reached, on_track, behind or no_target; null for all.</param>
/// <param name="Tag">The language that the address itself asks for, vi or en; null where the cookie decides.</param>
/// <param name="Ignored">Name and value of what was left out, as typed.</param>
public sealed record CommuneChoice(
    UnitList Units, string Sort, bool IsDescending, string Search, string? Status, bool IsGrouped, string? Tag,
        IReadOnlyList<(string Key, string Value)> Ignored)
{
    const int LongestSearch = 100;

    public static readonly IReadOnlyList<string> Statuses = ["behind", "on_track", "reached", "no_target"];

    /// <summary>True while the table does not show every commune.</summary>
    public bool IsFiltered => Search.Length > 0 || Status is not null;

    public static CommuneChoice Read(IQueryCollection query)
    {
        var ignored = new List<(string, string)>();

        // The known value, or null after noting the unknown one.
        T? Known<T>(string key, Func<string, T?> parse)
        {
            var value = query[key].ToString().Trim();
            if (value.Length == 0) return default;
            var known = parse(value);
            if (known is null) ignored.Add((key, value.Length > 40 ? value[..40] + "…" : value));
            return known;
        }

        var units = Known<UnitList?>("units", UnitLists.Parse) ?? UnitList.Then;
        var sort = Known("sort", v => CommuneSort.IsKnown(v) ? v : null) ?? CommuneSort.Default;
        var descending = Known<bool?>("dir", v => v switch { "asc" => false, "desc" => true, _ => null })
            ?? CommuneSort.StartsDescending(sort);
        var search = Known("q", v => v.Length <= LongestSearch ? v : null) ?? "";
        var status = Known("status", v => Statuses.Contains(v) ? v : null);
        var grouped = Known("group", v => v == "cluster" ? v : null) is not null;
        return new CommuneChoice(units, sort, descending, search, status, grouped,
            LanguageTag.Parse(query["lang"])?.Tag(), ignored);
    }

    /// <summary>The query parameters of the same choice; defaults are left out.</summary>
    public (string Key, string Value)[] Parameters()
    {
        var list = new List<(string, string)>();
        if (Units != UnitList.Then) list.Add(("units", Units.Tag()));
        if (Sort != CommuneSort.Default) list.Add(("sort", Sort));
        if (IsDescending != CommuneSort.StartsDescending(Sort)) list.Add(("dir", IsDescending ? "desc" : "asc"));
        if (Search.Length > 0) list.Add(("q", Search));
        if (Status is not null) list.Add(("status", Status));
        if (IsGrouped) list.Add(("group", "cluster"));
        if (Tag is not null) list.Add(("lang", Tag));
        return [.. list];
    }

    /// <summary>The same, sorted by a column: once more by the same one turns the order round.</summary>
    public CommuneChoice SortedBy(string key) =>
        this with { Sort = key, IsDescending = key == Sort ? !IsDescending : CommuneSort.StartsDescending(key) };

    /// <summary>A sentence on what was left out; null where nothing was.</summary>
    public string? Apology(Language language) => Ignored.Count == 0 ? null : language.Say(
        $"Bỏ qua giá trị không dùng được trong địa chỉ: {Listed()}.",
        $"Left out of the address, for it means nothing here: {Listed()}.");

    string Listed() =>
        string.Join(", ", Ignored.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Key} = “{i.Value}”")));
}
