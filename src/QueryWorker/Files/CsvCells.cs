using Analytics.QueryWorker.Engine;
using DuckDB.NET.Native;

namespace Analytics.QueryWorker.Files;

/// <summary>
/// Formats a column of the result for CSV: numbers, booleans and timestamps keep their form; everything else is text
/// that is guarded against formulas.
/// </summary>
static class CsvCells
{
    public static string Of(Column column, string cell, bool decimalComma) => column switch
    {
        { IsFraction: true } when decimalComma => $"replace(CAST({cell} AS VARCHAR), '.', ',')",
        { IsNumber: true } => cell,
        { Kind: DuckDBType.Boolean or DuckDBType.Uuid or DuckDBType.SqlNull } => cell,
        {
            Kind: DuckDBType.Date or DuckDBType.Time or DuckDBType.TimeTz or DuckDBType.Timestamp
                or DuckDBType.TimestampS
            or DuckDBType.TimestampMs or DuckDBType.TimestampNs or DuckDBType.TimestampTz
        } => cell,
        { Kind: DuckDBType.Varchar } => FormulaGuard.Sql(cell),
        { Kind: DuckDBType.Blob } => FormulaGuard.Sql($"to_base64({cell})"),
        _ => FormulaGuard.Sql($"CAST({cell} AS VARCHAR)"),
    };
}
