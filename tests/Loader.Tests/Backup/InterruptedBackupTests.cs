using System.Diagnostics;
using Analytics.Loader.Backup;
using Analytics.Loader.Tests.Cli;
using Analytics.Loader.Tests.Crash;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Backup;

/// <summary>
/// Backups and restores that are killed, that meet a full disk, or that have loads and writers beside them.
/// </summary>
public sealed class InterruptedBackupTests(BackedUpWorkspace workspace) : IClassFixture<BackedUpWorkspace>
{
    const int Killed = 128 + 9, Rounds = 8;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Places => [.. Failpoint.OfBackups.Where(n => n != Failpoint.BackupWritten)];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_restore_that_is_killed_leaves_nothing_served_or_all_of_it_and_can_be_made_again(string name)
    {
        var place = workspace.NewPlace();
        using var killed = LoaderProcess.Run(At(name), ["restore", workspace.File, .. place.Settings]);
        Assert.Equal(Killed, killed.ExitCode);

        var view = WarehouseView.Read(place.Folder, TimeProvider.System);
        Assert.Equal(name == Failpoint.RestorePlaced ? 2 : null, view.Current);
        Assert.Equal(name == Failpoint.RestorePlaced ? 3 : 0, view.Records.Count);
        if (view.Current is null) place.Restore(workspace.File);
        Assert.Equal("một,hai", BackedUpWorkspace.Ask(place.App, BackedUpWorkspace.Kept));
        Assert.Equal(2, WarehouseView.Read(place.Folder, TimeProvider.System).Current);
        Assert.DoesNotContain(place.Files, f => f.Contains("restoring"));
    }

    [Fact]
    public void A_backup_that_is_killed_has_no_name()
    {
        var file = workspace.PathOf("killed.tar");
        using var killed = LoaderProcess.Run(At(Failpoint.BackupWritten),
            ["backup", file, "--warehouse", workspace.Folder.Root, "--app-database", workspace.App]);
        Assert.Equal(Killed, killed.ExitCode);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void On_a_full_disk_a_restore_serves_nothing_and_ends_with_5_until_there_is_room()
    {
        var root = workspace.PathOf("small");
        using var disk = SmallDisk.At(root);
        disk.LeaveBytes(1 << 20);
        var place = new Place(root);
        using var full = LoaderProcess.Run(["restore", workspace.File, .. place.Settings]);
        Assert.Equal(ExitCode.Transient, full.ExitCode);
        Assert.Contains("free space", Assert.Single(full.Error.Split('\n')));
        Assert.Empty(place.Files);
        disk.LeaveBytes(64 << 20);
        place.Restore(workspace.File);
        Assert.Equal(2, WarehouseView.Read(place.Folder, TimeProvider.System).Current);
    }

    [Fact]
    public async Task A_backup_beside_loads_and_writers_is_one_state_of_both()
    {
        using var busy = OneWordWorkspace.Small();
        var app = busy.PathOf("app.db");
        BackedUpWorkspace.Ask(app, "PRAGMA journal_mode = wal; CREATE TABLE a (n); CREATE TABLE b (n)");
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                BackedUpWorkspace.Ask(app, $"BEGIN; INSERT INTO a VALUES ({i}); INSERT INTO b VALUES ({i}); COMMIT");
        });
        var loader = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                busy.Change();
                Assert.Equal(LoadOutcome.Published, busy.Load().Outcome);
                using var taken = WarehouseLock.Take(busy.Folder);
                new Retention(busy.Folder, TimeProvider.System, 1).Run();
            }
        });
        var loads = new HashSet<int>();
        try
        {
            // On a busy machine some rounds pass before the next load is published.
            for (var (round, began) = (0, Stopwatch.GetTimestamp()); round < Rounds
                || loads.Count < 2 && Stopwatch.GetElapsedTime(began) < Patience; round++)
            {
                loads.Add(BackUpAndRestore(busy, app, round));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(writer, loader);
        }

        Assert.True(loads.Count > 1, "nothing was loaded meanwhile");
    }

    static int BackUpAndRestore(OneWordWorkspace busy, string app, int round)
    {
        var (file, place) = (busy.PathOf($"{round}.tar"), new Place(busy.PathOf($"{round}")));
        var written = new BackupWriter(busy.Folder, app, TimeProvider.System).Write(file);
        Assert.Empty(written.Damaged);
        place.Restore(file);
        Assert.Equal(written.List.Load, WarehouseView.Read(place.Folder, TimeProvider.System).Current);
        Assert.Equal(BackedUpWorkspace.Ask(place.App, "SELECT count(*) FROM a"),
            BackedUpWorkspace.Ask(place.App, "SELECT count(*) FROM b"));
        return written.List.Load;
    }

    static Dictionary<string, string> At(string name) =>
        new() { [Failpoint.Variable] = $"{name}:{Failpoint.Kill}", [Failpoint.EnabledVariable] = "1" };
}
