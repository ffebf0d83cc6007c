using System.Diagnostics;
using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Cli;

/// <summary>A load that is asked to stop; what is killed instead is in the folder Crash.</summary>
public sealed class StoppedLoadTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    [Fact]
    public void A_load_that_receives_a_stop_signal_publishes_nothing_and_says_so()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no SIGTERM.");
        SampleSource.Write(_workspace.SourcePath("big"), new SampleOptions { Cells = 2_000 });
        using var load = LoaderProcess.Start("load", "--source", $"big={_workspace.SourcePath("big")}", "--warehouse",
            _workspace.Folder.Root);
        Assert.True(SpinWait.SpinUntil(() => _workspace.WorkLeft.Length > 0, TimeSpan.FromSeconds(20)));
        using (Process.Start("kill", ["-TERM", load.Id.ToString()])) { }
        var signalled = Stopwatch.GetTimestamp();
        load.Wait();

        Assert.InRange(Stopwatch.GetElapsedTime(signalled).TotalSeconds, 0, 10);
        Assert.Equal((ExitCode.Transient,
            "The load was stopped before it published anything: start it again when convenient."),
            (load.ExitCode, load.Error));
        Assert.Equal((null, LoadOutcome.Failed),
            (WarehouseView.Read(_workspace.Folder, TimeProvider.System).Current,
                WarehouseView.Read(_workspace.Folder, TimeProvider.System).Last!.Outcome));
        Assert.Empty(_workspace.WorkLeft);
    }

    public void Dispose() => _workspace.Dispose();
}
