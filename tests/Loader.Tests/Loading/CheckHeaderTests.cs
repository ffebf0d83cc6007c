using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Loading;

/// <summary>
/// What a check says at its head goes with the load: into the snapshot, and into the journal where there is none.
/// </summary>
public sealed class CheckHeaderTests : IDisposable
{
    const string Body = "SELECT id, poor FROM history.hamlet WHERE poor < 0 AND valid_to_load IS NULL";

    readonly LoadWorkspace _workspace = new();

    public CheckHeaderTests()
    {
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\npoor BIGINT");
        _workspace.Run("a",
            "CREATE TABLE hamlet (id INTEGER PRIMARY KEY, poor); INSERT INTO hamlet VALUES (1, 10), (2, -20)");
    }

    [Theory]
    [InlineData("-- warn\n-- vi: Âm.\n-- en: Below zero.\n", "must begin with four lines")]
    [InlineData("-- warn\n-- vi: Âm.\n-- touches: poverty\n-- en: Below zero.\n", "must begin with four lines")]
    [InlineData("-- halt\n-- vi: Âm.\n-- en: Below zero.\n-- touches: poverty\n", "must begin with four lines")]
    [InlineData("-- warn\n-- vi: Âm.\n-- en: Below zero.\n-- touches: povrty\n",
        "touches \"povrty\": name one or more of recognitions, communes,")]
    [InlineData("-- warn\n-- vi: Âm.\n-- en: Below zero.\n-- touches: poverty,\n", "touches \"\": name one or more of")]
    public void A_header_that_is_incomplete_or_names_no_known_figure_fails_the_load_and_names_the_file(string header,
        string says)
    {
        _workspace.Sql("checks/negative", header + Body);
        var result = _workspace.Load();

        Assert.Equal(LoadOutcome.Failed, result.Outcome);
        Assert.StartsWith($"sql/checks/negative.sql {says}", result.Error);
    }

    [Fact]
    public void A_held_load_is_explained_by_the_journal_alone()
    {
        _workspace.Sql("checks/negative",
            "-- stop\n-- vi: Âm.\n-- en: Below zero.\n-- touches: poverty, communes\n" + Body);
        _workspace.Load();
        var check = Assert.Single(new Journal(_workspace.Folder, TimeProvider.System).Read(),
            e => e.Event == JournalEvent.Held).Summary!.Checks.Single(c => c.Name == "negative");

        Assert.Equal(("negative", "stop", 1L, "Âm.", "Below zero."),
            (check.Name, check.Severity, check.Offenders, check.Vietnamese, check.English));
        Assert.Equal(["poverty", "communes"], check.Touches);
        var row = Assert.Single(check.Sample!.Value.EnumerateArray());
        Assert.Equal((2, -20), (row.GetProperty("id").GetInt32(), row.GetProperty("poor").GetInt32()));
    }

    [Fact]
    public void A_snapshot_says_what_its_checks_touch_and_shows_twenty_offenders_at_most()
    {
        _workspace.Sql("checks/negative",
            "-- warn\n-- vi: Âm.\n-- en: Below zero.\n-- touches: poverty, communes\n" + Body);
        _workspace.Run("a",
            "INSERT INTO hamlet WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 30) SELECT i, -i FROM n");
        var check = _workspace.Load().Summary.Checks.Single(c => c.Name == "negative");

        Assert.Equal((29L, 20), (check.Offenders, check.Sample!.Value.GetArrayLength()));
        Assert.Equal(["negative warn 29 poverty+communes 20"],
            _workspace.Ask(
                "SELECT name, severity, offenders, array_to_string(touches, '+'), json_array_length(sample::JSON) FROM meta.check_result WHERE name = 'negative'"));
    }

    [Fact]
    public void A_check_that_compares_with_the_last_load_is_silent_where_that_lacks_the_table()
    {
        _workspace.Load();
        _workspace.Table("village", "id BIGINT PRIMARY KEY");
        _workspace.Run("a", "CREATE TABLE village (id INTEGER PRIMARY KEY); INSERT INTO village VALUES (1)");
        _workspace.Sql("checks/grew",
            "-- warn\n-- vi: Thêm.\n-- en: More.\n-- touches: poverty\nSELECT id FROM history.village ANTI JOIN previous.history.village USING (id)");

        var first = _workspace.Load();
        Assert.Equal((LoadOutcome.Published, 0), (first.Outcome, first.Summary.Checks.Count(c => c.Name == "grew")));
        _workspace.Run("a", "INSERT INTO village VALUES (2)");
        Assert.Equal(1, _workspace.Load().Summary.Checks.Single(c => c.Name == "grew").Offenders);
    }

    [Fact]
    public void A_check_that_compares_by_a_column_is_silent_once_where_another_version_built_the_last_load_without_it()
    {
        _workspace.Load();
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\npoor BIGINT,\nnear_poor BIGINT",
            "SELECT id, poor, 0 AS near_poor FROM hamlet");
        _workspace.Sql("checks/moved",
            "-- warn\n-- vi: Đổi.\n-- en: Moved.\n-- touches: poverty\nSELECT id FROM history.hamlet AS now JOIN previous.history.hamlet AS before USING (id) WHERE now.near_poor <> before.near_poor AND now.valid_to_load IS NULL AND before.valid_to_load IS NULL");
        Assert.DoesNotContain(_workspace.Load().Summary.Checks, c => c.Name == "moved");

        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\npoor BIGINT,\nnear_poor BIGINT",
            "SELECT id, poor, 1 AS near_poor FROM hamlet");
        Assert.Equal(2, _workspace.Load().Summary.Checks.Single(c => c.Name == "moved").Offenders);
    }

    public void Dispose() => _workspace.Dispose();
}
