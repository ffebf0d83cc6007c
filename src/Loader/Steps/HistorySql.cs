using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Steps;

/// <summary>
/// Generates the statements that carry one table's history from the previous snapshot into the new file. History has
/// the columns of staging plus source, entity_id, valid_from_load, valid_to_load and stale_since_load. A row is valid
/// in the loads valid_from_load &lt;= n &lt; valid_to_load. entity_id is the warehouse's own number of a (source,
/// key): the same in every load, assigned in order of key when first seen.
/// </summary>
sealed class HistorySql(LoadRun run, StagingTable table)
{
    readonly string _history = $"history.{table.Name.Quoted()}";
    readonly string _before = $"{LoadRun.Previous}.history.{table.Name.Quoted()}";
    readonly string _staging = $"{LoadRun.Extracted}.staging.{table.Name.Quoted()}";
    readonly string _key = string.Join(", ", table.Key.Select(k => k.Quoted()));
    readonly string _columns = string.Join(", ", table.Columns.Select(c => c.Name.Quoted()));
    readonly IReadOnlyDictionary<string, string>? _columnsBefore = run.HistoryBefore.GetValueOrDefault(table.Name);

    public IEnumerable<string> Statements() =>
        [string.Join(";\n", [Create(), .. Comments(), .. AsOf()]), _columnsBefore is null ? First() : CarryOn()];

    // Columns that the contract no longer has come last: their earlier values are kept.
    string Create() => $"""
        CREATE TABLE {_history} (
            source VARCHAR NOT NULL, entity_id BIGINT NOT NULL, {string.Join(", ", table.Columns.Select(c => $"{c.Name.Quoted()} {c.Type}"))},
            valid_from_load INTEGER NOT NULL, valid_to_load INTEGER, stale_since_load INTEGER{string.Concat(DroppedColumns.Select(c => $", {c.Quoted()} {_columnsBefore![c]}"))})
        """;

    IEnumerable<string> Comments() => table.Columns.Where(c => c.Comment is not null)
        .Select(c => $"COMMENT ON COLUMN {_history}.{c.Name.Quoted()} IS {c.Comment!.ToString().Literal()}");

    /// <summary>The table as of load n and, where rows have a recording date, as of a day: two time axes.</summary>
    IEnumerable<string> AsOf()
    {
        yield return $"CREATE MACRO history.{(table.Name + "_at").Quoted()}(load_no) AS TABLE FROM {_history} WHERE "
            + "valid_from_load <= load_no AND (valid_to_load IS NULL OR valid_to_load > load_no)";
        yield return $"COMMENT ON MACRO TABLE history.{(table.Name + "_at").Quoted()} IS 'Các dòng như lần nạp "
            + "load_no đã biết | The rows as load load_no knew them'";
        if (table.Columns.All(c => c is not { Name: "recorded_on", Type: "DATE" })) yield break;
        yield return $"CREATE MACRO history.{(table.Name + "_recorded_by").Quoted()}(day) AS TABLE FROM {_history} "
            + "WHERE valid_to_load IS NULL AND recorded_on <= day";
        yield return $"COMMENT ON MACRO TABLE history.{(table.Name + "_recorded_by").Quoted()} IS 'Các dòng nguồn đã "
            + "ghi đến ngày day | The rows that the source had recorded by day'";
    }

    /// <summary>
    /// Rejects a changed column type when existing values do not fit it, because they would be lost.
    /// </summary>
    /// <exception cref="TerminalException">Names the column, both types, and the number of values that would be
    /// lost.</exception>
    public void RequireNothingLost()
    {
        foreach (var column in table.Columns.Where(c =>
            _columnsBefore?.GetValueOrDefault(c.Name, c.Type) is { } type && type != c.Type))
        {
            var lost = run.Connection.Scalar<long>(
                $"SELECT count(*) FROM {_before} WHERE {column.Name.Quoted()} IS NOT NULL AND "
                    + $"TRY_CAST({column.Name.Quoted()} AS {column.Type}) IS NULL");
            if (lost > 0)
            {
                throw new TerminalException(
                    $"sql/staging/{table.Name}.sql makes {column.Name} {column.Type}, but {lost} values that earlier "
                        + $"loads know as {_columnsBefore![column.Name]} do not fit: give the new column another "
                        + "name, the old one stays in history.");
            }
        }
    }

    /// <summary>The key of a row as one text, equal to that of a refused row.</summary>
    public static string KeyText(StagingTable table, string alias) =>
        string.Join(" || '|' || ", table.KeyColumns.Select(c => (c.Type, Name: alias + c.Name.Quoted()) switch
        {
            ("BLOB", var name) => $"hex({name})",
            ("VARCHAR", var name) when table.Key.Count > 1 => $"replace(replace({name}, '\\', '\\\\'), '|', '\\|')",
            (_, var name) => $"{name}::VARCHAR",
        }));

    /// <summary>The names of the sources read in this load, as a list of literals.</summary>
    public static string LoadedSources(LoadRun run) =>
        string.Join(", ", run.Sources.Where(s => s.Error is null).Select(s => s.Name.Literal()));

    string First() => $"""
        INSERT INTO {_history}
        SELECT source, row_number() OVER (ORDER BY source, {_key}), {_columns}, {run.Load}, NULL, NULL FROM {_staging} ORDER BY source, {_key}
        """;

    // One statement, because DuckDB 1.5.6 can hide rows from the transaction that inserts them when an earlier insert
    // of the same transaction into the same table added no rows (EngineFaultTests).
    string CarryOn() => $"""
        INSERT INTO {_history} BY NAME
        ({Closed()})
        UNION ALL BY NAME ({KeptOrClosed()})
        UNION ALL BY NAME ({Opened()})
        """;

    string Closed() => $"""
        SELECT {Before("")}, valid_from_load, valid_to_load, stale_since_load FROM {_before} WHERE valid_to_load IS NOT NULL OR source NOT IN ({LoadedSources(run)})
        """;

    string KeptOrClosed()
    {
        // A row is refused when its key is on the worklist. A row with an unreadable key may be any of the missing
        // ones, so if no more rows are missing than came without a key, none of them counts as gone.
        var accounted = Accounted();
        var isRefused = accounted.Count == 0 ? "r.row_key IS NOT NULL"
            : $"(r.row_key IS NOT NULL OR b.source IN ({string.Join(", ", accounted.Select(s => s.Literal()))}))";
        return $"""
            SELECT {Before("b.")}, b.valid_from_load,
                CASE WHEN s.source IS NOT NULL AND NOT ({Differs}) THEN NULL WHEN s.source IS NULL AND {isRefused} THEN NULL ELSE {run.Load} END AS valid_to_load,
                CASE WHEN s.source IS NULL AND {isRefused} THEN coalesce(b.stale_since_load, {run.Load}) END AS stale_since_load
            FROM {KnownAndRead}
            """;
    }

    List<string> Accounted() => [.. run.TableSummaries.Where(t => t.Table == table.Name && t.Unidentified > 0)
        .Where(t => run.Connection.Scalar<long>(
            $"SELECT count(*) FROM {KnownAndRead} AND b.source = {t.Source.Literal()} AND s.source IS NULL AND "
                + "r.row_key IS NULL") <= t.Unidentified)
        .Select(t => t.Source)];

    string KnownAndRead => $"""
        {_before} AS b
        LEFT JOIN {_staging} AS s ON {SameKey}
        LEFT JOIN (SELECT DISTINCT source, row_key FROM {LoadRun.Extracted}.staging."refused rows" WHERE table_name = {table.Name.Literal()}) AS r
            ON r.source = b.source AND r.row_key = {KeyText(table, "b.")}
        WHERE b.valid_to_load IS NULL AND b.source IN ({LoadedSources(run)})
        """;

    string Opened() => $"""
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
        .Select(c =>
            $"s.{c.Name.Quoted()} IS DISTINCT FROM "
                + $"{(_columnsBefore!.ContainsKey(c.Name) ? "b." + c.Name.Quoted() : "NULL")}")
                .DefaultIfEmpty("false"));

    string Before(string alias) => string.Join(", ",
        [.. table.Columns.Where(c => _columnsBefore!.ContainsKey(c.Name))
            .Select(c => AsNow(alias, c)), Prefixed(alias, ["source", "entity_id", .. DroppedColumns])]);

    // The branches of a UNION are converted to a common type unless each has that of the contract.
    string AsNow(string alias, StagingColumn column) =>
        _columnsBefore![column.Name] == column.Type ? alias + column.Name.Quoted()
        : $"CAST({alias}{column.Name.Quoted()} AS {column.Type}) AS {column.Name.Quoted()}";

    IEnumerable<string> DroppedColumns =>
        _columnsBefore is null ? []
        : _columnsBefore.Keys.Except([.. table.Columns.Select(c => c.Name), .. StagingTable.Reserved],
        StringComparer.OrdinalIgnoreCase);

    static string Prefixed(string alias, IEnumerable<string> columns) =>
        string.Join(", ", columns.Select(c => alias + c.Quoted()));
}
