using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Loading;

public sealed class SeveralSourcesTests : IDisposable
{
    static readonly string[] Province = ["north", "middle", "south"];

    readonly LoadWorkspace _workspace = new();

    public SeveralSourcesTests()
    {
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\nname VARCHAR");
        foreach (var source in Province)
        {
            _workspace.Run(source,
                $"CREATE TABLE hamlet (id INTEGER PRIMARY KEY, name); INSERT INTO hamlet VALUES (1, '{source} 1'), (2, '{source} 2')");
        }

        _workspace.Load(Province);
    }

    [Fact]
    public void Equal_ids_of_three_districts_are_six_rows()
    {
        Assert.Equal(["middle 1", "middle 2", "north 1", "north 2", "south 1", "south 2"],
            _workspace.Ask("SELECT source, id FROM history.hamlet ORDER BY 1, 2"));
        Assert.Equal("6", _workspace.Ask("SELECT count(DISTINCT entity_id) FROM history.hamlet").Single());
    }

    [Fact]
    public void A_change_in_one_source_touches_no_row_of_another()
    {
        _workspace.Run("north", "UPDATE hamlet SET name = 'new' WHERE id = 1");
        var summary = _workspace.Load(Province).Summary;

        Assert.Equal((1L, 0L, 0L), (summary.Changed, summary.New, summary.Gone));
        Assert.Equal(["middle 1", "south 1"],
            _workspace.Ask(
                "SELECT name FROM history.hamlet WHERE id = 1 AND source <> 'north' AND valid_to_load IS NULL ORDER BY 1"));
    }

    [Fact]
    public void A_source_that_fails_stops_no_other_and_keeps_its_rows()
    {
        File.WriteAllText(_workspace.SourcePath("middle"), "not a database");
        _workspace.Run("south", "DELETE FROM hamlet WHERE id = 2");
        var result = _workspace.Load(Province);

        Assert.Equal((LoadOutcome.Published, 1L), (result.Outcome, result.Summary.Gone));
        Assert.Contains("not a SQLite database", result.Summary.Sources.Single(s => s.Name == "middle").Error);
        Assert.Equal(["middle 2", "north 2", "south 1"],
            _workspace.Ask(
                "SELECT source, count(*) FROM history.hamlet WHERE valid_to_load IS NULL GROUP BY 1 ORDER BY 1"));
    }

    [Fact]
    public void The_figures_of_a_source_that_cannot_be_read_say_of_which_load_they_are()
    {
        _workspace.Run("south", "DELETE FROM hamlet WHERE id = 2");
        _workspace.Load(Province);
        File.WriteAllText(_workspace.SourcePath("middle"), "not a database");
        _workspace.Run("south", "INSERT INTO hamlet VALUES (2, 'south 2')");
        _workspace.Load(Province);
        _workspace.Run("south", "INSERT INTO hamlet VALUES (3, 'south 3')");
        var middle = _workspace.Load(Province).Summary.Sources.Single(s => s.Name == "middle");

        Assert.Equal((2, false), (middle.RowsOfLoad, middle.IsTransient));
        Assert.NotNull(middle.ReadAt);
        Assert.Equal("middle 2",
            _workspace.Ask("SELECT source, rows_of_load FROM meta.source WHERE error IS NOT NULL").Single());
    }

    [Fact]
    public void A_source_that_the_settings_no_longer_name_keeps_its_rows_and_says_so_once()
    {
        var result = _workspace.Load("north", "south");

        Assert.Equal((LoadOutcome.Published, 0L), (result.Outcome, result.Summary.Gone));
        Assert.Equal(["middle False 1", "north True 2", "south True 2"],
            _workspace.Ask("SELECT source, is_configured, rows_of_load FROM meta.source ORDER BY source"));
        Assert.Equal("6", _workspace.Ask("SELECT count(*) FROM history.hamlet WHERE valid_to_load IS NULL").Single());
        Assert.Equal(LoadOutcome.Unchanged, _workspace.Load("north", "south").Outcome);
    }

    [Fact]
    public void A_source_that_is_whole_again_is_read_again()
    {
        var kept = File.ReadAllBytes(_workspace.SourcePath("middle"));
        File.WriteAllText(_workspace.SourcePath("middle"), "");
        Assert.Equal(LoadOutcome.Unchanged, _workspace.Load(Province).Outcome);
        File.WriteAllBytes(_workspace.SourcePath("middle"), kept);
        _workspace.Run("middle", "UPDATE hamlet SET name = 'mended' WHERE id = 1");

        Assert.Equal(1, _workspace.Load(Province).Summary.Changed);
    }

    [Fact]
    public void A_source_that_joins_later_gets_new_numbers()
    {
        _workspace.Run("east",
            "CREATE TABLE hamlet (id INTEGER PRIMARY KEY, name); INSERT INTO hamlet VALUES (1, 'east 1')");
        _workspace.Load([.. Province, "east"]);

        Assert.Equal("7", _workspace.Ask("SELECT entity_id FROM history.hamlet WHERE source = 'east'").Single());
    }

    [Fact]
    public void When_every_source_fails_nothing_is_published()
    {
        foreach (var source in Province) File.WriteAllText(_workspace.SourcePath(source), "");
        var result = _workspace.Load(Province);

        Assert.Equal((LoadOutcome.Failed, false), (result.Outcome, result.IsTransient));
        Assert.Single(Directory.GetDirectories(_workspace.Folder.Snapshots));
        Assert.Empty(_workspace.WorkLeft);
    }

    public void Dispose() => _workspace.Dispose();
}
