using System.Text.RegularExpressions;
using Analytics.Warehouse.Sql;

namespace Analytics.Dashboard.Snapshots;

/// <summary>A query behind a figure, as people read it: what it answers, its text, what it has to be given.</summary>
/// <param name="Name">Path below sql/queries without extension, e.g. overview/programme; or within sql/, of an alert:
/// alerts/forecast_below.</param>
/// <param name="Says">The comment at its head.</param>
/// <param name="Parameters">Names after a dollar sign, as_of among them.</param>
public sealed partial record QueryText(string Name, string Says, string Text, IReadOnlyList<string> Parameters)
{
    const string Folder = "queries/";

    public string Feature => Name.Split('/')[0];

    /// <summary>All queries of sql/queries, then all alerts, in order of their names.</summary>
    public static List<QueryText> All(SqlTree sql) =>
        [.. sql.Layer("queries").Select(f => Of(f, Folder.Length)), .. sql.Layer("alerts").Select(f => Of(f, 0))];

    static QueryText Of(SqlFile file, int from)
    {
        var text = file.Text.Trim();
        var head = text.Split('\n').TakeWhile(l => l.StartsWith("--", StringComparison.Ordinal))
            .Select(l => l.TrimStart('-').Trim());
        return new QueryText(file.Path[from..^".sql".Length], string.Join(' ', head), text,
            [.. Parameter().Matches(text).Select(m => m.Groups[1].Value).Distinct()]);
    }

    [GeneratedRegex(@"\$([a-z_]+)")]
    private static partial Regex Parameter();
}
