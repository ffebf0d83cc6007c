using Analytics.Warehouse;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Steps;

/// <summary>
/// The statements that carry one table's history from the previous snapshot into the file under build. They are
/// generated, for history is staging plus source, entity_id, valid_from_load, valid_to_load and stale_since_load.
/// A row is valid in the loads valid_from_load &lt;= n &lt; valid_to_load. entity_id is the warehouse's own number of a
/// (source, key): the same in every load, given in order of key when first seen.
/// </summary>
sealed class HistorySql(LoadRun run, StagingTable table)
{
    readonly string _history = $"history.{table.Name.Quoted()}";
    readonly string _before = $"{LoadRun.Previous}.history.{table.Name.Quoted()}";
    readonly string _staging = $"{LoadRun.Extracted}.staging.{table.Name.Quoted()}";
    readonly string _key = string.Join(", ", table.Key.Select(k => k.Quoted()));
    readonly string _columns = string.Join(", ", table.Columns.Select(c => c.Name.Quoted()));
    readonly IReadOnlySet<string>? _columnsBefore = PreviousColumns(run, table);

    public IEnumerable<string> Statements()
    {
        yield return $"""
            CREATE TABLE {_history} (
                source VARCHAR NOT NULL, entity_id BIGINT NOT NULL, {string.Join(", ", table.Columns.Select(c => $"{c.Name.Quoted()} {c.Type}"))},
                valid_from_load INTEGER NOT NULL, valid_to_load INTEGER, stale_since_load INTEGER)
            """;
        foreach (var column in table.Columns.Where(c => c.Comment is not null))
            yield return $"COMMENT ON COLUMN {_history}.{column.Name.Quoted()} IS {column.Comment!.ToString().Literal()}";
        if (_columnsBefore is null)
        {
            yield return First();
            yield break;
        }

        yield return KeepClosed();
        yield return KeepOrClose();
        yield return Open();
    }

    /// <summary>For each source: rows new, changed, gone and unchanged in this load.</summary>
    public string Counts() => $"""
        WITH opened AS (SELECT source, entity_id FROM {_history} WHERE valid_from_load = {run.Load}),
        closed AS (SELECT source, entity_id FROM {_history} WHERE valid_to_load = {run.Load}),
        moved AS (
            SELECT coalesce(o.source, c.source) AS source, o.entity_id IS NOT NULL AS is_opened, c.entity_id IS NOT NULL AS is_closed
            FROM opened AS o FULL JOIN closed AS c ON o.entity_id = c.entity_id),
        kept AS (SELECT source, count(*) AS n FROM {_history} WHERE valid_to_load IS NULL AND valid_from_load < {run.Load} GROUP BY source)
        SELECT
            source, count(*) FILTER (is_opened AND NOT is_closed), count(*) FILTER (is_opened AND is_closed),
            count(*) FILTER (is_closed AND NOT is_opened), coalesce(any_value(kept.n), 0)
        FROM moved FULL JOIN kept USING (source) GROUP BY source
        """;

    /// <summary>The key of a row as one text, the same that a refused row carries.</summary>
    public static string KeyText(StagingTable table, string alias) =>
        string.Join(" || '|' || ", table.KeyColumns.Select(c => (c.Type, Name: alias + c.Name.Quoted()) switch
        {
            ("BLOB", var name) => $"hex({name})",
            ("VARCHAR", var name) when table.Key.Count > 1 => $"replace(replace({name}, '\\', '\\\\'), '|', '\\|')",
            (_, var name) => $"{name}::VARCHAR",
        }));

    /// <summary>The names of the sources that were read in this load, as a list of literals.</summary>
    public static string LoadedSources(LoadRun run) =>
        string.Join(", ", run.Sources.Where(s => s.Error is null).Select(s => s.Name.Literal()));

    /// <summary>The tables whose history the previous snapshot carries.</summary>
    public static List<string> PreviousTables(LoadRun run) => run.Connection.Rows(
        $"SELECT table_name FROM duckdb_tables() WHERE database_name = {LoadRun.Previous.Literal()} AND schema_name = 'history'", r => r.GetString(0));

    string First() => $"""
        INSERT INTO {_history}
        SELECT source, row_number() OVER (ORDER BY source, {_key}), {_columns}, {run.Load}, NULL, NULL FROM {_staging} ORDER BY source, {_key}
        """;

    string KeepClosed() => $"""
        INSERT INTO {_history} BY NAME
        SELECT {Before("")}, valid_from_load, valid_to_load, stale_since_load FROM {_before} WHERE valid_to_load IS NOT NULL OR source NOT IN ({LoadedSources(run)})
        """;

    string KeepOrClose() => $"""
        INSERT INTO {_history} BY NAME
        SELECT {Before("b.")}, b.valid_from_load,
            CASE WHEN s.source IS NOT NULL AND NOT ({Differs}) THEN NULL WHEN s.source IS NULL AND r.row_key IS NOT NULL THEN NULL ELSE {run.Load} END AS valid_to_load,
            CASE WHEN s.source IS NULL AND r.row_key IS NOT NULL THEN coalesce(b.stale_since_load, {run.Load}) END AS stale_since_load
        FROM {_before} AS b
        LEFT JOIN {_staging} AS s ON {SameKey}
        LEFT JOIN (SELECT DISTINCT source, row_key FROM {LoadRun.Extracted}.staging."refused rows" WHERE table_name = {table.Name.Literal()}) AS r
            ON r.source = b.source AND r.row_key = {KeyText(table, "b.")}
        WHERE b.valid_to_load IS NULL AND b.source IN ({LoadedSources(run)})
        """;

    string Open() => $"""
        INSERT INTO {_history} BY NAME
        WITH known AS (SELECT source, {_key}, any_value(entity_id) AS entity_id FROM {_before} GROUP BY source, {_key}),
        opened AS (
            SELECT s.* FROM {_staging} AS s LEFT JOIN {_before} AS b ON {SameKey} AND b.valid_to_load IS NULL
            WHERE b.source IS NULL OR {Differs})
        SELECT s.*, coalesce(known.entity_id,
                (SELECT coalesce(max(entity_id), 0) FROM {_before}) + row_number() OVER (PARTITION BY known.entity_id IS NULL ORDER BY s.source, {Prefixed("s.", table.Key)})) AS entity_id,
            {run.Load} AS valid_from_load
        FROM opened AS s LEFT JOIN known ON {string.Join(" AND ", table.Key.Prepend("source").Select(k => $"known.{k.Quoted()} = s.{k.Quoted()}"))}
        ORDER BY entity_id
        """;

    string SameKey => string.Join(" AND ", table.Key.Prepend("source").Select(k => $"s.{k.Quoted()} = b.{k.Quoted()}"));

    string Differs => string.Join(" OR ", table.Columns.Where(c => !table.Key.Contains(c.Name))
        .Select(c => $"s.{c.Name.Quoted()} IS DISTINCT FROM {(_columnsBefore!.Contains(c.Name) ? "b." + c.Name.Quoted() : "NULL")}").DefaultIfEmpty("false"));

    string Before(string alias) => Prefixed(alias, [.. table.Columns.Select(c => c.Name).Where(_columnsBefore!.Contains), "source", "entity_id"]);

    static string Prefixed(string alias, IEnumerable<string> columns) => string.Join(", ", columns.Select(c => alias + c.Quoted()));

    static HashSet<string>? PreviousColumns(LoadRun run, StagingTable table)
    {
        if (run.PreviousManifest is null) return null;
        var columns = run.Connection.Rows($"""
            SELECT column_name FROM duckdb_columns()
            WHERE database_name = {LoadRun.Previous.Literal()} AND schema_name = 'history' AND table_name = {table.Name.Literal()}
            """, r => r.GetString(0));
        return columns.Count == 0 ? null : [.. columns];
    }
}
