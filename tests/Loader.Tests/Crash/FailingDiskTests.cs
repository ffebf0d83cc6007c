using Analytics.Loader.Tests.Cli;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Crash;

/// <summary>
/// A disk that refuses one call of a load: the load says so, and another attempt succeeds. In each run every second
/// call is refused, with one of the errors; with ANALYTICS_KILLS each call with either.
/// </summary>
public sealed class FailingDiskTests(ITestOutputHelper output) : IDisposable
{
    readonly OneWordWorkspace _workspace = OneWordWorkspace.Small();
    readonly List<string> _faults = [];

    [Theory]
    [InlineData("EIO", 0)]
    [InlineData("ENOSPC", 2)]
    public void A_load_whose_bytes_the_disk_does_not_confirm_fails_and_is_announced_or_not_there(string error, int turn)
    {
        foreach (var (call, what) in Calls("sync")
            .Where(it => CrashPointTests.Asked is not null || it.Call % 4 == turn))
        {
            var attempt = Attempt.ToLoad(_workspace);
            using var failed = LoaderProcess.Run(Shim.FailAt(_workspace, call, error, "sync"), attempt.Arguments);
            RequireFailed(what, attempt, failed);
            foreach (var fault in Aftermath.FaultsOf(_workspace, attempt, failed)) _faults.Add($"{what}: {fault}");
        }

        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    void RequireFailed(string what, Attempt attempt, LoaderProcess failed)
    {
        output.WriteLine($"{what.TrimEnd()}: {failed.ExitCode} {failed.Error}");
        if (failed.ExitCode != ExitCode.Transient) _faults.Add($"{what}: exit {failed.ExitCode} {failed.Error}");
        if (failed.Error.Split('\n').Length != 1) _faults.Add($"{what}: more than one sentence");
        var isAnnounced =
            WarehouseView.Read(_workspace.Folder, TimeProvider.System).Last!.Outcome == LoadOutcome.Published;
        if (!isAnnounced && _workspace.Figure() != attempt.Old) _faults.Add($"{what}: shown and not announced");
    }

    List<(int Call, string What)> Calls(string kind)
    {
        Shim.Require();
        var attempt = Attempt.ToLoad(_workspace);
        var log = _workspace.PathOf(kind + ".log");
        using var whole = LoaderProcess.Run(Shim.Log(_workspace, log, kind), attempt.Arguments);
        Assert.Equal(0, whole.ExitCode);
        return [.. File.ReadLines(log).Select((what, i) => (i + 1, what))];
    }

    public void Dispose() => _workspace.Dispose();
}
