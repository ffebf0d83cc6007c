using System.Globalization;
using Analytics.Loader.Sources;

namespace Analytics.Loader.Steps;

/// <summary>
/// The key of a refused row as text, equal to <see cref="HistorySql.KeyText"/> of the row's last valid version, so
/// that the two can be matched. A key that is itself refused is shown as it is in the source.
/// </summary>
static class RowKey
{
    public static string Part(string type, bool isOneOfMany, in CellValue cell) => type switch
    {
        "BIGINT" or "INTEGER" or "SMALLINT" or "TINYINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" =>
            cell.Integer.ToString(CultureInfo.InvariantCulture),
        "UBIGINT" => cell.Decimal.ToString("0", CultureInfo.InvariantCulture),
        _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) =>
            cell.Decimal.ToString($"F{DecimalReader.ScaleOf(type)}", CultureInfo.InvariantCulture),
        "BOOLEAN" => cell.Integer == 1 ? "true" : "false",
        "DOUBLE" => cell.Real == Math.Floor(cell.Real) && Math.Abs(cell.Real) < 1e16
            ? cell.Real.ToString("F1", CultureInfo.InvariantCulture)
            : cell.Real.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant(),
        "DATE" => cell.Moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "TIMESTAMP" => cell.Moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        "TIME" => cell.Moment.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        "BLOB" => Convert.ToHexString(cell.Blob!),
        _ => isOneOfMany ? cell.Text!.Replace("\\", "\\\\").Replace("|", "\\|") : cell.Text!,
    };
}
