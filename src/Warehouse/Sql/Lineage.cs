using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Sql;

/// <summary>One table of the warehouse, with the tables that it reads and those that read it.</summary>
/// <param name="Text">Its file in sql/; empty for history, which is generated.</param>
/// <param name="IsAsOf">Whether it is a table macro of one date, with a view at the reporting date.</param>
/// <param name="Reads">Full names of tables, in alphabetical order.</param>
/// <param name="ReadBy">Full names of the tables that read it, in alphabetical order.</param>
/// <param name="ReadByFiles">The queries, alerts and checks that read it, by path within sql/.</param>
public sealed record LineageTable(string Layer, string Name, string Text, bool IsAsOf, IReadOnlyList<string> Reads,
    IReadOnlyList<string> ReadBy, IReadOnlyList<SqlFile> ReadByFiles)
{
    const string AtSuffix = "_at";

    /// <summary>Layer and name, e.g. marts.programme_at.</summary>
    public string FullName => $"{Layer}.{Name}";

    /// <summary>
    /// The relation's plain name in a snapshot: for a macro the view at the reporting date, e.g. marts.programme.
    /// </summary>
    public string Relation => IsAsOf ? FullName[..^AtSuffix.Length] : FullName;
}

/// <summary>
/// The dependencies between tables, by the same parsing that orders the build. An extract becomes the staging table
/// of its name, and that becomes the history table of its name.
/// </summary>
public sealed class Lineage
{
    static readonly string[] Modelled = ["core", "marts"], Asking = ["queries", "alerts", "checks"];

    readonly Dictionary<string, LineageTable> _byName = [];
    readonly Dictionary<string, IReadOnlyList<string>> _readsOfFiles = [];

    /// <summary>The layers in the order in which a load builds them; the metadata of the load is last.</summary>
    public static readonly IReadOnlyList<string> Layers = ["extract", "staging", "history", "core", "marts", "meta"];

    /// <summary>All tables, by layer and name.</summary>
    public IReadOnlyList<LineageTable> Tables { get; }

    Lineage(SqlTree tree)
    {
        var models =
            Modelled.SelectMany(layer => ReadLayer(tree, layer)).Select(r => new Model(r.File, r.Reads)).ToList();
        var asking = Asking.SelectMany(layer => ReadLayer(tree, layer)).ToList();
        List<LineageTable> made =
        [
            .. tree.Layer("extract").Select(f => Plain("extract", f.Name, f.Text)),
            .. tree.Layer("staging")
                .SelectMany(f =>
                (LineageTable[])[Plain("staging", f.Name, f.Text, $"extract.{f.Name}"),
                Plain("history", f.Name, "", $"staging.{f.Name}")]),
            .. models.Select(m =>
                new LineageTable(m.File.Layer, m.File.Name, m.File.Text, m.IsAsOf, [.. m.Reads], [], [])),
            .. tree.Layer("meta").Select(f => Plain("meta", f.Name, f.Text)),
        ];
        var names = made.SelectMany(t =>
            ((string[])[t.FullName, t.Relation]).Distinct().Select(n => (Name: n, t.FullName)))
            .ToDictionary(n => n.Name, n => n.FullName, StringComparer.Ordinal);
        IReadOnlyList<string> Known(IEnumerable<string> reads) =>
            [.. reads.Select(Here).Where(names.ContainsKey).Select(r => names[r]).Distinct()
            .Order(StringComparer.Ordinal)];

        made = [.. made.Select(t => t with { Reads = Known(t.Reads) })];
        foreach (var (file, reads) in asking) _readsOfFiles[file.Path] = Known(reads);
        Tables = [.. made.OrderBy(t => Array.IndexOf([.. Layers], t.Layer)).ThenBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => t with
        {
            ReadBy = [.. made.Where(r => r.Reads.Contains(t.FullName)).Select(r => r.FullName)],
            ReadByFiles = [.. asking.Where(a => _readsOfFiles[a.File.Path].Contains(t.FullName)).Select(a => a.File)],
        })];
        foreach (var (name, full) in names) _byName[name] = Tables.First(t => t.FullName == full);
    }

    /// <exception cref="TerminalException">A file of core, marts, queries, alerts or checks is not one
    /// SELECT.</exception>
    public static Lineage Read(SqlTree tree) => new(tree);

    /// <summary>A table by its full name, or by the name of its macro's view; null where there is none.</summary>
    public LineageTable? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The tables that a query, an alert or a check reads, by its path within sql/.</summary>
    public IReadOnlyList<string> ReadsOf(string path) => _readsOfFiles.GetValueOrDefault(path) ?? [];

    static LineageTable Plain(string layer, string name, string text, params string[] reads) =>
        new(layer, name, text, false, reads, [], []);

    // The last published snapshot, which checks compare with, has the same tables.
    static string Here(string name) =>
        name.StartsWith("previous.", StringComparison.Ordinal) ? name["previous.".Length..] : name;

    static IEnumerable<(SqlFile File, IReadOnlySet<string> Reads)> ReadLayer(SqlTree tree, string layer)
    {
        var reads = tree.ReadsOf(layer);
        return tree.Layer(layer).Select(f => (f, reads[f.Path]));
    }
}
