using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.QueryWorker.Cage;
using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Protocol;

namespace Analytics.QueryWorker.Writing;

/// <summary>
/// The answer as newline-delimited JSON: a first line with the cage and the columns, lines of rows, and a last line
/// with the outcome. An answer without a line that has "elapsedMs" or "error" is incomplete.
/// </summary>
sealed class AnswerWriter(Stream output, CageKind cage, PathScrubber scrubber)
{
    // The text is read by a JSON parser and never inserted into a page unescaped; Vietnamese stays readable.
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    bool _begun;

    /// <summary>Writes the first line of an answer with rows; returns its length in bytes.</summary>
    public int Begin(IEnumerable<Column> columns, AnswerHead head) => Line(json =>
    {
        WriteColumns(json, columns);
        WriteHead(json, head);
    });

    /// <summary>Writes the first line that accompanies a file.</summary>
    /// <param name="rows">The number of rows in the file and whether there are more, where they were counted
    /// before.</param>
    public void BeginFile(IEnumerable<Column> columns, AnswerHead head, (long Count, bool Truncated)? rows) =>
        Line(json =>
    {
        WriteColumns(json, columns);
        WriteHead(json, head);
        if (rows is not { } counted) return;
        json.WriteNumber("rowCount", counted.Count);
        json.WriteBoolean("truncated", counted.Truncated);
    });

    /// <summary>Writes the one line that describes a statement.</summary>
    public void Describe(IEnumerable<StatementParameter> parameters, IEnumerable<Column> columns, AnswerHead head) =>
        Line(json =>
    {
        json.WriteStartArray("parameters");
        foreach (var parameter in parameters) WriteTyped(json, parameter.Name, parameter.Type?.Name);
        json.WriteEndArray();
        WriteColumns(json, columns);
        WriteHead(json, head);
    });

    /// <summary>Writes one line of rows, each already JSON, separated by commas.</summary>
    public void Rows(ReadOnlySpan<byte> rows)
    {
        output.Write("{\"rows\":["u8);
        output.Write(rows);
        output.Write("]}\n"u8);
        output.Flush();
    }

    /// <summary>Writes the last line of an answer.</summary>
    /// <param name="rowCount">Rows sent.</param>
    /// <param name="truncatedBy">The limit that truncated the answer; null when it is complete.</param>
    /// <param name="totalRows">The number of rows in the whole result, where the count was completed.</param>
    /// <param name="elapsed">From running the statement to sending its last row.</param>
    public void End(long rowCount, FailureKind? truncatedBy, long? totalRows, TimeSpan elapsed) => Line(json =>
    {
        json.WriteNumber("rowCount", rowCount);
        json.WriteBoolean("truncated", truncatedBy is not null);
        json.WriteString("truncatedBy", truncatedBy is { } limit ? Name(limit) : null);
        if (totalRows is { } total) json.WriteNumber("totalRows", total);
        else json.WriteNull("totalRows");
        WriteElapsed(json, elapsed);
    });

    /// <summary>Writes the last line that accompanies a file.</summary>
    public void EndFile(long rowCount, TimeSpan elapsed) => Line(json =>
    {
        json.WriteNumber("rowCount", rowCount);
        WriteElapsed(json, elapsed);
    });

    /// <summary>Writes the last line of an incomplete answer. Paths of the server are removed.</summary>
    public void Fail(FailureKind kind, string message) => Line(json =>
    {
        json.WriteStartObject("error");
        json.WriteString("kind", Name(kind));
        json.WriteString("message", scrubber.Scrub(message));
        json.WriteEndObject();
    });

    static void WriteColumns(Utf8JsonWriter json, IEnumerable<Column> columns)
    {
        json.WriteStartArray("columns");
        foreach (var column in columns) WriteTyped(json, column.Name, column.Type);
        json.WriteEndArray();
    }

    static void WriteTyped(Utf8JsonWriter json, string name, string? type)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    static void WriteHead(Utf8JsonWriter json, AnswerHead head)
    {
        json.WriteStartArray("reads");
        foreach (var name in head.Reads) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteBoolean("illustrative", head.Illustrative);
    }

    static void WriteElapsed(Utf8JsonWriter json, TimeSpan elapsed) =>
        json.WriteNumber("elapsedMs", Math.Round(elapsed.TotalMilliseconds, 1));

    static string Name(FailureKind kind) => kind.ToString().ToLowerInvariant();

    int Line(Action<Utf8JsonWriter> body)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            if (!_begun) json.WriteString("cage", cage == CageKind.Landlock ? "landlock" : "memory-copy");
            body(json);
            json.WriteEndObject();
        }
        _begun = true;
        output.Write(bytes.WrittenSpan);
        output.Write("\n"u8);
        output.Flush();
        return bytes.WrittenCount;
    }
}
