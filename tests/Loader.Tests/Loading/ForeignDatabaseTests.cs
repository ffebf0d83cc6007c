using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Loading;

/// <summary>A database of another shape: extract and staging alone load and publish it.</summary>
public sealed class ForeignDatabaseTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    public ForeignDatabaseTests()
    {
        _workspace.Table("customer",
            "code VARCHAR PRIMARY KEY,\nname VARCHAR NOT NULL,\nphoto BLOB,\nis_active BOOLEAN");
        _workspace.Table("line",
            "order_no VARCHAR,\nline_no INTEGER,\namount DOUBLE,\nordered_at TIMESTAMP,\nPRIMARY KEY (order_no, line_no)", "SELECT o.no AS order_no, l.n AS line_no, l.amount, o.at AS ordered_at FROM \"order line\" l JOIN \"order\" o ON o.no = l.\"order\"");
        _workspace.Run("a", """
            CREATE TABLE customer (code TEXT PRIMARY KEY, name TEXT, photo BLOB, is_active INTEGER) WITHOUT ROWID;
            CREATE TABLE "order" (no TEXT PRIMARY KEY, at TEXT) STRICT;
            CREATE TABLE "order line" ("order" TEXT, n INTEGER, amount REAL, PRIMARY KEY ("order", n));
            INSERT INTO customer VALUES ('00123', 'Nguyễn Văn A', x'00FF10', 1), ('b|c', 'Hòa', NULL, 0);
            INSERT INTO "order" VALUES ('o|1', '2024-06-01 08:30:00.5'), ('o', '2024-06-01T23:30:00Z');
            INSERT INTO "order line" VALUES ('o|1', 1, 12.5), ('o|1', 2, -0.5), ('o', 1, 1e300);
            """);
    }

    [Fact]
    public void It_arrives_complete()
    {
        Assert.Equal(LoadOutcome.Published, _workspace.Load().Outcome);
        Assert.Equal(["00123 Nguyễn Văn A 00FF10 True", "b|c Hòa - False"],
            _workspace.Ask("SELECT code, name, photo, is_active FROM history.customer ORDER BY code"));
        Assert.Equal([
            "o 1 1E+300 2024-06-02 06:30:00", "o|1 1 12.5 2024-06-01 08:30:00.5", "o|1 2 -0.5 2024-06-01 08:30:00.5",
        ],
            _workspace.Ask("SELECT order_no, line_no, amount, ordered_at FROM history.line ORDER BY 1, 2"));
    }

    [Fact]
    public void Its_history_goes_on_by_its_own_keys()
    {
        _workspace.Load();
        _workspace.Run("a",
            "UPDATE customer SET photo = x'00FF11' WHERE code = '00123'; DELETE FROM customer WHERE code = 'b|c'; INSERT INTO \"order line\" VALUES ('o', 2, 3)");
        var summary = _workspace.Load().Summary;

        Assert.Equal((1L, 1L, 1L), (summary.New, summary.Changed, summary.Gone));
    }

    [Theory]
    [InlineData("o|1", 2)]
    [InlineData("o", 1)]
    public void A_refused_row_is_found_by_its_composite_key(string order, int line)
    {
        _workspace.Load();
        _workspace.Run("a", $"UPDATE \"order line\" SET amount = 'much' WHERE \"order\" = '{order}' AND n = {line}");
        var summary = _workspace.Load().Summary;

        Assert.Equal((1L, 0L), (summary.Refused, summary.Gone));
        Assert.Equal($"{order} {line}",
            _workspace.Ask("SELECT order_no, line_no FROM history.line WHERE stale_since_load = 2").Single());
    }

    [Theory]
    [InlineData("BLOB", "x'0aFF'")]
    [InlineData("DATE", "'31/12/2021'")]
    [InlineData("TIMESTAMP", "'2024-06-01T23:30:00Z'")]
    [InlineData("BIGINT", "' 12 '")]
    [InlineData("DOUBLE", "12")]
    [InlineData("DOUBLE", "1e15")]
    [InlineData("DOUBLE", "-1e22")]
    [InlineData("DOUBLE", "0.00001")]
    [InlineData("DECIMAL(9,2)", "12.5")]
    [InlineData("DECIMAL(4,0)", "-7")]
    [InlineData("UBIGINT", "'18446744073709551615'")]
    [InlineData("TINYINT", "-128")]
    [InlineData("TIME", "'23:30'")]
    [InlineData("REAL", "0.1")]
    [InlineData("BOOLEAN", "'có'")]
    [InlineData("VARCHAR", "'a|b'")]
    public void A_refused_row_is_found_by_a_key_of_any_type(string type, string key)
    {
        _workspace.Table("thing", $"k {type} PRIMARY KEY,\nn BIGINT");
        _workspace.Run("a", $"CREATE TABLE thing (k, n); INSERT INTO thing VALUES ({key}, 1)");
        _workspace.Load();
        _workspace.Run("a", "UPDATE thing SET n = 'x'");
        _workspace.Load();

        Assert.Equal("1 2 -", _workspace.Ask("SELECT n, stale_since_load, valid_to_load FROM history.thing").Single());
    }

    [Fact]
    public void Two_rows_with_one_key_are_both_refused()
    {
        _workspace.Table("thing", "k VARCHAR PRIMARY KEY,\nn BIGINT");
        _workspace.Run("a", "CREATE TABLE thing (k, n); INSERT INTO thing VALUES ('x', 1), ('y', 2)");
        _workspace.Load();
        _workspace.Run("a", "INSERT INTO thing VALUES ('x', 3)");
        var result = _workspace.Load();
        Assert.Null(result.Error);
        var thing = result.Summary.Tables.Single(t => t.Table == "thing");

        Assert.Equal((3L, 1L, 2L, 0L), (thing.Read, thing.Loaded, thing.Refused, thing.Gone));
        Assert.Equal("1 2", _workspace.Ask("SELECT n, stale_since_load FROM history.thing WHERE k = 'x'").Single());
    }

    [Theory]
    [InlineData("UTF-16le")]
    [InlineData("UTF-16be")]
    public void A_database_in_UTF_16_loads_equally(string encoding)
    {
        _workspace.Table("word", "id BIGINT PRIMARY KEY,\nword VARCHAR,\non_day DATE");
        File.Delete(_workspace.SourcePath("a"));
        _workspace.Run("a",
            $"PRAGMA encoding = '{encoding}'; CREATE TABLE word (id INTEGER PRIMARY KEY, word TEXT, on_day TEXT); INSERT INTO word VALUES (1, 'Châu Thành 🌾', '2022-08-05')");
        foreach (var table in (string[])["customer", "line"])
        {
            foreach (var layer in (string[])["extract", "staging"])
                File.Delete(Path.Combine(_workspace.SqlFolder, layer, table + ".sql"));
        }

        _workspace.Load();

        Assert.Equal("1 Châu Thành 🌾 2022-08-05",
            _workspace.Ask("SELECT id, word, on_day FROM history.word").Single());
    }

    [Fact]
    public void A_contract_without_a_key_or_an_extract_without_a_contract_is_one_sentence()
    {
        _workspace.Table("thing", "k VARCHAR");
        Assert.Contains("names no PRIMARY KEY", _workspace.Load().Error);
        File.Delete(Path.Combine(_workspace.SqlFolder, "staging", "thing.sql"));
        Assert.Contains("has no contract", _workspace.Load().Error);
    }

    [Fact]
    public void A_column_that_the_source_lacks_is_named()
    {
        _workspace.Sql("extract/customer", "SELECT code, name, photo, active FROM customer");

        Assert.Contains("no such column: customer.active", _workspace.Load().Error);
    }

    [Fact]
    public void A_column_that_history_keeps_for_itself_is_refused_by_name()
    {
        _workspace.Table("thing", "id BIGINT PRIMARY KEY,\nsource VARCHAR");

        Assert.Contains("names a column source", _workspace.Load().Error);
    }

    public void Dispose() => _workspace.Dispose();
}
