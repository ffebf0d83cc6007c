using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Foreign;

/// <summary>
/// What an extract reads must be a table with the columns it names; each way of missing that is one sentence.
/// </summary>
public sealed class SourceShapeTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    public SourceShapeTests()
    {
        _workspace.Table("household", "id BIGINT PRIMARY KEY,\nsize BIGINT", "SELECT id, size FROM household");
        _workspace.Run("a",
            "CREATE TABLE household (id INTEGER PRIMARY KEY, size); INSERT INTO household VALUES (1, 4)");
    }

    [Theory]
    [InlineData("ALTER TABLE household RENAME TO Household2; ALTER TABLE Household2 RENAME TO HOUSEHOLD")]
    [InlineData("ALTER TABLE household RENAME COLUMN size TO Size2; ALTER TABLE household RENAME COLUMN Size2 TO SIZE")]
    [InlineData("ALTER TABLE household ADD COLUMN phone TEXT DEFAULT 'none'")]
    public void A_name_in_another_case_or_a_column_more_loads_equally(string change)
    {
        _workspace.Run("a", change);

        Assert.Equal((LoadOutcome.Published, null), (_workspace.Load().Outcome, _workspace.Load().Error));
        Assert.Equal("1 4", _workspace.Ask("SELECT id, size FROM history.household").Single());
    }

    [Theory]
    [InlineData("ALTER TABLE household RENAME TO base; CREATE VIEW household AS SELECT * FROM base",
        "household, which sql/extract/household.sql reads, is a view")]
    [InlineData("ALTER TABLE household RENAME TO base; CREATE VIEW Household AS SELECT 1 AS id, no_such_function(2) AS size", "Household, which sql/extract/household.sql reads, is a view")]
    [InlineData("DROP TABLE household; CREATE VIRTUAL TABLE household USING fts5(id, size)",
        "household, which sql/extract/household.sql reads, is a virtual table")]
    [InlineData("ALTER TABLE household RENAME TO base", "no such table: household")]
    [InlineData("ALTER TABLE household DROP COLUMN size", "no such column: household.size")]
    public void A_view_a_virtual_table_or_something_missing_is_named_with_its_file(string change, string sentence)
    {
        _workspace.Run("a", change);
        var error = Failure();

        Assert.Contains(sentence, error);
    }

    [Theory]
    [InlineData("SELECT id, v.size FROM household JOIN v USING (id)",
        "v, which sql/extract/household.sql reads, is a view")]
    [InlineData("SELECT id, (SELECT count(*) FROM v) AS size FROM household",
        "v, which sql/extract/household.sql reads, is a view")]
    [InlineData("WITH x AS (SELECT * FROM v) SELECT id, size FROM x",
        "v, which sql/extract/household.sql reads, is a view")]
    [InlineData("SELECT id, \"sise\" AS size FROM household", "no such column: household.\"sise\"")]
    [InlineData("SELECT h.id, h.sise AS size FROM household h JOIN other o ON o.id = h.id",
        "no such column: household.sise or other.sise")]
    [InlineData("SELECT id, size FORM household", "does not fit sql/extract/household.sql")]
    [InlineData("DELETE FROM household", "gives no column id")]
    [InlineData("-- nothing yet", "gives no column id")]
    public void An_extract_that_reads_what_it_should_not_is_one_sentence(string extract, string sentence)
    {
        _workspace.Sql("extract/household", extract);
        _workspace.Run("a", "CREATE VIEW v AS SELECT * FROM household; CREATE TABLE other (id INTEGER PRIMARY KEY)");

        Assert.Contains(sentence, Failure());
    }

    [Fact]
    public void A_name_given_by_the_extract_itself_and_a_table_function_of_SQLite_are_no_views()
    {
        _workspace.Sql("extract/household",
            "WITH h AS (SELECT id, size FROM household) SELECT h.id, j.value AS size FROM h, json_each('[4]') AS j");

        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);
    }

    [Fact]
    public void A_row_that_breaks_a_check_of_its_own_table_is_the_contracts_matter()
    {
        _workspace.Run("a",
            "CREATE TABLE t (id INTEGER PRIMARY KEY, n CHECK (n > 0)); PRAGMA ignore_check_constraints = ON; INSERT INTO t VALUES (1, -5)");
        _workspace.Table("t", "id BIGINT PRIMARY KEY,\nn BIGINT");

        Assert.Equal((LoadOutcome.Published, null), (_workspace.Load().Outcome, _workspace.Load().Error));
        Assert.Equal("1 -5", _workspace.Ask("SELECT id, n FROM history.t").Single());
    }

    [Fact]
    public void An_order_of_letters_that_only_the_owner_knows_does_not_hide_the_rows()
    {
        using (var owner = _workspace.OpenSource("a"))
        {
            owner.CreateCollation("vietnamese", string.CompareOrdinal);
            using var command = owner.CreateCommand();
            command.CommandText = "CREATE TABLE word (id INTEGER PRIMARY KEY, word TEXT COLLATE vietnamese); CREATE INDEX by_word ON word (word); INSERT INTO word VALUES (1, 'đất'), (2, 'dừa')";
            command.ExecuteNonQuery();
        }

        _workspace.Table("word", "id BIGINT PRIMARY KEY,\nword VARCHAR");

        Assert.Equal((LoadOutcome.Published, null), (_workspace.Load().Outcome, _workspace.Load().Error));
    }

    string Failure()
    {
        var result = _workspace.Load();
        Assert.Equal((LoadOutcome.Failed, false), (result.Outcome, result.IsTransient));
        Assert.Contains(_workspace.SourcePath("a"), result.Error);
        return Assert.Single(result.Error!.Split('\n'));
    }

    public void Dispose() => _workspace.Dispose();
}
