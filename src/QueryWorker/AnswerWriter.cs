using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.QueryWorker.Cage;

namespace Analytics.QueryWorker;

/// <summary>
/// The answer as newline-delimited JSON: a line of columns, lines of rows, and a last line that tells how it ended. A
/// reader that has not seen "rowCount" or "error" has not seen the end. The first line names the cage.
/// </summary>
sealed class AnswerWriter(Stream output, CageKind cage, PathScrubber scrubber)
{
    // Text goes to a JSON reader, never into a page as it is; Vietnamese stays readable.
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    bool _begun;

    /// <summary>The first line of an answer with columns; returns its length in bytes.</summary>
    public int Columns(IEnumerable<(string Name, string Type)> columns) => Line(json =>
    {
        json.WriteStartArray("columns");
        foreach (var (name, type) in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("type", type);
            json.WriteEndObject();
        }
        json.WriteEndArray();
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
    /// <param name="elapsed">Time since the statement was run.</param>
    public void End(long rowCount, FailureKind? truncatedBy, TimeSpan elapsed) => Line(json =>
    {
        json.WriteNumber("rowCount", rowCount);
        json.WriteBoolean("truncated", truncatedBy is not null);
        if (truncatedBy is { } limit) json.WriteString("truncatedBy", Name(limit));
        json.WriteNumber("elapsedMs", Math.Round(elapsed.TotalMilliseconds, 1));
    });

    /// <summary>The last line where there is no whole answer. Paths of the server are taken out.</summary>
    public void Fail(FailureKind kind, string message) => Line(json =>
    {
        json.WriteStartObject("error");
        json.WriteString("kind", Name(kind));
        json.WriteString("message", scrubber.Scrub(message));
        json.WriteEndObject();
    });

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
