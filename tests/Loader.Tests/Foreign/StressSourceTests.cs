using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Tests.Foreign;

/// <summary>
/// Public databases arrive complete: equal counts and equal checksums in every table, however the file is built.
/// </summary>
public sealed class StressSourceTests : IDisposable
{
    const int FewRows = 500;

    readonly LoadWorkspace _workspace = new();

    [Fact]
    public void Two_hundred_thousand_rows_beside_every_oddity_arrive_complete()
    {
        StressSource.Write(_workspace, "PRAGMA page_size = 4096");

        ArrivesComplete();
    }

    [Theory]
    [InlineData("PRAGMA encoding = 'UTF-16le'")]
    [InlineData("PRAGMA encoding = 'UTF-16be'")]
    [InlineData("PRAGMA page_size = 512")]
    [InlineData("PRAGMA page_size = 65536")]
    [InlineData("PRAGMA auto_vacuum = FULL; PRAGMA page_size = 1024")]
    [InlineData("PRAGMA auto_vacuum = INCREMENTAL")]
    [InlineData("PRAGMA journal_mode = WAL")]
    [InlineData("PRAGMA secure_delete = ON; PRAGMA user_version = -1; PRAGMA application_id = 7")]
    public void A_file_of_another_build_arrives_complete(string pragmas)
    {
        StressSource.Write(_workspace, pragmas, FewRows);

        ArrivesComplete();
    }

    [Fact]
    public void Keys_that_differ_by_case_or_by_composition_alone_keep_their_own_stories()
    {
        StressSource.Write(_workspace, "PRAGMA page_size = 4096", FewRows);
        _workspace.Load();
        _workspace.Run("a",
            "UPDATE text_key SET n = 0; DELETE FROM text_key WHERE k = 'Hòa'; UPDATE four_keys SET n = 0; DELETE FROM no_rowid WHERE a = 'x' AND b = 'y'");
        var tables = _workspace.Load().Summary.Tables;

        Assert.Equal((0, 16, 1), Counts("text_key"));
        Assert.Equal((0, 4, 0), Counts("four_keys"));
        Assert.Equal((0, 0, 1), Counts("no_rowid"));
        Assert.Equal(17, _workspace.Ask("SELECT DISTINCT entity_id FROM history.text_key").Count);
        (long, long, long) Counts(string table) =>
            tables.Where(t => t.Table == table).Select(t => (t.New, t.Changed, t.Gone)).Single();
    }

    void ArrivesComplete()
    {
        var result = _workspace.Load();
        Assert.Equal((LoadOutcome.Published, null, 0L), (result.Outcome, result.Error, result.Summary.Refused));

        var tree = SqlTree.Open(_workspace.SqlFolder);
        using var source = _workspace.OpenSource("a");
        using var snapshots = new PublishedSnapshots(_workspace.Folder, TimeProvider.System);
        using var lease = snapshots.Acquire(null)!;
        using var snapshot = lease.Connect();
        foreach (var table in tree.Contracts)
        {
            Assert.Equal((table.Name, Checksum.OfSource(source, tree.File($"extract/{table.Name}.sql"), table)),
                (table.Name, Checksum.OfHistory(snapshot, table)));
        }
    }

    public void Dispose() => _workspace.Dispose();
}
