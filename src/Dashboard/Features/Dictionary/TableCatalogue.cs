using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Snapshots;
using Analytics.Warehouse.Sql;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboard.Features.Dictionary;

/// <summary>
/// The data dictionary: every table of sql/ with its columns, what it is made from and who reads it. Meanings come from
/// the tree, types and numbers of rows from the snapshot. A snapshot never changes, so the result is cached.
/// </summary>
public sealed class TableCatalogue(SqlTree sql, ChartCatalogue charts) : IDisposable
{
    /// <summary>The query that returns the types.</summary>
    public const string Query = "tables/columns";

    const int Kept = 16;

    // What history adds to the columns of the contract, in the order in which it has them.
    static readonly Dictionary<string, (string Vietnamese, string English)> OfHistory = new()
    {
        ["source"] = ("Nguồn", "Source"),
        ["entity_id"] = ("Mã trong kho, không đổi qua các lần nạp", "Id in the warehouse, the same over all loads"),
        ["valid_from_load"] = ("Có hiệu lực từ lần nạp", "Valid from load"),
        ["valid_to_load"] = ("Hết hiệu lực ở lần nạp (trống: đang có hiệu lực)", "Closed by load (empty: valid)"),
        ["stale_since_load"] =
            ("Chưa cập nhật được từ lần nạp (trống: không)", "Not brought up to date since load (empty: it is)"),
    };

    readonly Lazy<Lineage> _lineage = new(() => Lineage.Read(sql));
    readonly Lazy<Dictionary<string, StagingTable>> _contracts = new(() => sql.Contracts.ToDictionary(t => t.Name));
    readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <summary>Which table is made from which.</summary>
    public Lineage Lineage => _lineage.Value;

    /// <summary>The tables that a query, an alert or a check reads, by its path within sql/.</summary>
    public IReadOnlyList<string> ReadsOf(string path) => _lineage.Value.ReadsOf(path);

    /// <summary>All tables, by layer and name.</summary>
    public IReadOnlyList<TableEntry> All(SnapshotQuery query) =>
        _cache.GetOrCreate((query.Manifest.Sha256, query.AsOf), _ =>
            Entries(query, _lineage.Value.Tables), SnapshotMemory.Entry(1, query.Closing))!;

    /// <summary>All tables a snapshot can hold, without their numbers of rows, which take a while to count.</summary>
    public IReadOnlyList<TableEntry> Outline(SnapshotQuery query) =>
        _cache.GetOrCreate(query.Manifest.Sha256, _ =>
            Entries(query, _lineage.Value.Tables, countsRows: false), SnapshotMemory.Entry(1, query.Closing))!;

    /// <summary>
    /// One table by its name with the layer, also by that of its view at the reporting date; null where there is none.
    /// </summary>
    public TableEntry? Find(SnapshotQuery query, string name) =>
        _lineage.Value.Find(name) is { } table ? Entries(query, [table]).Single() : null;

    /// <summary>The rows of a mart as <paramref name="choice"/> selects them.</summary>
    public TableView Look(TableEntry entry, TableChoice choice) => new(
        _lineage.Value.Find(entry.Name)!, [.. entry.Columns.Select(c => new ViewColumn(c.Name, c.Type ?? ""))],
            choice.Filter, choice.Sort, choice.IsDescending);

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    List<TableEntry> Entries(SnapshotQuery query, IReadOnlyList<LineageTable> tables, bool countsRows = true)
    {
        var types = query.Rows(Query, r =>
            (Relation: r.Text("relation")!, Column: new ViewColumn(r.Text("name")!, r.Text("type")!)))
            .ToLookup(r => r.Relation, r => r.Column);
        var held = tables.Where(t => types.Contains(t.Relation)).ToList();
        var rows = held.Count == 0 || !countsRows ? []
            : query.Rows(TableView.CountsOf(held), r => (Name: r.Text("name")!, Rows: r.Long("rows")))
            .ToDictionary(r => r.Name, r => r.Rows);
        return [
            .. tables.Select(t => Entry(t, [.. types[t.Relation]], rows.TryGetValue(t.FullName, out var n) ? n : null)),
        ];
    }

    TableEntry Entry(LineageTable table, IReadOnlyList<ViewColumn> columns, long? rows)
    {
        var contract = _contracts.Value.GetValueOrDefault(table.Name);
        var head = TableHead.Of(table.Layer == "history" ? sql.File($"staging/{table.Name}.sql").Text : table.Text);
        var asked = table.ReadByFiles.Where(f => !f.Path.StartsWith("checks/", StringComparison.Ordinal))
            .Select(f => f.Path[..^".sql".Length]).ToList();
        var queries =
            asked.Select(p => p.StartsWith("queries/", StringComparison.Ordinal) ? p["queries/".Length..] : p).ToList();
        return new TableEntry(
            table.Layer, table.FullName, head.Says, table.Layer == "history" ? null
                : head.Grain, table.Layer is "history" or "extract" ? null : head.Key,
                table.IsAsOf ? table.Relation : null,
            table.Text.Trim(), rows, Columns(table, columns, contract), table.Reads, table.ReadBy, queries,
            [.. table.ReadByFiles.Where(f => f.Path.StartsWith("checks/", StringComparison.Ordinal)).Select(Check)],
                [.. charts.All.Where(c => queries.Contains(c.Query)).Select(c => c.Name)]);
    }

    static List<TableColumn> Columns(LineageTable table, IReadOnlyList<ViewColumn> columns, StagingTable? contract)
    {
        if (table.Layer is "extract" or "staging")
        {
            return [
                .. contract!.Columns.Select(c => Column(c.Name, table.Layer == "extract" ? null : c.Type, c.Comment)),
            ];
        }

        if (table.Layer == "history")
        {
            return [
                .. columns.Select(c =>
                    Column(c.Name, c.Type, contract?.Columns.FirstOrDefault(k => k.Name == c.Name)?.Comment)),
            ];
        }
        // Comments are matched to columns by order: with one missing, none can be assigned.
        var comments = ColumnComment.Read(table.Text);
        return [
            .. columns.Select((c, i) => Column(c.Name, c.Type, comments.Count == columns.Count ? comments[i] : null)),
        ];
    }

    static TableColumn Column(string name, string? type, ColumnComment? comment) =>
        comment is not null ? new(name, comment.Vietnamese, comment.English, comment.Unit, type)
        : OfHistory.TryGetValue(name, out var own) ? new(name, own.Vietnamese, own.English, null, type)
        : new(name, "", "", null, type);

    // The head of a check: stop or warn, -- vi: why, -- en: why.
    static TableCheck Check(SqlFile file)
    {
        var head = file.Text.Split('\n');
        string Line(string mark) =>
            head.FirstOrDefault(l => l.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..].Trim() ?? "";
        return new TableCheck(file.Name, head[0].Trim() == "-- stop", Line("-- vi: "), Line("-- en: "));
    }
}
