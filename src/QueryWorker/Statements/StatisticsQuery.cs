using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Protocol;
using DuckDB.NET.Native;

namespace Analytics.QueryWorker.Statements;

/// <summary>Statistics of each column of a result, computed in one pass over all its rows.</summary>
static class StatisticsQuery
{
    /// <summary>
    /// Up to this number of rows distinct values are counted; beyond it, the engine estimates them within fixed
    /// memory.
    /// </summary>
    public const long CountedRows = 1_000_000;

    static readonly Column[] Columns =
    [
        new("column", "VARCHAR", DuckDBType.Varchar), new("type", "VARCHAR", DuckDBType.Varchar),
        new("rows", "BIGINT", DuckDBType.BigInt), new("nulls", "BIGINT", DuckDBType.BigInt),
        new("distinct", "BIGINT", DuckDBType.BigInt),
        new("min", "VARCHAR", DuckDBType.Varchar), new("max", "VARCHAR", DuckDBType.Varchar),
        new("mean", "VARCHAR", DuckDBType.Varchar),
    ];

    public static Relation Of(Relation of, bool counted, RequestedOrder? orderBy)
    {
        string[] cells =
        [
            Spread(of, (_, column) => Sql.Text(column.Name)),
            Spread(of, (_, column) => Sql.Text(column.Type)),
            "count(*)",
            Spread(of, (i, _) => $"count(*) - count({Relation.Cell(i)})"),
            Spread(of, (i, _) => Distinct(Relation.Cell(i), counted)),
            Spread(of, (i, _) => $"CAST(min({of.Sorted(i)}) AS VARCHAR)"),
            Spread(of, (i, _) => $"CAST(max({of.Sorted(i)}) AS VARCHAR)"),
            Spread(of, (i, column) =>
                column.IsNumber ? $"CAST(avg({Relation.Cell(i)}) AS VARCHAR)" : "CAST(NULL AS VARCHAR)"),
        ];
        return new Relation($"({of.Select(string.Join(", ", cells), null)})", Columns, orderBy);
    }

    /// <summary>Counts up to one row more than the limit for counting distinct values.</summary>
    public static string RowsOf(Relation of) => $"SELECT count(*) FROM ({of.Select("1", CountedRows + 1)})";

    static string Distinct(string cell, bool counted) =>
        counted ? $"count(DISTINCT {cell})" : $"least(approx_count_distinct({cell}), count({cell}))";

    static string Spread(Relation of, Func<int, Column, string> cell) =>
        $"unnest([{string.Join(", ", of.Columns.Select((column, i) => cell(i, column)))}])";
}
