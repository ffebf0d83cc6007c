using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Analytics.Dashboard.Files;
using Analytics.Loader.Settings;
using Analytics.Warehouse.Files;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// The console as one JSON object a line, for log collectors. Collected logs are stored elsewhere: of a path the last
/// name is left, and of an error that is not in our own words only its type and where it happened, for its words may
/// quote SQL, a value or a file.
/// </summary>
sealed partial class LogLines(TimeProvider time) : ConsoleFormatter(FormatName)
{
    const string FormatName = "lines", Template = "{OriginalFormat}";

    static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Has the console written so where the settings want it.</summary>
    public static void Use(WebApplicationBuilder builder)
    {
        // Before there are services, for what they log while they are composed.
        var settings = SettingsBinder.Read<LogSettings>(builder.Configuration);
        builder.Services.AddSingleton(settings);
        if (!settings.IsJson) return;
        builder.Logging.AddConsole(console => console.FormatterName = FormatName)
            .AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();
    }

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopeProvider,
        TextWriter textWriter)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Writing))
        {
            json.WriteStartObject();
            json.WriteString("at", time.GetUtcNow().UtcDateTime);
            json.WriteString("level", entry.LogLevel.ToString().ToLowerInvariant());
            json.WriteString("category", entry.Category);
            json.WriteString("message", Clean(entry.Formatter(entry.State, null)));
            if (entry.State is IReadOnlyList<KeyValuePair<string, object?>> { Count: > 1 } named)
                WriteFields(json, named);
            if (entry.Exception is { } error) WriteError(json, error);
            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    static void WriteFields(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> named)
    {
        json.WriteStartObject("fields");
        foreach (var (name, value) in named.Where(f => f.Key != Template).DistinctBy(f => f.Key))
        {
            if (value is int or long)
                json.WriteNumber(name, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
            else json.WriteString(name, Clean(FormattableString.Invariant($"{value}")));
        }

        json.WriteEndObject();
    }

    static void WriteError(Utf8JsonWriter json, Exception error)
    {
        json.WriteStartObject("error");
        json.WriteString("type", error.GetType().FullName);
        if (error is AnalyticsException or IOException or SqliteException)
            json.WriteString("message", Clean(error.Message));
        // Without the files of the machine on which this was built.
        json.WriteString("where", Clean(new System.Diagnostics.StackTrace(error, fNeedFileInfo: false).ToString()));
        if (error.InnerException is { } inner) WriteCause(json, inner);
        json.WriteEndObject();
    }

    static void WriteCause(Utf8JsonWriter json, Exception inner)
    {
        json.WritePropertyName("cause");
        json.WriteStartObject();
        json.WriteString("type", inner.GetType().FullName);
        if (inner is AnalyticsException or IOException or SqliteException)
            json.WriteString("message", Clean(inner.Message));
        json.WriteEndObject();
    }

    /// <summary>One line; of each path of this machine its last name.</summary>
    internal static string Clean(string text) => Paths().Replace(SafeText.Line(text), "…/$1");

    // Two names or more after a root or a drive. A path of a URL matches too and is cut likewise.
    [GeneratedRegex(@"(?<![\w/:.\\])(?:[A-Za-z]:[\\/]|/)(?:[^\s/\\:;,""'()|]+[\\/])+([^\s/\\:;,""'()|]*)")]
    private static partial Regex Paths();
}
