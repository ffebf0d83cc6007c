using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.QueryWorker.Tests;

/// <summary>The real program, started as the Dashboard starts it: a process, a request on its input, a pipe.</summary>
static class Worker
{
    /// <summary>Far more than any statement here needs; a worker that is still running then has failed its test.</summary>
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static Task<Answer> Ask(SnapshotFile snapshot, string sql, params string[] options) =>
        Run(JsonSerializer.Serialize(new { sql }), ["--snapshot", snapshot.Path, .. options]);

    public static Task<Answer> AskWith(SnapshotFile snapshot, string sql, object parameters) =>
        Run(JsonSerializer.Serialize(new { sql, parameters }), ["--snapshot", snapshot.Path]);

    public static async Task<Answer> Run(string request, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "QueryWorker.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CANARY"] = "a secret of the caller";
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Deadline);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
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
}

/// <summary>What came back.</summary>
sealed record Answer(int ExitCode, string Output, string Errors)
{
    IReadOnlyList<JsonNode> Lines { get; } =
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    public string? Cage => (string?)Lines[0]["cage"];

    public string? ErrorKind => (string?)Lines[^1]["error"]?["kind"];

    public string? Message => (string?)Lines[^1]["error"]?["message"];

    public bool Truncated => (bool)Lines[^1]["truncated"]!;

    public string? TruncatedBy => (string?)Lines[^1]["truncatedBy"];

    public long RowCount => (long)Lines[^1]["rowCount"]!;

    public IReadOnlyList<string> Types => [.. Lines[0]["columns"]!.AsArray().Select(column => (string)column!["type"]!)];

    public IReadOnlyList<JsonArray> Rows =>
        [.. Lines.Where(line => line["rows"] is not null).SelectMany(line => line["rows"]!.AsArray()).Select(row => row!.AsArray())];

    /// <summary>The values of the first row, as JSON text.</summary>
    public IEnumerable<string> FirstRow => Rows[0].Select(value => value?.ToJsonString(Readable) ?? "null");

    static readonly JsonSerializerOptions Readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An answer came, whole and well formed.</summary>
    public Answer AssertAnswered()
    {
        Assert.Equal((0, ""), (ExitCode, Errors));
        Assert.Null(Message);
        Assert.Equal(RowCount, Rows.Count);
        return this;
    }
}
