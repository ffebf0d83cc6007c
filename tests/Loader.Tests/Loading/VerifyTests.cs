using Analytics.Loader.Loads;
using Analytics.Loader.Verifying;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Tests.Loading;

public sealed class VerifyTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    public VerifyTests()
    {
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\nname VARCHAR,\nhouseholds BIGINT");
        _workspace.Run("a",
            "CREATE TABLE hamlet (id INTEGER PRIMARY KEY, name, households); INSERT INTO hamlet VALUES (1, 'Phú Hòa', 100), (2, NULL, 200), (3, 'An Hòa', 'nhiều')");
        _workspace.Load();
    }

    [Fact]
    public void A_load_is_whole_when_every_row_is_the_one_that_was_read()
    {
        var found = Verify(withSources: true);

        Assert.Equal((true, true, 1, 2L), (found.IsWhole, found.IsHashed, found.Tables, found.Rows));
        Assert.Equal(("a", true, true),
            (found.Sources.Single().Source, found.Sources.Single().IsSame, found.Sources.Single().Fault is null));
        Assert.Empty(_workspace.WorkLeft);
    }

    [Fact]
    public void A_later_load_is_verified_with_its_stale_and_closed_rows_left_out()
    {
        _workspace.Run("a",
            "UPDATE hamlet SET households = 'ít' WHERE id = 1; UPDATE hamlet SET name = 'Tân Phú' WHERE id = 2; UPDATE hamlet SET households = 7 WHERE id = 3");
        _workspace.Load();

        Assert.Equal((true, 2L), (Verify(withSources: true).IsWhole, Verify().Rows));
        Assert.True(Verify(load: 1).IsWhole);
    }

    [Theory]
    [InlineData("UPDATE history.hamlet SET households = 101 WHERE id = 1", "holds other rows")]
    [InlineData("DELETE FROM history.hamlet WHERE id = 1", "holds 1 rows of source a where the load read 2")]
    [InlineData("DROP TABLE history.hamlet CASCADE", "has no history.hamlet")]
    public void History_that_does_not_hold_what_was_read_is_found_even_when_the_file_is_as_sealed(string tampering,
        string fault)
    {
        _workspace.Tamper(1, tampering);
        var found = Verify();

        Assert.Contains(fault, found.Fault);
        Assert.False(found.IsWhole);
    }

    [Fact]
    public void A_source_that_changed_since_is_news_and_no_fault()
    {
        _workspace.Run("a", "UPDATE hamlet SET households = 500 WHERE id = 2");
        var source = Verify(withSources: true).Sources.Single();

        Assert.Equal((false, null, "hamlet"), (source.IsSame, source.Fault, source.Tables.Single()));
    }

    [Fact]
    public void A_source_that_is_unchanged_and_gives_other_rows_is_a_fault()
    {
        _workspace.RewriteManifest(1,
            m => m with
            {
                Summary = m.Summary with
                {
                    Tables = [.. m.Summary.Tables.Select(t => t with { Digest = "1", Loaded = t.Loaded })],
                },
            });
        _workspace.Tamper(1, "SELECT 1", m => m with { DuckDbVersion = "other" });

        Assert.Contains("stands as load 1 read it, yet hamlet gives other rows now",
            Verify(withSources: true).Sources.Single().Fault);
    }

    [Fact]
    public void A_source_that_cannot_be_read_says_so()
    {
        File.WriteAllText(_workspace.SourcePath("a"), "not a database");

        Assert.Contains("is not a SQLite database", Verify(withSources: true).Sources.Single().Fault);
    }

    [Fact]
    public void What_was_found_is_written_in_the_journal()
    {
        Verify();
        var view = WarehouseView.Read(_workspace.Folder, TimeProvider.System);

        Assert.Equal((1, true), (view.LastVerified!.Load, view.LastVerified.Verification!.IsWhole));
        Assert.Equal(LoadOutcome.Published, view.Last!.Outcome);
        Assert.Equal(LoadOutcome.Unchanged, _workspace.Load().Outcome);
    }

    [Fact]
    public void A_held_load_can_be_verified_too()
    {
        _workspace.Sql("checks/never",
            "-- stop\n-- vi: Không bao giờ.\n-- en: Never.\n-- touches: poverty\nSELECT 1 AS one");
        Assert.Equal(LoadOutcome.Held, _workspace.Load().Outcome);

        Assert.True(Verify(load: 2).IsWhole);
    }

    Verification Verify(int? load = null, bool withSources = false) => new VerifyService(TimeProvider.System).Run(
        new LoadRequest(_workspace.Folder, [new("a", _workspace.SourcePath("a"))], SqlTree.Open(_workspace.SqlFolder)),
        load, withSources);

    public void Dispose() => _workspace.Dispose();
}
