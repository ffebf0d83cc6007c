using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Tests.Cli;

public sealed class ExitCodeTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    public ExitCodeTests()
    {
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\npoor BIGINT");
        _workspace.Sql("checks/poor_is_not_negative",
            "-- stop\n-- vi: Số hộ nghèo âm.\n-- en: Poor households below zero.\n-- touches: poverty\nSELECT id FROM history.hamlet WHERE poor < 0 AND valid_to_load IS NULL");
        _workspace.Run("a",
            "CREATE TABLE hamlet (id INTEGER PRIMARY KEY, poor); INSERT INTO hamlet VALUES (1, 10), (2, 20)");
    }

    [Fact]
    public void A_load_publishes_with_0_and_finds_nothing_new_with_3()
    {
        var first = Load("--json");
        Assert.Equal((0, "published", 2L),
            (first.ExitCode, first.Json.GetProperty("outcome").GetString(), first.Json.GetProperty("read").GetInt64()));
        Assert.Equal(3, Load().ExitCode);
        Assert.Single(Directory.GetDirectories(_workspace.Folder.Snapshots));
    }

    [Fact]
    public void A_held_load_ends_with_4_waits_for_a_release_and_readers_keep_the_last()
    {
        Load();
        _workspace.Run("a", "UPDATE hamlet SET poor = -1 WHERE id = 1");
        var held = Load("--json");

        Assert.Equal((4, "held"), (held.ExitCode, held.Json.GetProperty("outcome").GetString()));
        Assert.True(Directory.Exists(_workspace.Folder.HeldOf(2)));
        Assert.Equal("10", Poor());
        Assert.Equal(0, Run("release", "2", "--reason", "a correction of the books").ExitCode);
        Assert.Equal("-1", Poor());
        Assert.Equal(3, Load().ExitCode);
    }

    [Fact]
    public void A_held_load_is_not_released_once_a_newer_one_is_published()
    {
        Load();
        _workspace.Run("a", "UPDATE hamlet SET poor = -1 WHERE id = 1");
        Assert.Equal(4, Load().ExitCode);
        _workspace.Run("a", "UPDATE hamlet SET poor = 11 WHERE id = 1");
        Assert.Equal(0, Load().ExitCode);
        var refused = Run("release", "2", "--reason", "late");

        Assert.Equal(6, refused.ExitCode);
        Assert.Contains("load 3 was published after it", Assert.Single(refused.Error.Split('\n')));
    }

    [Fact]
    public void A_roll_back_shows_the_older_load_until_the_next_one()
    {
        Load();
        _workspace.Run("a", "UPDATE hamlet SET poor = 11 WHERE id = 1");
        Load();
        Assert.Equal(0, Run("rollback", "1", "--reason", "doubted").ExitCode);
        Assert.Equal("10", Poor());

        _workspace.Run("a", "UPDATE hamlet SET poor = 12 WHERE id = 1");
        Assert.Equal(0, Load().ExitCode);
        Assert.Equal("12", Poor());
    }

    [Theory]
    [InlineData("rollback", "99")]
    [InlineData("release", "99")]
    [InlineData("rollback", "0")]
    [InlineData("show", "99")]
    [InlineData("verify", "99")]
    public void A_load_that_is_unknown_is_one_sentence_with_6(string command, string load)
    {
        Load();
        var refused = Run(command is "show" or "verify" ? [command, load] : [command, load, "--reason", "why"]);

        Assert.Equal(6, refused.ExitCode);
        Assert.Single(refused.Error.Split('\n'));
    }

    [Fact]
    public void A_folder_that_is_no_warehouse_is_not_made_one_by_a_roll_back()
    {
        Assert.Equal(6, Run("rollback", "1", "--reason", "why").ExitCode);
        Assert.False(Directory.Exists(_workspace.Folder.Root));
    }

    [Theory]
    [InlineData("laod")]
    [InlineData("load", "--sauce")]
    [InlineData("rollback")]
    [InlineData("rollback", "one", "--reason", "x")]
    [InlineData("rollback", "1")]
    [InlineData("export", "--format", "pdf", "--out", "x")]
    public void Wrong_usage_ends_with_2(params string[] arguments) => Assert.Equal(2, Run(arguments).ExitCode);

    [Fact]
    public void A_second_loader_says_that_one_is_running_with_5()
    {
        _workspace.Folder.Create();
        using var first = WarehouseLock.Take(_workspace.Folder);
        var second = Load();

        Assert.Equal(5, second.ExitCode);
        Assert.Contains("Another load is running", Assert.Single(second.Error.Split('\n')));
    }

    [Fact]
    public void Two_loaders_at_once_publish_one_load()
    {
        using var one = Start();
        using var other = Start();
        one.Wait();
        other.Wait();

        Assert.Contains(0, (int[])[one.ExitCode, other.ExitCode]);
        Assert.Contains(one.ExitCode + other.ExitCode, (int[])[3, 5]);
        Assert.Single(Directory.GetDirectories(_workspace.Folder.Snapshots));
    }

    [Fact]
    public void Settings_and_folders_that_are_not_there_are_one_sentence_with_6()
    {
        Assert.Contains("no settings file", Run("status", "--config", "/nowhere.json").Error);
        var load = LoaderProcess.Run("load", "--json", "--sql", "/nowhere", "--warehouse", _workspace.Folder.Root);
        Assert.Equal((6, "failed"), (load.ExitCode, load.Json.GetProperty("outcome").GetString()));
    }

    [Fact]
    public void A_status_before_the_first_load_makes_nothing()
    {
        Assert.Equal("Nothing is published yet.", Run("status").Output.Trim());
        Assert.False(Directory.Exists(_workspace.Folder.Root));
    }

    string Poor() => _workspace.Ask("SELECT poor FROM history.hamlet WHERE id = 1 AND valid_to_load IS NULL").Single();

    string[] Arguments(params string[] more) =>
    [
        "load", "--source", $"a={_workspace.SourcePath("a")}", "--sql", _workspace.SqlFolder, "--warehouse",
            _workspace.Folder.Root, .. more,
    ];

    LoaderProcess Start() => LoaderProcess.Start(Arguments());

    LoaderProcess Load(params string[] more) => LoaderProcess.Run(Arguments(more));

    LoaderProcess Run(params string[] arguments) =>
        LoaderProcess.Run([.. arguments, "--warehouse", _workspace.Folder.Root]);

    public void Dispose() => _workspace.Dispose();
}
