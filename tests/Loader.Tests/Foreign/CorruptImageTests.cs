using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Reading;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Tests.Foreign;

/// <summary>
/// Corrupt images: none crashes the loader, none is published, and each gets a sentence that names the file and the
/// cause. In each run some of the damages that are counted out page by page are tried on either image; with
/// ANALYTICS_IMAGES=all all.
/// </summary>
public sealed class CorruptImageTests : IDisposable
{
    const int Seed = 20220810;

    static readonly bool IsFull = Environment.GetEnvironmentVariable("ANALYTICS_IMAGES") == "all";
    static readonly (int Every, int Flips) Tried = IsFull ? (1, 400) : (56, 5);

    readonly LoadWorkspace _workspace = new();

    [Theory]
    [InlineData("PRAGMA auto_vacuum = NONE", 0)]
    [InlineData("PRAGMA auto_vacuum = INCREMENTAL", 7)]
    public void A_damaged_image_is_refused_in_one_sentence_or_proved_the_same(string pragmas, int from)
    {
        var whole = WholeImage.Write(_workspace, pragmas);
        Assert.Equal((LoadOutcome.Published, 0L), (_workspace.Load().Outcome, _workspace.Load().Summary.Refused));
        var wrong = Damages.Of(whole, Seed, from, Tried.Every, Tried.Flips)
            .Select(image => (image.Name, Fault: FaultOf(image))).Where(i => i.Fault is not null).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(["1"], Directory.GetDirectories(_workspace.Folder.Snapshots).Select(Path.GetFileName));
        Assert.Empty(_workspace.WorkLeft);
    }

    [Fact]
    public void An_index_that_misses_a_row_is_found_though_a_quick_check_is_content()
    {
        WholeImage.Write(_workspace, "PRAGMA auto_vacuum = NONE");
        _workspace.Run("a",
            "CREATE TABLE kept AS SELECT * FROM sqlite_schema WHERE name = 'household_by_name'; PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'household_by_name'");
        _workspace.Run("a", "UPDATE household SET name = 'Hộ mới' WHERE id = 7");
        _workspace.Run("a", "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM kept");

        Assert.Equal("ok", QuickCheck());
        Assert.Contains("row 7 missing from index household_by_name", _workspace.Load().Error);
    }

    [Fact]
    public void A_schema_that_forgot_its_key_is_whole_to_SQLite_and_refused_for_want_of_one()
    {
        var whole = WholeImage.Write(_workspace, "PRAGMA auto_vacuum = NONE");
        _workspace.Load();
        File.WriteAllBytes(_workspace.SourcePath("a"),
            whole.AfterSchemaDamage(
                "UPDATE sqlite_schema SET sql = replace(sql, 'INTEGER PRIMARY', 'INTEGER PRGMARY') WHERE name = 'household'"));
        var result = _workspace.Load();

        Assert.Equal(LoadOutcome.Failed, result.Outcome);
        Assert.Contains("none of the 60 rows that sql/extract/household.sql gives has a key that can be read",
            result.Error);
        Assert.Equal(["60"], _workspace.Ask("SELECT count(*) FROM history.household WHERE valid_to_load IS NULL"));
    }

    // What is wrong with how the load ended; null when it was refused well, or when nothing is new against the whole
    // image.
    string? FaultOf(DamagedImage image)
    {
        var path = _workspace.SourcePath("a");
        foreach (var end in (string[])["", "-wal", "-shm", "-journal"]) File.Delete(path + end);
        File.WriteAllBytes(path, image.Bytes);
        if (image.Beside is not null) File.WriteAllBytes(path + image.BesideEnd, image.Beside);
        var before = Beside(path);
        var result = _workspace.Load();
        return result switch
        {
            _ when !Beside(path).SequenceEqual(before) =>
                "something was made or changed beside it: " + string.Join(' ', Beside(path)),
            { Outcome: LoadOutcome.Unchanged } => null,
            { Outcome: not LoadOutcome.Failed } => result.Outcome.ToString(),
            { Error: null } => "no sentence",
            { Error: var error } when error.Any(char.IsControl) || !error.Contains(path)
                || error.Contains("nobody foresaw") || error.Length > path.Length + 500 => error,
            _ => null,
        };
    }

    static IEnumerable<string> Beside(string path) =>
        [.. new DirectoryInfo(Path.GetDirectoryName(path)!).GetFiles("a.db*").OrderBy(f => f.Name)
            .Select(f => $"{f.Name} {f.Length} {f.LastWriteTimeUtc.Ticks}")];

    string QuickCheck()
    {
        using var connection = _workspace.OpenSource("a");
        using var command = new SqliteCommand("PRAGMA quick_check", connection);
        return (string)command.ExecuteScalar()!;
    }

    public void Dispose() => _workspace.Dispose();
}
