using Analytics.Loader.Sample;
using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse;

namespace Analytics.Loader.Tests.Cli;

/// <summary>Loads that are killed at any moment: readers never notice, and the next load succeeds.</summary>
public sealed class KilledLoadTests : IDisposable
{
    const int Kills = 20;

    readonly House _house = new();

    public KilledLoadTests()
    {
        SampleSource.Write(_house.SourcePath("a"), new SampleOptions { Cells = 40, Communes = 5 });
        _house.Load();
    }

    [Fact]
    public async Task Readers_see_whole_loads_alone_whenever_a_load_is_killed()
    {
        using var stop = new CancellationTokenSource();
        var reader = Task.Run(() => ReadUntil(stop.Token));
        for (var i = 0; i < Kills; i++)
        {
            _house.Run("a", $"UPDATE cell SET name_vi = 'Ấp {i}' WHERE id = 1");
            using var load = LoaderProcess.Start("load", "--source", $"a={_house.SourcePath("a")}", "--warehouse", _house.Folder.Root);
            load.KillAfter(TimeSpan.FromMilliseconds(1600.0 * i / Kills));
            RequireWhole();
        }

        stop.Cancel();
        Assert.True(await reader > Kills);
        _house.Run("a", "UPDATE cell SET name_vi = 'cuối cùng' WHERE id = 1");
        Assert.Equal(LoadOutcome.Published, _house.Load().Outcome);
        Assert.Equal("cuối cùng", _house.Ask("SELECT name_vi FROM history.cell WHERE id = 1 AND valid_to_load IS NULL").Single());
        Assert.Empty(_house.WorkLeft);
    }

    void RequireWhole()
    {
        using var status = LoaderProcess.Run("status", "--json", "--warehouse", _house.Folder.Root);
        Assert.Equal(0, status.ExitCode);
        var current = status.Json.GetProperty("current").GetInt32();
        Assert.Null(Manifest.TryRead(_house.Folder.SnapshotOf(current))!.FaultOf(_house.Folder.SnapshotOf(current)));
        Assert.False(status.Json.GetProperty("isLoading").GetBoolean());
    }

    int ReadUntil(CancellationToken stop)
    {
        using var snapshots = new PublishedSnapshots(_house.Folder, TimeProvider.System);
        var reads = 0;
        for (; !stop.IsCancellationRequested; reads++)
        {
            using var lease = snapshots.Acquire()!;
            using var connection = lease.Connect();
            Assert.Equal(40, connection.Scalar<long>("SELECT count(*) FROM core.cell"));
        }

        return reads;
    }

    [Fact]
    public void A_load_that_is_told_to_stop_publishes_nothing_and_says_so()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no SIGTERM.");
        SampleSource.Write(_house.SourcePath("big"), new SampleOptions { Cells = 20_000 });
        using var load = LoaderProcess.Start("load", "--source", $"big={_house.SourcePath("big")}", "--warehouse", _house.Folder.Root);
        Assert.True(SpinWait.SpinUntil(() => _house.WorkLeft.Length > 0, TimeSpan.FromSeconds(20)));
        using (System.Diagnostics.Process.Start("kill", ["-TERM", load.Id.ToString()])) { }
        var told = System.Diagnostics.Stopwatch.GetTimestamp();
        load.Wait();

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(told).TotalSeconds, 0, 10);
        Assert.Equal((5, "The load was stopped before it published anything: start it again when convenient."), (load.ExitCode, load.Error));
        Assert.Equal(LoadOutcome.Failed, WarehouseView.Of(_house.Folder).Last!.Outcome);
        Assert.Empty(_house.WorkLeft);
    }

    public void Dispose() => _house.Dispose();
}
