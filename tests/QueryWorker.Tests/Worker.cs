using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.QueryWorker.Tests;

/// <summary>The real program, started as the Dashboard starts it: a process, a request on its input, a pipe.</summary>
static class Worker
{
    /// <summary>
    /// Far more than any statement here needs; a worker that is still running then has failed its test.
    /// </summary>
    static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    public static Task<Answer> Ask(SnapshotFile snapshot, string sql, params string[] options) =>
        AskWith(snapshot, new { sql }, options);

    /// <summary>With a request whose fields are those of the protocol.</summary>
    public static Task<Answer> AskWith(SnapshotFile snapshot, object request, params string[] options) =>
        Run(JsonSerializer.Serialize(request), ["--snapshot", snapshot.Path, .. options]);

    public static async Task<Answer> Run(string request, params string[] arguments)
    {
        using var process = Start(arguments);
        using var deadline = new CancellationTokenSource(Deadline);
        var output = ReadAll(process.StandardOutput.BaseStream, deadline.Token);
        var errors = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            await process.StandardInput.WriteAsync(request);
        }
        catch (IOException)
        {
            // A worker that is misused ends without reading.
        }
        process.StandardInput.Dispose();
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            return new Answer(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The process, warming up; the caller gives it its request and sees to its end.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "QueryWorker.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CANARY"] = "a secret of the caller";
        return Process.Start(start)!;
    }

    static async Task<byte[]> ReadAll(Stream stream, CancellationToken stop)
    {
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }
}

/// <summary>
/// What came back: lines of JSON on standard output, or a file there and the lines on standard error.
/// </summary>
sealed record Answer(int ExitCode, byte[] Bytes, string Errors)
{
    public string Output { get; } = Encoding.UTF8.GetString(Bytes);

    /// <summary>The lines of JSON, wherever they came.</summary>
    public IReadOnlyList<JsonNode> Lines { get; } =
    [
        .. (Errors.StartsWith('{') ? Errors : Encoding.UTF8.GetString(Bytes))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!),
    ];

    public string? Cage => (string?)Lines[0]["cage"];

    public string? ErrorKind => Lines.Count == 0
        ? throw new InvalidOperationException($"no answer: {ExitCode} {Errors}") : (string?)Lines[^1]["error"]?["kind"];

    public string? Message => (string?)Lines[^1]["error"]?["message"];

    public bool Truncated => (bool)Lines[^1]["truncated"]!;

    public string? TruncatedBy => (string?)Lines[^1]["truncatedBy"];

    public long RowCount => (long)Lines[^1]["rowCount"]!;

    public long? TotalRows => (long?)Lines[^1]["totalRows"];

    public IEnumerable<string> Reads => Lines[0]["reads"]!.AsArray().Select(name => (string)name!);

    public bool Illustrative => (bool)Lines[0]["illustrative"]!;

    public IReadOnlyList<string> Names =>
    [
        .. Lines[0]["columns"]!.AsArray().Select(column => (string)column!["name"]!),
    ];

    public IReadOnlyList<string> Types =>
    [
        .. Lines[0]["columns"]!.AsArray().Select(column => (string)column!["type"]!),
    ];

    public IReadOnlyList<JsonArray> Rows =>
        [.. Lines.Where(line => line["rows"] is not null).SelectMany(line => line["rows"]!.AsArray())
            .Select(row => row!.AsArray())];

    /// <summary>The values of the first row, as JSON text.</summary>
    public IEnumerable<string> FirstRow => Rows[0].Select(value => value?.ToJsonString(Readable) ?? "null");

    public static readonly JsonSerializerOptions Readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A file came, whole, and both lines about it.</summary>
    public Answer AssertFile()
    {
        Assert.Equal((0, 2), (ExitCode, Lines.Count));
        Assert.Null(Message);
        return this;
    }

    /// <summary>An answer came, whole and well formed.</summary>
    public Answer AssertAnswered()
    {
        Assert.Equal((0, ""), (ExitCode, Errors));
        Assert.Null(Message);
        Assert.Equal(RowCount, Rows.Count);
        return this;
    }
}
