using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Privacy;

/// <summary>Which row was refused can be said to everyone without a value of it.</summary>
public sealed class RefusedPlaceTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    [Theory]
    [InlineData("{shown}", "SELECT * FROM purse", "2|rowid 3|A 7")]
    [InlineData("{hidden}", "SELECT * FROM purse", "2|rowid 3|rowid 7")]
    [InlineData("", "SELECT code, money -- both\nFROM purse", "2|rowid 3|rowid 7")]
    // Of rows that are grouped, and of two tables, none has a number of its own.
    [InlineData("{hidden}", "SELECT code, max(money) AS money FROM purse GROUP BY rowid", "2|#2|#3")]
    [InlineData("{hidden}",
        "SELECT purse.code, purse.money FROM purse JOIN place ON place.of = purse.rowid ORDER BY purse.rowid",
        "2|#2|#3")]
    public void A_row_whose_key_was_refused_or_is_hidden_is_named_by_its_rowid(string sight, string extract,
        string said)
    {
        _workspace.Table("purse",
            $"code VARCHAR PRIMARY KEY, -- Mã | Code {sight}\nmoney BIGINT -- Tiền | Money {{hidden}}", extract);
        _workspace.Run("a",
            "CREATE TABLE purse (code, money); INSERT INTO purse (rowid, code, money) VALUES (2, 'ok', 1), (3, x'00FF', 2), (7, 'A 7', '4 hộ'); CREATE TABLE place (of); INSERT INTO place VALUES (2), (3), (7)");
        var loaded = _workspace.Load();

        Assert.Equal((LoadOutcome.Published, null), (loaded.Outcome, loaded.Error));
        Assert.Equal(said,
            string.Join('|',
                _workspace.Ask("SELECT count(*) FROM meta.refused")
                    .Concat(_workspace.Ask("SELECT place FROM meta.refused ORDER BY row_key = 'A 7', place"))));
        Assert.Equal(["4 hộ"], _workspace.Ask("SELECT value FROM meta.refused WHERE row_key = 'A 7'"));
    }

    [Fact]
    public void A_check_shows_what_its_head_says_and_hides_the_rest()
    {
        _workspace.Table("purse", "id BIGINT PRIMARY KEY,\nmoney BIGINT");
        _workspace.Run("a", "CREATE TABLE purse (id INTEGER PRIMARY KEY, money); INSERT INTO purse VALUES (1, -5)");
        const string head = "-- warn\n-- vi: Âm.\n-- en: Below zero.\n-- touches: poverty\n", body =
            "SELECT id, money FROM history.purse WHERE money < 0 AND valid_to_load IS NULL";
        _workspace.Sql("checks/named", $"{head}-- shows: id\n{body}");
        _workspace.Sql("checks/nothing", $"{head}-- shows: nothing\n{body}");
        _workspace.Sql("checks/silent", head + body);
        var checks = _workspace.Load().Summary.Checks.Where(c => c.Name is "named" or "nothing" or "silent").ToList();

        Assert.All(checks, c => Assert.Equal("""[{"id":1,"money":-5}]""", c.Sample!.Value.GetRawText()));
        Assert.Equal("""named [{"id":1}], nothing , silent """,
            string.Join(", ", checks.Select(c => $"{c.Name} {c.WithoutHidden().Sample?.GetRawText()}")));

        _workspace.Sql("checks/named", $"{head}-- shows: id, mony\n{body}");
        Assert.StartsWith("sql/checks/named.sql shows \"mony\", which is none of its columns", _workspace.Load().Error);
    }

    public void Dispose() => _workspace.Dispose();
}
