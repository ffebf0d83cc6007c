using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Analytics.Loader.Cli;

/// <summary>Command output: one JSON object for programs, tables for people.</summary>
static class Output
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Json(object value) => Console.WriteLine(JsonSerializer.Serialize(value, Options));

    /// <summary>A table with right-aligned columns where <paramref name="header"/> begins with '#'.</summary>
    public static void Table(string[] header, IEnumerable<string[]> rows)
    {
        // Output to a file or a pipe is not wrapped, so that it can be searched by line.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 240;
        var table = new Table { Border = TableBorder.Simple };
        foreach (var name in header)
        {
            var column = new TableColumn(Markup.Escape(name.TrimStart('#')));
            table.AddColumn(name.StartsWith('#') ? column.RightAligned() : column);
        }

        foreach (var row in rows) table.AddRow([.. row.Select(cell => Markup.Escape(OneLine(cell)))]);
        AnsiConsole.Write(table);
    }

    // Control characters in source data must not move the cursor or break a row.
    static string OneLine(string cell) =>
        cell.Any(char.IsControl) ? string.Concat(cell.Select(c => char.IsControl(c) ? '·' : c)) : cell;

    public static string Number(long? value) =>
        value?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
