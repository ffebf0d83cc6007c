using Analytics.Loader.Backup;
using Analytics.Loader.Loads;
using Analytics.Loader.Sources;
using Analytics.Loader.Tests.Cli;
using Analytics.Loader.Tests.Loading;
using Analytics.Loader.Verifying;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Tests.Backup;

/// <summary>A backup is whole or there is none, and what is put back is what was there.</summary>
public sealed class BackupTests(BackedUpWorkspace workspace) : IClassFixture<BackedUpWorkspace>
{
    [Fact]
    public void What_is_put_back_is_what_was_there_byte_by_byte()
    {
        var place = workspace.NewPlace();
        var list = place.Restore(workspace.File);

        Assert.Equal((2, 3), (list.Load, list.Loads.Count));
        var (was, now) = (BytesOf(workspace.Folder), BytesOf(place.Folder));
        Assert.Equal(was.Keys.Where(k => k != "lock").Order(), now.Keys.Order());
        Assert.All(now, file => Assert.True(file.Value.SequenceEqual(was[file.Key]), file.Key));
        Assert.Equal("một,hai", BackedUpWorkspace.Ask(place.App, BackedUpWorkspace.Kept));
        Assert.Equal(
            WarehouseView.Read(workspace.Folder, TimeProvider.System).Records.Select(
                r => (r.Load, r.Outcome, r.StartedAt)),
                WarehouseView.Read(place.Folder, TimeProvider.System).Records.Select(r =>
                    (r.Load, r.Outcome, r.StartedAt)));
    }

    [Fact]
    public void What_was_put_back_goes_on_by_itself()
    {
        var place = workspace.NewPlace();
        place.Restore(workspace.File);
        var request = new LoadRequest(place.Folder, [new SourceSetting("a", workspace.Workspace.SourcePath("a"))],
            SqlTree.Open(workspace.Workspace.SqlFolder));

        Assert.True(new VerifyService(TimeProvider.System).Run(request, null, false).IsWhole);
        using (WarehouseLock.Take(place.Folder))
            new Publisher(place.Folder, TimeProvider.System).Release(3, "tried after a restore");
        Assert.Equal(3, WarehouseView.Read(place.Folder, TimeProvider.System).Current);
        Assert.Equal(LoadOutcome.Unchanged, new LoadService(TimeProvider.System).Run(request).Outcome);
    }

    [Fact]
    public void Only_its_owner_reads_a_backup_or_the_restored_database()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Modes are of Unix.");
            return;
        }

        var place = workspace.NewPlace();
        place.Restore(workspace.File);
        foreach (var file in new[] { workspace.File, place.App })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void A_backup_replaces_nothing_and_leaves_nothing_beside_it()
    {
        var error = Assert.Throws<TerminalException>(() =>
            new BackupWriter(workspace.Folder, workspace.App, TimeProvider.System).Write(workspace.File));
        Assert.Contains("exists already", error.Message);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(workspace.File)!, "*.tmp*"));
    }

    [Fact]
    public void A_snapshot_that_is_damaged_is_left_out_and_named_but_not_the_one_that_readers_get()
    {
        using var copy = new LoadWorkspace(workspace.Workspace);
        Spoil(copy.Folder.SnapshotOf(1));
        var written =
            new BackupWriter(copy.Folder, copy.PathOf("app.db"), TimeProvider.System).Write(copy.PathOf("spoiled.tar"));
        Assert.Equal([1], written.Damaged);
        Assert.Equal([2, 3], written.List.Loads);

        Spoil(copy.Folder.SnapshotOf(2));
        var error = Assert.Throws<TerminalException>(() =>
            new BackupWriter(copy.Folder, copy.PathOf("app.db"), TimeProvider.System).Write(copy.PathOf("none.tar")));
        Assert.Contains("load 2, which readers get, is missing or damaged", error.Message);
        Assert.False(File.Exists(copy.PathOf("none.tar")));
    }

    [Fact]
    public void Nothing_is_put_where_something_is()
    {
        var (occupied, app) = (workspace.NewPlace(), workspace.NewPlace());
        occupied.Restore(workspace.File);
        var before = BytesOf(occupied.Folder).Keys;
        Assert.Contains("is not empty, and restore replaces nothing",
            Assert.Throws<TerminalException>(() => occupied.Restore(workspace.File)).Message);
        Assert.Equal(before, BytesOf(occupied.Folder).Keys);

        Directory.CreateDirectory(Path.GetDirectoryName(app.App)!);
        BackedUpWorkspace.Ask(app.App, "CREATE TABLE of_somebody (x)");
        Assert.Contains("exists already, and restore replaces nothing",
            Assert.Throws<TerminalException>(() => app.Restore(workspace.File)).Message);
        Assert.Equal(["app.db"], app.Files);
    }

    [Fact]
    public void The_commands_say_what_they_did_in_words_and_in_json_and_by_their_exit_code()
    {
        var (place, file) = (workspace.NewPlace(), workspace.PathOf("commanded.tar"));
        string[] of = ["--warehouse", workspace.Folder.Root, "--app-database", workspace.App];
        using var backup = LoaderProcess.Run(["backup", file, "--json", .. of]);
        Assert.Equal((ExitCode.Done, ""), (backup.ExitCode, backup.Error));
        Assert.Equal(("backedUp", 2, true),
            (backup.Json.GetProperty("outcome").GetString(), backup.Json.GetProperty("load").GetInt32(),
                backup.Json.GetProperty("appDatabase").GetBoolean()));

        using var restore = LoaderProcess.Run(["restore", file, .. place.Settings]);
        Assert.Equal((ExitCode.Done, ""), (restore.ExitCode, restore.Error));
        Assert.Contains("Readers get load 2, 3 loads in all", restore.Output);
        Assert.Contains("everybody signs in again", restore.Output);

        using var again = LoaderProcess.Run(["restore", file, "--json", .. place.Settings]);
        Assert.Equal(ExitCode.Terminal, again.ExitCode);
        Assert.Equal("failed", again.Json.GetProperty("outcome").GetString());
        using var usage = LoaderProcess.Run("backup");
        Assert.Equal(ExitCode.Usage, usage.ExitCode);
    }

    static void Spoil(string snapshot)
    {
        var file = WarehouseFolder.DatabaseIn(snapshot);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    static Dictionary<string, byte[]> BytesOf(WarehouseFolder folder) =>
        Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder.Root, f), File.ReadAllBytes);
}
