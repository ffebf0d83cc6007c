using Analytics.Loader.Tests.Loading;

namespace Analytics.Loader.Tests.Cli;

/// <summary>
/// What a person sees who names a wrong or a broken file: one sentence, a defined exit code, and nothing changed.
/// </summary>
public sealed class SourceFaultTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    public SourceFaultTests()
    {
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\nname VARCHAR");
        _workspace.Run("a",
            "CREATE TABLE hamlet (id INTEGER PRIMARY KEY, name); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO hamlet SELECT i, 'Ấp số ' || i FROM n");
        _workspace.Load();
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "missing", "There is no file" },
        { "folder", "is a folder" },
        { "empty", "is empty" },
        { "text", "is not a SQLite database" },
        { "stub", "is cut off" },
        { "truncated", "is cut off" },
        { "truncated-unnoticed", "is damaged" },
        { "pages", "is damaged" },
        { "no-tables", "holds no tables" },
        { "other-tables", "no such table" },
        { "hot-journal", "hot journal" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_broken_source_is_one_sentence_and_changes_nothing(string fault, string sentence)
    {
        Break(fault);
        var before = State();
        var load = LoaderProcess.Run("load", "--source", $"a={_workspace.SourcePath("a")}", "--warehouse",
            _workspace.Folder.Root, "--sql", _workspace.SqlFolder);

        Assert.Equal(6, load.ExitCode);
        Assert.Contains(sentence, Assert.Single(load.Error.Split('\n')));
        Assert.DoesNotContain("   at ", load.Output + load.Error);
        Assert.Equal(before, State());
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("pages")]
    public void As_JSON_it_is_one_object_with_the_same_sentence(string fault)
    {
        Break(fault);
        var load = LoaderProcess.Run("load", "--json", "--source", $"a={_workspace.SourcePath("a")}", "--warehouse",
            _workspace.Folder.Root, "--sql", _workspace.SqlFolder);

        Assert.Equal(("failed", load.Error),
            (load.Json.GetProperty("outcome").GetString(), load.Json.GetProperty("error").GetString()));
    }

    [Fact]
    public void A_hot_journal_is_left_untouched()
    {
        Break("hot-journal");
        var before = File.ReadAllBytes(_workspace.SourcePath("a") + "-journal");
        _workspace.Load();

        Assert.Equal(before, File.ReadAllBytes(_workspace.SourcePath("a") + "-journal"));
    }

    [Fact]
    public void A_locked_source_is_given_up_and_worth_another_attempt()
    {
        using var writer = _workspace.OpenSource("a");
        Command(writer, "BEGIN EXCLUSIVE; UPDATE hamlet SET name = 'x'");
        var load = LoaderProcess.Run("load", "--source", $"a={_workspace.SourcePath("a")}", "--warehouse",
            _workspace.Folder.Root, "--sql", _workspace.SqlFolder);

        Assert.Equal(5, load.ExitCode);
        Assert.Contains("was locked for 8 seconds", load.Error);
    }

    string State() =>
        string.Join('\n', new DirectoryInfo(_workspace.Folder.Snapshots).GetFileSystemInfos().Select(f => f.Name)
        .Append(File.ReadAllText(_workspace.Folder.CurrentFile)).Concat(_workspace.WorkLeft)
        .Concat(_workspace.Ask("SELECT count(*), max(name) FROM history.hamlet")));

    void Break(string fault)
    {
        var path = _workspace.SourcePath("a");
        var whole = File.ReadAllBytes(path);
        if (fault is not "other-tables") File.Delete(path);
        switch (fault)
        {
            case "missing": break;
            case "folder": Directory.CreateDirectory(path); break;
            case "empty": File.WriteAllBytes(path, []); break;
            case "text":
                File.WriteAllText(path,
                "Danh sách chi bộ ấp, khu phố của huyện Châu Thành, tỉnh Bến Tre, nhiệm kỳ 2020-2025.\n"); break;
            case "stub": File.WriteAllBytes(path, whole[..60]); break;
            case "truncated": File.WriteAllBytes(path, whole[..(whole.Length / 2)]); break;
            case "truncated-unnoticed":
                whole[95]++; // the header's size no longer counts as valid, as after a writer of old
                File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
                break;
            case "pages":
                for (var page = 5; page < 8; page++) Random.Shared.NextBytes(whole.AsSpan(page * 4096, 4096));
                File.WriteAllBytes(path, whole);
                break;
            case "no-tables": _workspace.Run("a", "PRAGMA user_version = 7"); break;
            case "other-tables": _workspace.Run("a", "ALTER TABLE hamlet RENAME TO village"); break;
            case "hot-journal":
                File.WriteAllBytes(path, whole);
                CrashInTheMiddleOfAWrite(path);
                break;
        }
    }

    // The files of a writer that is half-way, copied as a crash would leave them.
    void CrashInTheMiddleOfAWrite(string path)
    {
        using (var writer = _workspace.OpenSource("a"))
        {
            Command(writer,
                "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; UPDATE hamlet SET name = name || ' (mới)'");
            File.Copy(path, path + ".crashed");
            File.Copy(path + "-journal", path + ".crashed-journal");
        }

        File.Move(path + ".crashed", path, overwrite: true);
        File.Move(path + ".crashed-journal", path + "-journal", overwrite: true);
    }

    static void Command(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _workspace.Dispose();
}
