using System.Globalization;
using System.Text;
using Analytics.Dashboard.Localization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Analytics.Dashboard.Files;

/// <summary>
/// A table as CSV that Excel opens without an import: UTF-8 with BOM; in Vietnamese fields are separated by semicolons,
/// because the decimal separator is a comma.
/// </summary>
public static class CsvTable
{
    /// <summary>
    /// One row of heads, then the rows; every column, and no title above them, so that programs can read it.
    /// </summary>
    public static byte[] Write(ExportTable table, Language language) => Lines(
        table.Columns.Select(column => column.Group is null ? column.Head : $"{column.Group} {column.Head}"),
        table.Rows.Select(row => table.Columns.Zip(row.Values, (column, value) => Field(value, column.Kind, language))),
        language);

    /// <summary>
    /// The same of values as they are: rates 0..1 and numbers with all their digits, days as 2022-08-05.
    /// </summary>
    public static byte[] Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows,
        Language language) =>
        Lines(header, rows.Select(row => row.Select(value => Field(value, language))), language);

    static byte[] Lines(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows, Language language)
    {
        using var bytes = new MemoryStream();
        using (var text =
            new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = language == Language.Vi ? ";" : ",", NewLine = "\r\n",
            }))
        {
            foreach (var row in rows.Prepend(header.Select(SafeText.Field)))
            {
                foreach (var field in row) csv.WriteField(field);
                csv.NextRecord();
            }
        }

        return bytes.ToArray();
    }

    // Without separators of thousands: a program takes 1.234 for a little more than one.
    static string Field(object? value, ExportColumnKind kind, Language language) => value switch
    {
        double share when kind == ExportColumnKind.Share => Decimal(share * 100, "0.0", language),
        double number => Decimal(number, "0.####", language),
        _ => Field(value, language),
    };

    static string Field(object? value, Language language) => value switch
    {
        null => "",
        double number => Decimal(number, "R", language),
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => SafeText.Field(value.ToString() ?? ""),
    };

    static string Decimal(double value, string format, Language language)
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return language == Language.Vi ? text.Replace('.', ',') : text;
    }
}
