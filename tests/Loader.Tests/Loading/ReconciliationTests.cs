using Analytics.Loader.Loads;
using Analytics.Loader.Sources;
using Analytics.Loader.Steps;
using Analytics.Loader.Verifying;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Tests.Loading;

/// <summary>
/// No row is lost or counted twice between a source and the published file without the load ending in an error.
/// </summary>
public sealed class ReconciliationTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    public ReconciliationTests()
    {
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\nname VARCHAR,\nhouseholds BIGINT");
        _workspace.Table("visit", "id BIGINT PRIMARY KEY,\nhamlet_id BIGINT");
        foreach (var source in (string[])["a", "b"])
        {
            _workspace.Run(source, """
                CREATE TABLE hamlet (id INTEGER PRIMARY KEY, name, households);
                INSERT INTO hamlet VALUES (1, 'Phú Hòa', 100), (2, 'Tân Phú', 200), (3, 'An Hòa', 300), (4, 'Mỹ Hòa', 400), (5, 'Phú Mỹ', 500);
                CREATE TABLE visit (id INTEGER PRIMARY KEY, hamlet_id);
                INSERT INTO visit VALUES (1, 1), (2, 2);
                """);
        }

        _workspace.Load("a", "b");
        _workspace.Run("a", "DELETE FROM hamlet WHERE id = 5; DELETE FROM visit WHERE id = 2");
        _workspace.Load("a", "b");
        _workspace.Run("a",
            "UPDATE hamlet SET households = 'nhiều' WHERE id = 1; UPDATE hamlet SET name = 'Tân Phú Tây' WHERE id = 2; DELETE FROM hamlet WHERE id = 3; INSERT INTO hamlet VALUES (5, 'Phú Mỹ', 500), (6, 'Tân Thạch', 600)");
    }

    [Fact]
    public void Each_row_is_new_changed_gone_unchanged_or_stale_and_the_sums_come_out()
    {
        var summary = _workspace.Load("a", "b").Summary;
        var hamlet = summary.Tables.Single(t => t is { Source: "a", Table: "hamlet" });

        Assert.Equal((5L, 4L, 1L), (hamlet.Read, hamlet.Loaded, hamlet.Refused));
        Assert.Equal((2L, 1L, 1L, 1L, 1L, 1L, 4L),
            (hamlet.New, hamlet.Changed, hamlet.Gone, hamlet.Unchanged, hamlet.Stale, hamlet.Returned,
                hamlet.OpenBefore));
        Assert.Equal(1, summary.Stale);
        Assert.Equal("2 1 1 1 1 4",
            _workspace.Ask(
                "SELECT rows_new, rows_changed, rows_gone, rows_unchanged, rows_stale, rows_before FROM meta.source_table WHERE source = 'a' AND table_name = 'hamlet'").Single());
    }

    [Theory]
    [InlineData("DELETE FROM extracted.staging.hamlet WHERE source = 'a' AND id = 2",
        "hamlet of source a, 4 rows were loaded and 3 are staged")]
    [InlineData("DELETE FROM history.hamlet WHERE source = 'a' AND id = 6",
        "hamlet of source a, 4 rows were loaded and 3 are new, changed or unchanged")]
    [InlineData("DELETE FROM history.hamlet WHERE source = 'a' AND id = 2 AND valid_from_load = 3",
        "hamlet of source a, 4 rows were loaded and 3 are new, changed or unchanged")]
    [InlineData("INSERT INTO history.hamlet SELECT * FROM history.hamlet WHERE source = 'a' AND id = 6",
        "hamlet of source a, 4 rows were loaded and 5 are new, changed or unchanged")]
    [InlineData("DELETE FROM history.hamlet WHERE source = 'a' AND id = 3",
        "hamlet of source a, 4 rows were valid before and 3 are unchanged, changed, gone or stale")]
    [InlineData("DELETE FROM history.hamlet WHERE source = 'a' AND stale_since_load = 3",
        "hamlet of source a, 4 rows were valid before and 3 are unchanged, changed, gone or stale")]
    [InlineData("DELETE FROM history.hamlet WHERE source = 'a' AND valid_to_load = 2",
        "hamlet of source a, 1 rows had been closed by earlier loads and 0 are so now")]
    [InlineData("DELETE FROM history.visit WHERE source = 'a' AND valid_to_load = 2",
        "visit of source a, 1 rows had been closed by earlier loads and 0 are so now")]
    [InlineData("DELETE FROM history.visit WHERE source = 'b' AND id = 1",
        "visit of source b, 2 rows were valid before and 1 are valid after a load that did not read them")]
    [InlineData("DELETE FROM meta.refused", "this load refused 1 cells, and 0 of them are on the worklist")]
    public void A_row_that_is_lost_or_doubled_anywhere_ends_the_load_and_both_sums_are_named(string fault,
        string sentence)
    {
        File.WriteAllText(_workspace.SourcePath("b"), "not a database");
        using var run = Historised();
        run.Connection.Execute(fault);

        var error = Assert.Throws<TerminalException>(() => Reconciliation.Run(run));
        Assert.Contains(sentence, error.Message);
        Assert.Contains("Nothing was published", error.Message);
    }

    [Fact]
    public void A_line_of_the_worklist_that_is_lost_ends_the_load()
    {
        _workspace.Load("a", "b");
        _workspace.Run("a", "UPDATE hamlet SET households = 101 WHERE id = 1");
        using var run = Historised();
        run.Connection.Execute("DELETE FROM meta.refused");

        Assert.Contains("had 1 lines before, and 0 of them are on it now",
            Assert.Throws<TerminalException>(() => Reconciliation.Run(run)).Message);
    }

    [Fact]
    public void The_rows_of_a_source_that_was_not_read_and_of_a_table_no_longer_extracted_are_as_many_as_before()
    {
        File.WriteAllText(_workspace.SourcePath("b"), "not a database");
        File.Delete(Path.Combine(_workspace.SqlFolder, "extract", "visit.sql"));
        File.Delete(Path.Combine(_workspace.SqlFolder, "staging", "visit.sql"));
        var result = _workspace.Load("a", "b");

        Assert.Equal((LoadOutcome.Published, null), (result.Outcome, result.Error));
        Assert.Equal([("a", "visit", 1L), ("b", "hamlet", 5L), ("b", "visit", 2L)],
            result.Summary.Carried.Select(c => (c.Source, c.Table, c.Open)).Order());
    }

    [Theory]
    [InlineData("DELETE FROM history.hamlet WHERE source = 'a' AND id = 3", "it holds 2 new, 1 changed, 0 gone")]
    [InlineData("DELETE FROM history.hamlet WHERE source = 'a' AND stale_since_load = 3", "0 stale")]
    [InlineData("UPDATE history.hamlet SET valid_from_load = 1 WHERE source = 'a' AND id = 6", "it holds 1 new")]
    [InlineData("DELETE FROM history.hamlet WHERE source = 'b' AND id = 2",
        "holds 4 valid rows of source b, which the load did not read, where it carried on 5")]
    public void A_published_file_whose_counts_are_not_those_of_its_load_is_found_by_verify(string fault,
        string sentence)
    {
        File.WriteAllText(_workspace.SourcePath("b"), "not a database");
        var load = _workspace.Load("a", "b").Load;
        Assert.Null(Verify(load).Fault);
        _workspace.Tamper(load, fault);

        Assert.Contains(sentence, Verify(load).Fault);
    }

    [Fact]
    public void A_load_of_a_build_that_counted_stale_rows_as_unchanged_and_kept_no_rows_before_is_whole()
    {
        var load = _workspace.Load("a", "b").Load;
        Rewrite(t => t with { Unchanged = t.Unchanged + t.Stale, Stale = 0, OpenBefore = null });
        Assert.Null(Verify(load).Fault);

        Rewrite(t => t with { New = 0, Changed = 0, Gone = 0, Unchanged = 0, Stale = 0, OpenBefore = null });
        Assert.Contains("where the load counted 0 new, 0 changed, 0 gone, 0 unchanged", Verify(load).Fault);

        void Rewrite(Func<TableSummary, TableSummary> change) =>
            _workspace.RewriteManifest(load,
                m => m with
                {
                    Summary = m.Summary with { Carried = [], Tables = [.. m.Summary.Tables.Select(change)] },
                });
    }

    LoadRun Historised()
    {
        var newest = new Publisher(_workspace.Folder, TimeProvider.System).NewestPublished()!.Value;
        var run = new LoadRun(Request(), newest + 1, Manifest.TryRead(_workspace.Folder.SnapshotOf(newest)),
            TimeProvider.System, CancellationToken.None);
        run.Prepare();
        Extract.Run(run);
        Historise.Run(run);
        run.TableSummaries.ForEach(t => Assert.Null(Reconciliation.FindFault(t)));
        return run;
    }

    Verification Verify(int load) => new VerifyService(TimeProvider.System).Run(Request(), load);

    LoadRequest Request() => new(_workspace.Folder,
        [new SourceSetting("a", _workspace.SourcePath("a")), new SourceSetting("b", _workspace.SourcePath("b"))],
        SqlTree.Open(_workspace.SqlFolder));

    public void Dispose() => _workspace.Dispose();
}
