using System.Collections.Concurrent;
using Analytics.Loader.Tests.Cli;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Crash;

/// <summary>
/// Loads, releases and roll-backs that are killed instead of each call by which they change the warehouse folder, while
/// readers read. They are spread evenly over all calls; with ANALYTICS_KILLS there are as many as it says, of loads of
/// the whole product instead of a single table, unless ANALYTICS_KILLS_OF is table.
/// </summary>
public sealed class CrashPointTests(ITestOutputHelper output)
{
    // A workspace keeps every load, so each workspace is used for a while only.
    const int Killed = 128 + 9, KillsByDefault = 10, KillsOfOneWorkspace = 5, AtOnce = 2;

    // A prime: every call comes once before one comes twice, and any number of kills is spread over all of them.
    const long Stride = 7919;

    static readonly TimeSpan BetweenReads = TimeSpan.FromMilliseconds(50);

    /// <summary>How many kills were asked for; null for the small form of these trials.</summary>
    public static readonly int? Asked =
        int.TryParse(Environment.GetEnvironmentVariable("ANALYTICS_KILLS"), out var asked) ? asked : null;

    readonly ConcurrentBag<string> _faults = [];
    int _killed, _reads;

    [Fact]
    public void Readers_have_whole_loads_alone_and_nothing_acknowledged_is_lost_wherever_a_command_is_killed()
    {
        Shim.Require();
        var points = Points();
        var kills = Asked ?? KillsByDefault;
        var chosen = Enumerable.Range(0, kills).Select(i => points[(int)(i * Stride % points.Count)]);
        Parallel.ForEach(chosen.Chunk(KillsOfOneWorkspace), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            KillInOneWorkspace);

        output.WriteLine(Report(points.Count));
        Assert.True(_faults.IsEmpty, Report(points.Count));
        Assert.True(_killed > kills * 0.9,
            $"only {_killed} of {kills} commands were killed: the calls are not where they were counted.");
        Assert.True(_reads > kills, $"only {_reads} reads were made meanwhile.");
    }

    static OneWordWorkspace NewWorkspace() => Asked is null
        || Environment.GetEnvironmentVariable("ANALYTICS_KILLS_OF") == "table"
        ? OneWordWorkspace.Small() : OneWordWorkspace.Sample();

    /// <summary>Every call of every command, as an undisturbed run makes them.</summary>
    static List<(string Command, int Call, string What)> Points()
    {
        using var workspace = NewWorkspace();
        return [.. Attempt.Commands.SelectMany(command =>
        {
            var attempt = Attempt.Of(command, workspace);
            var log = workspace.PathOf(command + ".log");
            using var whole = LoaderProcess.Run(Shim.Log(workspace, log), attempt.Arguments);
            Assert.Equal((0, ""), (whole.ExitCode, whole.Error));
            return File.ReadLines(log).Select((what, i) => (command, i + 1, what));
        })];
    }

    void KillInOneWorkspace((string Command, int Call, string What)[] points)
    {
        using var workspace = NewWorkspace();
        using var stop = new CancellationTokenSource();
        var reader = Task.Run(() => ReadUntil(stop.Token, workspace));
        foreach (var (command, call, what) in points)
        {
            var attempt = Attempt.Of(command, workspace);
            using var process = LoaderProcess.Run(Shim.KillAt(workspace, call), attempt.Arguments);
            if (process.ExitCode == Killed) Interlocked.Increment(ref _killed);
            else if (process.ExitCode != 0) _faults.Add($"{command} {what}: exit {process.ExitCode} {process.Error}");
            foreach (var fault in Aftermath.FaultsOf(workspace, attempt, process))
                _faults.Add($"{command} {what}: {fault}");
        }

        stop.Cancel();
        reader.Wait();
        output.WriteLine($"{_killed} kills, {_faults.Count} faults");
    }

    void ReadUntil(CancellationToken stop, OneWordWorkspace workspace)
    {
        using var snapshots = new PublishedSnapshots(workspace.Folder, TimeProvider.System);
        for (; !stop.IsCancellationRequested; stop.WaitHandle.WaitOne(BetweenReads))
        {
            Interlocked.Increment(ref _reads);
            try
            {
                if (workspace.FigureOf(snapshots) is var figure && !IsOneWord(figure))
                    _faults.Add($"a reader: {Aftermath.Mixed}: {figure}");
            }
            catch (Exception error)
            {
                _faults.Add($"a reader: {Aftermath.Unreadable}: {error.Message}");
            }
        }
    }

    static bool IsOneWord(string figure) =>
        figure.Split(' ') is ["ấp" or "held", var number] && int.TryParse(number, out _);

    string Report(int points) => $"""
        {_killed} kills over {points} calls, {_reads} reads meanwhile; {Count(Aftermath.Unreadable)} {Aftermath.Unreadable}, {Count(Aftermath.Mixed)} {Aftermath.Mixed}, {Count(Aftermath.Lost)} {Aftermath.Lost}, {Count(Aftermath.Stuck)} {Aftermath.Stuck}, {Count(Aftermath.Left)} {Aftermath.Left}
        {string.Join('\n', _faults.Order())}
        """;

    int Count(string kind) => _faults.Count(f => f.Contains(kind));
}
