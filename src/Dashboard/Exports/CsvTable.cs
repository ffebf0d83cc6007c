using System.Globalization;
using System.Text;
using Analytics.Dashboard.Layout;
using CsvHelper;
using CsvHelper.Configuration;

namespace Analytics.Dashboard.Exports;

/// <summary>A table as CSV that Excel opens as it stands: UTF-8 with BOM; in Vietnamese a semicolon between fields, for the comma is decimal.</summary>
public static class CsvTable
{
    /// <summary>One row of heads, then the rows; every column, and no title above them, so that programs can read it.</summary>
    public static byte[] Write(PaperTable table, Language language)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = language == Language.Vi ? ";" : ",", NewLine = "\r\n" }))
        {
            foreach (var column in table.Columns) csv.WriteField(SafeText.Field(column.Group is null ? column.Head : $"{column.Group} {column.Head}"));
            csv.NextRecord();
            foreach (var row in table.Rows)
            {
                foreach (var (column, value) in table.Columns.Zip(row.Values)) csv.WriteField(Field(value, column.Kind, language));
                csv.NextRecord();
            }
        }

        return bytes.ToArray();
    }

    // Without separators of thousands: a program takes 1.234 for a little more than one.
    static string Field(object? value, PaperKind kind, Language language) => value switch
    {
        null => "",
        double share when kind == PaperKind.Share => Decimal(share * 100, "0.0", language),
        double number => Decimal(number, "0.####", language),
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
