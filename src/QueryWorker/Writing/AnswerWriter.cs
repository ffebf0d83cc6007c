using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.QueryWorker.Cage;
using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Protocol;

namespace Analytics.QueryWorker.Writing;

/// <summary>
/// The answer as newline-delimited JSON: a first line that names the cage and the columns, lines of rows, and a last line
/// that tells how it ended. A reader that has not seen a line with "elapsedMs" or "error" has not seen the end.
/// </summary>
sealed class AnswerWriter(Stream output, CageKind cage, PathScrubber scrubber)
{
    // Text goes to a JSON reader, never into a page as it is; Vietnamese stays readable.
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    bool _begun;

    /// <summary>The first line of an answer with rows; returns its length in bytes.</summary>
    public int Begin(IEnumerable<Column> columns, AnswerHead head) => Line(json =>
    {
        WriteColumns(json, columns);
        WriteHead(json, head);
    });

    /// <summary>The first line beside a file.</summary>
    /// <param name="rows">Rows that the file will have and whether there are more, where they were counted before.</param>
    public void BeginFile(IEnumerable<Column> columns, AnswerHead head, (long Count, bool Truncated)? rows) => Line(json =>
    {
        WriteColumns(json, columns);
        WriteHead(json, head);
        if (rows is not { } counted) return;
        json.WriteNumber("rowCount", counted.Count);
        json.WriteBoolean("truncated", counted.Truncated);
    });

    /// <summary>The one line that describes a statement.</summary>
    public void Describe(IEnumerable<StatementParameter> parameters, IEnumerable<Column> columns, AnswerHead head) => Line(json =>
    {
        json.WriteStartArray("parameters");
        foreach (var parameter in parameters) WriteTyped(json, parameter.Name, parameter.Type?.Name);
        json.WriteEndArray();
        WriteColumns(json, columns);
        WriteHead(json, head);
    });

    /// <summary>One line of rows, each already JSON, with commas between them.</summary>
    public void Rows(ReadOnlySpan<byte> rows)
    {
        output.Write("{\"rows\":["u8);
        output.Write(rows);
        output.Write("]}\n"u8);
        output.Flush();
    }

    /// <summary>The last line of an answer.</summary>
    /// <param name="rowCount">Rows sent.</param>
    /// <param name="truncatedBy">Which limit cut the answer, or null when it is whole.</param>
    /// <param name="totalRows">Rows that the whole result has, where they were counted to the end.</param>
    /// <param name="elapsed">From running the statement to its last row sent.</param>
    public void End(long rowCount, FailureKind? truncatedBy, long? totalRows, TimeSpan elapsed) => Line(json =>
    {
        json.WriteNumber("rowCount", rowCount);
        json.WriteBoolean("truncated", truncatedBy is not null);
        json.WriteString("truncatedBy", truncatedBy is { } limit ? Name(limit) : null);
        if (totalRows is { } total) json.WriteNumber("totalRows", total);
        else json.WriteNull("totalRows");
        WriteElapsed(json, elapsed);
    });

    /// <summary>The last line beside a file.</summary>
    public void EndFile(long rowCount, TimeSpan elapsed) => Line(json =>
    {
        json.WriteNumber("rowCount", rowCount);
        WriteElapsed(json, elapsed);
    });

    /// <summary>The last line where there is no whole answer. Paths of the server are taken out.</summary>
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
