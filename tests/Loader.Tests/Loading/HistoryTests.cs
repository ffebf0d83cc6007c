using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Loading;

public sealed class HistoryTests : IDisposable
{
    const string Valid =
        "SELECT id, name, households FROM history.hamlet WHERE valid_to_load IS NULL ORDER BY source, id";

    readonly LoadWorkspace _workspace = new();

    public HistoryTests()
    {
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\nname VARCHAR NOT NULL,\nhouseholds BIGINT");
        _workspace.Run("a",
            "CREATE TABLE hamlet (id INTEGER PRIMARY KEY, name, households); INSERT INTO hamlet VALUES (1, 'Phú Hòa', 100), (2, 'Tân Phú', 200)");
        _workspace.Load();
    }

    [Fact]
    public void The_first_load_takes_every_row()
    {
        Assert.Equal(["1 Phú Hòa 100", "2 Tân Phú 200"], _workspace.Ask(Valid));
        Assert.Empty(_workspace.WorkLeft);
    }

    [Fact]
    public void A_changed_row_moves_the_figure_and_the_older_load_reads_as_before()
    {
        _workspace.Run("a", "UPDATE hamlet SET households = 150 WHERE id = 1");
        var result = _workspace.Load();

        Assert.Equal((2, 0L, 1L, 0L), (result.Load, result.Summary.New, result.Summary.Changed, result.Summary.Gone));
        Assert.Equal("350",
            _workspace.Ask("SELECT sum(households) FROM history.hamlet WHERE valid_to_load IS NULL").Single());
        Assert.Equal("300",
            _workspace.Ask("SELECT sum(households) FROM history.hamlet WHERE valid_to_load IS NULL", load: 1).Single());
        Assert.Equal(["100 1 2", "150 2 -"],
            _workspace.Ask(
                "SELECT households, valid_from_load, valid_to_load FROM history.hamlet WHERE id = 1 ORDER BY valid_from_load"));
    }

    [Fact]
    public void A_row_that_vanishes_is_closed_and_one_that_returns_continues_its_story()
    {
        _workspace.Run("a", "DELETE FROM hamlet WHERE id = 1");
        Assert.Equal(1, _workspace.Load().Summary.Gone);
        _workspace.Run("a", "INSERT INTO hamlet VALUES (1, 'Phú Hòa', 90), (3, 'An Hòa', 50)");
        var summary = _workspace.Load().Summary;

        Assert.Equal((2L, 1L), (summary.New, summary.Returned));
        Assert.Equal(["1 1 2", "1 3 -"],
            _workspace.Ask(
                "SELECT entity_id, valid_from_load, valid_to_load FROM history.hamlet WHERE id = 1 ORDER BY valid_from_load"));
        Assert.Equal(["3"], _workspace.Ask("SELECT entity_id FROM history.hamlet WHERE id = 3"));
    }

    [Fact]
    public void Any_table_can_be_asked_as_a_load_knew_it()
    {
        _workspace.Run("a", "UPDATE hamlet SET households = 150 WHERE id = 1; DELETE FROM hamlet WHERE id = 2");
        _workspace.Load();

        Assert.Equal(["1 100", "2 200"], _workspace.Ask("SELECT id, households FROM history.hamlet_at(1) ORDER BY id"));
        Assert.Equal(["1 150"], _workspace.Ask("SELECT id, households FROM history.hamlet_at(2)"));
    }

    [Fact]
    public void A_table_whose_rows_say_when_they_were_recorded_can_be_asked_by_that_day()
    {
        _workspace.Table("visit", "id BIGINT PRIMARY KEY,\nrecorded_on DATE");
        _workspace.Run("a",
            "CREATE TABLE visit (id, recorded_on); INSERT INTO visit VALUES (1, '2021-12-31'), (2, '2022-01-01')");
        _workspace.Load();

        Assert.Equal(["1"], _workspace.Ask("SELECT id FROM history.visit_recorded_by(DATE '2021-12-31')"));
    }

    [Fact]
    public void A_column_that_the_contract_drops_keeps_what_was_known_of_it()
    {
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\nname VARCHAR NOT NULL", "SELECT id, name FROM hamlet");
        _workspace.Run("a", "INSERT INTO hamlet VALUES (3, 'An Hòa', 50)");
        _workspace.Load();
        _workspace.Run("a", "INSERT INTO hamlet VALUES (4, 'Mỹ Hòa', 60)");
        _workspace.Load();

        Assert.Equal(["1 100", "2 200", "3 -", "4 -"],
            _workspace.Ask("SELECT id, households FROM history.hamlet WHERE valid_to_load IS NULL ORDER BY id"));
    }

    [Fact]
    public void A_column_may_take_a_type_that_every_known_value_fits_and_no_other()
    {
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\nname VARCHAR NOT NULL,\nhouseholds DOUBLE");
        Assert.Equal((LoadOutcome.Published, 0L), (_workspace.Load().Outcome, _workspace.Load().Summary.Changed));

        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\nname BIGINT,\nhouseholds DOUBLE",
            "SELECT id, NULL AS name, households FROM hamlet");
        Assert.Contains("makes name BIGINT, but 2 values", _workspace.Load().Error);
    }

    [Fact]
    public void A_value_that_becomes_empty_or_stops_being_empty_is_a_change()
    {
        _workspace.Run("a", "UPDATE hamlet SET households = NULL WHERE id = 1");
        Assert.Equal(1, _workspace.Load().Summary.Changed);
        _workspace.Run("a", "UPDATE hamlet SET households = 0 WHERE id = 1");
        Assert.Equal(1, _workspace.Load().Summary.Changed);
    }

    [Fact]
    public void A_refused_row_keeps_its_last_good_values_and_is_marked_stale()
    {
        _workspace.Run("a", "UPDATE hamlet SET households = '1,500' WHERE id = 1");
        var result = _workspace.Load();

        Assert.Equal((2L, 1L, 1L, 0L),
            (result.Summary.Read, result.Summary.Loaded, result.Summary.Refused, result.Summary.Gone));
        Assert.Equal("1 Phú Hòa 100 2",
            _workspace.Ask(
                "SELECT id, name, households, stale_since_load FROM history.hamlet WHERE id = 1 AND valid_to_load IS NULL").Single());
        Assert.Equal("a hamlet 1 households 1,500 ambiguous_number 2 2 - rowid 1",
            _workspace.Ask("FROM meta.refused").Single());
    }

    [Fact]
    public void A_line_of_the_worklist_that_was_mended_stays_there_in_all_later_loads()
    {
        foreach (var households in (string[])["'nhiều'", "101", "102", "103"])
        {
            _workspace.Run("a", $"UPDATE hamlet SET households = {households} WHERE id = 1");
            Assert.Null(_workspace.Load().Error);
        }

        Assert.Equal(["2 2 3"], _workspace.Ask("SELECT first_load, last_load, mended_load FROM meta.refused"));
    }

    [Fact]
    public void A_row_whose_key_became_unreadable_keeps_its_last_good_values_and_is_not_called_gone()
    {
        _workspace.Run("a",
            "CREATE TABLE copy AS SELECT CASE id WHEN 1 THEN 'một' ELSE id END AS id, name, households FROM hamlet; DROP TABLE hamlet; ALTER TABLE copy RENAME TO hamlet");
        var summary = _workspace.Load().Summary;

        Assert.Equal((1L, 0L), (summary.Refused, summary.Gone));
        Assert.Equal(["1 100 2", "2 200 -"],
            _workspace.Ask(
                "SELECT id, households, stale_since_load FROM history.hamlet WHERE valid_to_load IS NULL ORDER BY id"));
    }

    [Fact]
    public void Where_more_rows_are_absent_than_came_without_a_key_they_are_gone()
    {
        _workspace.Run("a",
            "CREATE TABLE copy AS SELECT 'một' AS id, 'x' AS name, 1 AS households UNION ALL SELECT 3, 'An Hòa', 50; DROP TABLE hamlet; ALTER TABLE copy RENAME TO hamlet");

        Assert.Equal(2, _workspace.Load().Summary.Gone);
    }

    [Fact]
    public void A_table_none_of_whose_keys_can_be_read_fails_the_load_by_its_name()
    {
        _workspace.Run("a",
            "CREATE TABLE copy AS SELECT 'số ' || id AS id, name, households FROM hamlet; DROP TABLE hamlet; ALTER TABLE copy RENAME TO hamlet");
        var result = _workspace.Load();

        Assert.Equal((LoadOutcome.Failed, false), (result.Outcome, result.IsTransient));
        Assert.Contains("none of the 2 rows that sql/extract/hamlet.sql gives has a key that can be read (id)",
            result.Error);
    }

    [Fact]
    public void The_worklist_survives_loads_until_the_source_is_mended()
    {
        _workspace.Run("a", "UPDATE hamlet SET households = 'many' WHERE id = 1");
        _workspace.Load();
        _workspace.Run("a", "UPDATE hamlet SET households = 210 WHERE id = 2");
        _workspace.Load();
        Assert.Equal("2 3 -", _workspace.Ask("SELECT first_load, last_load, mended_load FROM meta.refused").Single());
        Assert.Equal("2",
            _workspace.Ask("SELECT stale_since_load FROM history.hamlet WHERE id = 1 AND valid_to_load IS NULL")
                .Single());

        _workspace.Run("a", "UPDATE hamlet SET households = 110 WHERE id = 1");
        _workspace.Load();

        Assert.Equal("2 3 4", _workspace.Ask("SELECT first_load, last_load, mended_load FROM meta.refused").Single());
        Assert.Equal("110 -",
            _workspace.Ask(
                "SELECT households, stale_since_load FROM history.hamlet WHERE id = 1 AND valid_to_load IS NULL")
                .Single());
    }

    [Fact]
    public void A_row_mended_to_its_old_value_is_no_longer_stale()
    {
        _workspace.Run("a", "UPDATE hamlet SET households = 'many' WHERE id = 1");
        _workspace.Load();
        _workspace.Run("a", "UPDATE hamlet SET households = 100 WHERE id = 1");

        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);
        Assert.Equal("100 1 -",
            _workspace.Ask("SELECT households, valid_from_load, stale_since_load FROM history.hamlet WHERE id = 1")
                .Single());
    }

    [Fact]
    public void A_row_refused_from_the_first_has_nothing_to_keep()
    {
        _workspace.Run("a", "INSERT INTO hamlet VALUES (9, NULL, 'x')");
        var summary = _workspace.Load().Summary;

        Assert.Equal(1, summary.Refused);
        Assert.Equal(["households not_a_number", "name required"],
            _workspace.Ask("SELECT column_name, rule FROM meta.refused ORDER BY 1"));
        Assert.Empty(_workspace.Ask("FROM history.hamlet WHERE id = 9"));
    }

    [Fact]
    public void Read_is_loaded_plus_refused_for_every_table()
    {
        _workspace.Run("a", "INSERT INTO hamlet VALUES (3, x'00', 1), (4, 'b', 1e99), (5, 'c', 2.5), (6, 'd', '7')");
        var table = _workspace.Load().Summary.Tables.Single();

        Assert.Equal((6L, 3L, 3L, 1L), (table.Read, table.Loaded, table.Refused, table.Converted));
        Assert.Equal("6 3 3 1",
            _workspace.Ask("SELECT rows_read, rows_loaded, rows_refused, cells_converted FROM meta.source_table")
                .Single());
    }

    [Fact]
    public void An_unchanged_source_is_known_without_a_build()
    {
        _workspace.Run("a", "UPDATE hamlet SET households = 101 WHERE id = 1");
        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);
        Settle();
        _workspace.Load();
        var look = _workspace.Load();

        Assert.Equal(LoadOutcome.Unchanged, look.Outcome);
        Assert.Empty(look.Summary.Tables);
        Assert.Equal(2, Directory.GetDirectories(_workspace.Folder.Snapshots).Length);
    }

    [Fact]
    public void A_source_that_was_touched_and_is_equal_is_unchanged()
    {
        _workspace.Run("a",
            "UPDATE hamlet SET households = 7 WHERE id = 1; UPDATE hamlet SET households = 100 WHERE id = 1");
        var look = _workspace.Load();

        Assert.Equal(LoadOutcome.Unchanged, look.Outcome);
        Assert.Equal(2, look.Summary.Tables.Single().Unchanged);
        Assert.Single(Directory.GetDirectories(_workspace.Folder.Snapshots));
    }

    [Fact]
    public void A_history_goes_on_after_a_roll_back_without_a_fork()
    {
        _workspace.Run("a", "UPDATE hamlet SET households = 110 WHERE id = 1");
        _workspace.Load();
        new Publisher(_workspace.Folder, TimeProvider.System).RollBack(1, "doubted");
        Assert.Equal("100",
            _workspace.Ask("SELECT households FROM history.hamlet WHERE id = 1 AND valid_to_load IS NULL").Single());

        _workspace.Run("a", "UPDATE hamlet SET households = 120 WHERE id = 1");
        _workspace.Load();

        Assert.Equal(["100 1 2", "110 2 3", "120 3 -"],
            _workspace.Ask(
                "SELECT households, valid_from_load, valid_to_load FROM history.hamlet WHERE id = 1 ORDER BY 2"));
    }

    [Fact]
    public void A_column_added_to_the_contract_opens_the_rows_that_have_it()
    {
        _workspace.Run("a", "ALTER TABLE hamlet ADD COLUMN kind; UPDATE hamlet SET kind = 'ap' WHERE id = 1");
        _workspace.Table("hamlet", "id BIGINT PRIMARY KEY,\nname VARCHAR NOT NULL,\nhouseholds BIGINT,\nkind VARCHAR");

        Assert.Equal(1, _workspace.Load().Summary.Changed);
        Assert.Equal(["1 ap", "2 -"],
            _workspace.Ask("SELECT id, kind FROM history.hamlet WHERE valid_to_load IS NULL ORDER BY id"));
    }

    // Until the file's time is a tick behind the clock.
    void Settle() => SpinWait.SpinUntil(() =>
        DateTime.UtcNow - File.GetLastWriteTimeUtc(_workspace.SourcePath("a")) > TimeSpan.FromMilliseconds(60));

    public void Dispose() => _workspace.Dispose();
}
