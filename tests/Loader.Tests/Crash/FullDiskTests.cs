using Analytics.Loader.Tests.Cli;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Crash;

/// <summary>
/// A warehouse on a disk without room for another load: the load says so, and succeeds once there is room.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    // A load of one table takes some megabytes and a dozen files; with this much it must have succeeded.
    const long Enough = 64 << 20, Step = 768 << 10, EnoughFiles = 64;

    readonly OneWordWorkspace _workspace = OneWordWorkspace.Small();

    [Fact]
    public void Without_room_for_its_bytes_a_load_publishes_nothing_until_there_is_room()
    {
        using var disk = SmallDisk.Under(_workspace.Folder.Root);
        FailUntilThereIsRoom(disk, disk.LeaveBytes, Step, Enough);
    }

    [Fact]
    public void Without_room_for_another_file_a_load_publishes_nothing_until_there_is_room()
    {
        using var disk = SmallDisk.Under(_workspace.Folder.Root);
        FailUntilThereIsRoom(disk, disk.LeaveFiles, 1, EnoughFiles);
    }

    [Fact]
    public void A_loader_on_a_full_disk_ends_with_5_and_one_sentence()
    {
        using var disk = SmallDisk.Under(_workspace.Folder.Root);
        var attempt = Attempt.ToLoad(_workspace);
        disk.LeaveBytes(0);
        using var full = LoaderProcess.Run(attempt.Arguments);
        using var status = LoaderProcess.Run(_workspace.Command("status"));
        disk.LeaveBytes(Enough);

        Assert.Equal(ExitCode.Transient, full.ExitCode);
        Assert.Contains("No space left", Assert.Single(full.Error.Split('\n')));
        Assert.Equal(0, status.ExitCode);
        Assert.Empty(Aftermath.FaultsOf(_workspace, attempt, full));
    }

    [Fact]
    public void A_warehouse_is_not_begun_on_a_full_disk_until_there_is_room()
    {
        using var disk = SmallDisk.At(_workspace.PathOf("new"));
        var folder = new WarehouseFolder(Path.Combine(_workspace.PathOf("new"), "warehouse"));
        disk.LeaveFiles(0);
        string[] load =
        [
            "load", "--source", $"a={_workspace.SourcePath("a")}", "--sql", _workspace.SqlFolder, "--warehouse",
                folder.Root,
        ];
        using var full = LoaderProcess.Run(load);
        disk.LeaveFiles(EnoughFiles);
        using var roomy = LoaderProcess.Run(load);

        Assert.Equal((ExitCode.Transient, ExitCode.Done), (full.ExitCode, roomy.ExitCode));
        Assert.Contains("free space", Assert.Single(full.Error.Split('\n')));
    }

    void FailUntilThereIsRoom(SmallDisk disk, Action<long> leave, long step, long enough)
    {
        var attempt = Attempt.ToLoad(_workspace);
        var (failed, used) = (0, disk.UsedBytes);
        for (var free = 0L; ; free += step)
        {
            Assert.True(free <= enough, "the load fails though there is room");
            leave(free);
            var load = _workspace.Load();
            if (load.Outcome == LoadOutcome.Published) break;

            failed++;
            Assert.True(load is { Outcome: LoadOutcome.Failed, IsTransient: true },
                $"with {free} free: {load.Outcome} {load.Error}");
            Assert.Single(load.Error!.Split('\n'));
            Assert.Equal(attempt.Old, _workspace.Figure());
            Assert.Empty(_workspace.Leftovers());
            Assert.InRange(disk.UsedBytes, used, used + (failed * 64 << 10));
        }

        Assert.True(failed > 2, "the disk was never full");
        Assert.Equal(attempt.New, _workspace.Figure());
    }

    public void Dispose() => _workspace.Dispose();
}
