using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Loading;

/// <summary>A table that not every source has: no rows where it never was, and no silence where it is gone.</summary>
public sealed class OptionalTableTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    public OptionalTableTests()
    {
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\nname VARCHAR NOT NULL");
        _workspace.Table("old_name", "id BIGINT PRIMARY KEY,\nname VARCHAR NOT NULL",
            "-- optional\n-- Names of old.\nSELECT * FROM old_name");
        _workspace.Run("a",
            "CREATE TABLE hamlet (id INTEGER PRIMARY KEY, name); INSERT INTO hamlet VALUES (1, 'Phú Hòa')");
    }

    [Fact]
    public void A_source_that_never_had_an_optional_table_loads_and_the_table_is_empty()
    {
        var result = _workspace.Load();

        Assert.Equal((LoadOutcome.Published, null), (result.Outcome, result.Error));
        Assert.Equal(["hamlet"], result.Summary.Tables.Select(t => t.Table));
        Assert.Equal(["0"], _workspace.Ask("SELECT count(*) FROM history.old_name"));
    }

    [Fact]
    public void An_optional_table_is_read_from_the_load_on_in_which_the_source_has_it()
    {
        _workspace.Load();
        _workspace.Run("a",
            "CREATE TABLE old_name (id INTEGER PRIMARY KEY, name); INSERT INTO old_name VALUES (1, 'Phú Cũ'), (2, 'Tân Cũ')");
        var result = _workspace.Load();

        Assert.Equal((2L, 2L), (result.Summary.New, result.Summary.Tables.Single(t => t.Table == "old_name").Read));
        Assert.Equal(["1 2", "2 2"], _workspace.Ask("SELECT id, valid_from_load FROM history.old_name ORDER BY 1"));
    }

    [Theory]
    [InlineData("INSERT INTO old_name VALUES (1, 'Phú Cũ')")]
    [InlineData("SELECT 'it was there, and empty'")]
    public void An_optional_table_that_is_gone_ends_the_load_and_says_which(string rows)
    {
        _workspace.Run("a", $"CREATE TABLE old_name (id INTEGER PRIMARY KEY, name); {rows}");
        _workspace.Load();
        _workspace.Run("a", "DROP TABLE old_name; INSERT INTO hamlet VALUES (2, 'Tân Phú')");
        var result = _workspace.Load();

        Assert.Equal((LoadOutcome.Failed, false), (result.Outcome, result.IsTransient));
        Assert.Contains("sql/extract/old_name.sql", result.Error);
        Assert.Equal(["1"], _workspace.Ask("SELECT count(*) FROM history.hamlet WHERE valid_to_load IS NULL"));
    }

    [Theory]
    [InlineData("CREATE TABLE old_name (id INTEGER PRIMARY KEY)",
        "no column name")] // there, and another than the contract asks for
    [InlineData("CREATE VIEW old_name AS SELECT 1 AS id, 'x' AS name", "a view")]
    public void An_optional_table_that_does_not_fit_is_no_missing_one(string table, string says)
    {
        _workspace.Run("a", table);
        var result = _workspace.Load();

        Assert.Equal((LoadOutcome.Failed, false), (result.Outcome, result.IsTransient));
        Assert.Contains(says, result.Error);
    }

    public void Dispose() => _workspace.Dispose();
}
