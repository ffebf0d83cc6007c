using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Loader.Cli;

/// <summary>
/// The differences between two loads of an SQL tree without domain sentences: rows of each table that are new, gone
/// or changed, with the first column of some of them. Reads only columns that every table of history has.
/// </summary>
static class RowDiff
{
    const int Examples = 3;

    public static List<DiffCommand.Difference> Read(DuckDBConnection connection, int from, int to)
    {
        var tables =
            connection.Rows("SELECT DISTINCT table_name FROM duckdb_tables() WHERE schema_name = 'history' ORDER BY "
                + "ALL", r => r.GetString(0));
        var isOneSource = connection.Scalar<long>("SELECT count(*) FROM meta.source") < 2;
        return [.. tables.SelectMany(table => ReadTable(connection, table, from, to, isOneSource))];
    }

    static List<DiffCommand.Difference> ReadTable(DuckDBConnection connection, string table, int from, int to,
        bool isOneSource)
    {
        var columns =
            connection.Rows("SELECT column_name FROM duckdb_columns() WHERE schema_name = 'history' AND table_name = "
                + "$table ORDER BY column_index",
            r => r.GetString(0), new DuckDBParameter("table", table)).Where(c => !StagingTable.Reserved.Contains(c))
                .Select(c => c.Quoted()).ToList();
        string Known(int load) =>
            $"(SELECT source, entity_id, {columns[0]}::VARCHAR AS example, row({string.Join(", ", columns)}) AS "
                + $"content FROM history.{table.Quoted()} WHERE valid_from_load <= {load} AND (valid_to_load IS NULL "
                + $"OR valid_to_load > {load}))";
        return connection.Rows($"""
            SELECT coalesce(now.source, before.source) AS source,
                CASE WHEN before.entity_id IS NULL THEN 'new' WHEN now.entity_id IS NULL THEN 'gone' ELSE 'changed' END AS change,
                count(*), list(coalesce(now.example, before.example) ORDER BY coalesce(now.entity_id, before.entity_id))[:{Examples}]
            FROM {Known(from)} AS before FULL JOIN {Known(to)} AS now USING (entity_id)
            WHERE before.content IS DISTINCT FROM now.content
            GROUP BY ALL ORDER BY 1, 2
            """, r => Worded(table, isOneSource ? "" : $" (source {r.GetString(0)})", r.GetString(1), r.GetInt64(2),
                r.GetFieldValue<List<string?>>(3)));
    }

    static DiffCommand.Difference Worded(string table, string source, string change, long rows,
        List<string?> examples) => new(
        table, table, $"{(rows == 1 ? "row" : "rows")} of {table}{source}", null, change, rows, IsIllustrative: false,
            [.. examples.Select(e => new DiffCommand.Place(null, e ?? "NULL", null))]);
}
