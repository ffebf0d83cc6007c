using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Analytics.QueryWorker.Tests.Hostile;

/// <summary>
/// Whatever a statement wants, the process has its memory and its time, and the snapshot stays as it is. In each run a
/// statement has the processor for a moment, and a large text is asked about in one way; with ANALYTICS_BOMBS=all it
/// has three seconds, and every text is asked about in every way.
/// </summary>
public class BombTests(SnapshotFile snapshot)
{
    const int MemoryMb = 256;

    // What the warm process holds, what it may add, and the reserve for telling how it ended.
    const int PeakMb = 140 + MemoryMb + 128;

    static readonly bool IsFull = Environment.GetEnvironmentVariable("ANALYTICS_BOMBS") == "all";

    // Of the processor and not of the clock, so that a busy machine gives a statement no less; starting takes a third
    // of a second.
    static readonly TimeSpan Share = TimeSpan.FromSeconds(IsFull ? 3.4 : 1);
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    static readonly string[] Formats = ["json", "csv", "parquet"];

    public static TheoryData<string, string> OfMemory => Spread(Bombs.OfMemory);

    public static TheoryData<string, string> OfTime => Spread(Bombs.OfTime);

    public static TheoryData<string> OfText => [.. Bombs.OfText.Keys];

    [Theory, MemberData(nameof(OfMemory))]
    public async Task It_meets_the_limit_of_memory(string sql, string format)
    {
        var answer = await Worker.AskWith(snapshot, new { sql, format, whole = true }, "--memory-mb", $"{MemoryMb}");
        Assert.Equal((0, "memory"), (answer.ExitCode, answer.ErrorKind));
        snapshot.AssertUntouched();
    }

    [Theory, MemberData(nameof(OfTime))]
    public async Task It_ends_within_its_memory_and_its_time(string sql, string format) =>
        await AssertBounded(new { sql, format });

    [Theory, MemberData(nameof(OfText))]
    public async Task A_large_text_is_bounded_whatever_is_asked_about_it(string name)
    {
        var sql = Bombs.OfText[name];
        object[] requests =
        [
            new { sql, mode = "rows" }, new { sql, mode = "describe" },
                new { sql, mode = "statistics", format = "csv" },
        ];
        var at = Bombs.OfText.Keys.TakeWhile(text => text != name).Count() % requests.Length;
        foreach (var request in IsFull ? requests : [requests[at]]) await AssertBounded(request);
    }

    async Task AssertBounded(object request)
    {
        using var process = Worker.Start("--snapshot", snapshot.Path, "--memory-mb", $"{MemoryMb}");
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(request));
        process.StandardInput.Close();

        var peak = await WatchUntilItsShareIsUsed(process);
        var killed = Stopwatch.StartNew();
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.InRange(killed.Elapsed, TimeSpan.Zero, Grace);
        Assert.InRange(peak, 0, PeakMb);
        await output;
        Assert.DoesNotContain(snapshot.Folder, await errors);
        snapshot.AssertUntouched();
    }

    /// <summary>
    /// The most memory it was seen to hold, in MiB, until it ended or its share of the processor was used.
    /// </summary>
    static async Task<long> WatchUntilItsShareIsUsed(Process process)
    {
        using var deadline = new CancellationTokenSource(Patience);
        var exit = process.WaitForExitAsync(deadline.Token);
        long peak = 0;
        while (!exit.IsCompleted && UsedBy(process) < Share)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            await Task.WhenAny(exit, Task.Delay(20, CancellationToken.None));
        }
        return Math.Max(peak, PeakOf(process.Id));
    }

    static TimeSpan UsedBy(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            return Share; // It has just ended.
        }
    }

    static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
                    CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0; // It has just ended.
        }
    }

    static TheoryData<string, string> Spread(IReadOnlyList<string> bombs)
    {
        var data = new TheoryData<string, string>();
        foreach (var (i, sql) in bombs.Index())
        {
            data.Add(sql,
            sql.StartsWith("EXPLAIN", StringComparison.Ordinal) ? "json" : Formats[i % Formats.Length]);
        }

        return data;
    }
}
