using Analytics.Loader.Loads;
using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Tests.Cli;

/// <summary>
/// What the commands say of a warehouse of which a part cannot be read: what is wrong, and nothing that is not so.
/// </summary>
public sealed class UnreadableTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    public UnreadableTests()
    {
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\npoor BIGINT");
        _workspace.Run("a",
            "CREATE TABLE hamlet (id INTEGER PRIMARY KEY, poor); INSERT INTO hamlet VALUES (1, 10), (2, 20)");
        _workspace.Load();
        _workspace.Run("a", "UPDATE hamlet SET poor = 11 WHERE id = 1");
        _workspace.Load();
        _workspace.OpenToReaders();
    }

    [Fact]
    public void Without_the_entry_that_published_a_load_it_is_published_all_the_same_and_the_entry_is_named()
    {
        File.Delete(Path.Combine(_workspace.Folder.JournalFolder, "00000004.json"));
        var (status, loads, verify) = (Run("status"), Run("loads"), Run("verify", "2"));

        Assert.All((LoaderProcess[])[status, loads],
            said => Assert.Equal((0, true),
                (said.ExitCode, said.Output.Contains("Journal entry 00000004.json is missing"))));
        Assert.DoesNotContain("interrupted", loads.Output);
        Assert.Equal((6, true, true),
            (verify.ExitCode, verify.Output.StartsWith("Load 2 is whole"),
                verify.Error.StartsWith("Journal entry 00000004.json is missing")));
        Assert.Equal(0, Run("rollback", "2", "--reason", "its entry is lost").ExitCode);
    }

    [Fact]
    public void A_snapshot_or_an_entry_that_may_not_be_opened_is_denied_and_not_damaged()
    {
        var entry = Path.Combine(_workspace.Folder.JournalFolder, "00000002.json");
        Allow(entry, UnixFileMode.None);
        var denied = LoaderProcess.RunAsNobody("loads", "--warehouse", _workspace.Folder.Root);
        Assert.Contains("Journal entry 00000002.json may not be read by this account", denied.Output);
        Allow(entry, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        Allow(_workspace.Folder.SnapshotOf(2),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var command in (string[][])[
            ["verify", "2"], ["export", "--load", "2", "--format", "csv", "--out", "/tmp/none-of-this"],
        ])
        {
            var said = LoaderProcess.RunAsNobody([.. command, "--warehouse", _workspace.Folder.Root]);
            Assert.Equal((6,
                "The files of load 2 may not be read by this account: give it read permission, or run the command as the owner of the warehouse folder."), (said.ExitCode, said.Error));
        }

        Assert.StartsWith("The pointer names load 2, whose files may not be read by this account",
            LoaderProcess.RunAsNobody("status", "--warehouse", _workspace.Folder.Root).Output);
        Allow(_workspace.Folder.JournalFolder, UnixFileMode.None);
        Assert.Equal(6,
            LoaderProcess.RunAsNobody("status", "--warehouse", _workspace.Folder.Root) is var closed
                ? closed.ExitCode : 0);
        Assert.Contains("may not be read by this account", closed.Error);
        Allow(_workspace.Folder.JournalFolder, (UnixFileMode)0b111_101_101);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_terminal_for_no_attempt_changes_that()
    {
        foreach (var folder in (string[])[
            _workspace.Folder.Root, _workspace.Folder.JournalFolder, _workspace.Folder.Work,
        ])
        {
            Allow(folder, (UnixFileMode)0b111_101_101);
        }

        Allow(_workspace.Folder.LockFile, (UnixFileMode)0b110_110_110);
        var load = LoaderProcess.RunAsNobody("load", "--source", $"a={_workspace.SourcePath("a")}", "--sql",
            _workspace.SqlFolder, "--warehouse", _workspace.Folder.Root);

        Assert.Equal((6, true),
            (load.ExitCode, Assert.Single(load.Error.Split('\n')).Contains("this account may not write there")));
    }

    [Fact]
    public void A_load_that_is_dated_before_the_one_it_builds_on_is_mentioned()
    {
        using (var connection = _workspace.OpenSource("a"))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE hamlet SET poor = 12 WHERE id = 1";
            command.ExecuteNonQuery();
        }

        var load = new LoadService(new DayBack()).Run(
            new LoadRequest(_workspace.Folder, [new("a", _workspace.SourcePath("a"))],
                SqlTree.Open(_workspace.SqlFolder)));

        Assert.Equal(LoadOutcome.Published, load.Outcome);
        Assert.Equal(["clock_went_back"], load.Summary.Checks.Where(c => c.Offenders > 0).Select(c => c.Name));
    }

    LoaderProcess Run(
        params string[] command) => LoaderProcess.Run([
            .. command, "--warehouse", _workspace.Folder.Root,
                .. command[0] == "verify" ? (string[])["--sql", _workspace.SqlFolder] : [],
        ]);

    static void Allow(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
    }

    public void Dispose() => _workspace.Dispose();

    sealed class DayBack : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow.AddDays(-1);
    }
}
