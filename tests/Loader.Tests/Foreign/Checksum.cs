using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Tests.Foreign;

/// <summary>
/// Rows and a checksum of one table, by the same canonical text of each cell on both sides; the order of rows does not
/// count.
/// </summary>
sealed record Checksum(int Rows, string Sha256)
{
    public static Checksum OfSource(SqliteConnection source, SqlFile extract, StagingTable table)
    {
        using var command = source.CreateCommand();
        command.CommandText = extract.Text;
        using var reader = command.ExecuteReader();
        var at = table.Columns.Select(c => reader.GetOrdinal(c.Name)).ToList();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(Row(table, i => reader.GetValue(at[i])));
        return Of(rows);
    }

    public static Checksum OfHistory(DuckDBConnection snapshot, StagingTable table) => Of(snapshot.Rows(
        $"SELECT {string.Join(", ", table.Columns.Select(c => c.Name.Quoted()))} FROM history.{table.Name.Quoted()} WHERE valid_to_load IS NULL",
        row => Row(table, i => row.GetValue(i))));

    static Checksum Of(List<string> rows)
    {
        rows.Sort(StringComparer.Ordinal);
        return new Checksum(rows.Count,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows)))));
    }

    static string Row(StagingTable table, Func<int, object> value) =>
        string.Join('\t', table.Columns.Select((c, i) => Canonical(c.Type, value(i))));

    static string Canonical(string type, object value) => (type, value) switch
    {
        (_, DBNull) => "null",
        (_, byte[] blob) => "blob " + Convert.ToHexString(blob),
        (_, Stream blob) => "blob " + Convert.ToHexString(Bytes(blob)),
        ("DOUBLE", _) => "real "
            + BitConverter.DoubleToInt64Bits(Convert.ToDouble(value, CultureInfo.InvariantCulture)).ToString("x"),
        ("BOOLEAN", _) => Convert.ToBoolean(value) ? "1" : "0",
        ("DATE", DateOnly day) => day.ToString("yyyy-MM-dd"),
        ("TIMESTAMP", DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss"),
        ("TIME", TimeOnly time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        ("VARCHAR" or "DATE" or "TIMESTAMP" or "TIME", _) => Text(type, value.ToString()!),
        (_, double number) => Canonical(type, number.ToString("R", CultureInfo.InvariantCulture)),
        (_, string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture)
            .ToString("G29", CultureInfo.InvariantCulture),
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("G29", CultureInfo.InvariantCulture),
    };

    // A text is identified by its bytes, so that NFC and NFD, blanks and line ends all count.
    static string Text(string type, string text) =>
        type == "VARCHAR" ? "text " + Convert.ToHexString(Encoding.UTF8.GetBytes(text)) : text;

    static byte[] Bytes(Stream stream)
    {
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
