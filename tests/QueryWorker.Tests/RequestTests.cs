namespace Analytics.QueryWorker.Tests;

/// <summary>What a request may ask beside the rows of a statement.</summary>
public class RequestTests(WarmEngine engine, SnapshotFile snapshot)
{
    public static TheoryData<string, string> Readings => new()
    {
        { "SELECT 1", "" },
        { "SELECT * FROM marts.cells", "marts.cells" },
        { "SELECT * FROM Analytics.MARTS.\"Early\" JOIN marts.cells USING (cell_id)", "marts.cells marts.early" },
        { "WITH early AS (SELECT * FROM marts.cells) SELECT * FROM early", "marts.cells" },
        { "SELECT (SELECT n FROM marts.x_at(as_of := DATE '2022-01-01')) FROM range(3)", "marts.x_at" },
        { "DESCRIBE marts.early", "marts.early" },
        { "EXPLAIN SELECT * FROM marts.early", "marts.early" },
        { "SELECT count(*) FROM information_schema.tables", "" },
        { "PIVOT marts.cells ON year IN (2020) USING count(*)", "marts.cells" },
        { "SELECT 'marts.cells' AS text -- marts.cells", "" },
    };

    [Theory, MemberData(nameof(Readings))]
    public void The_first_line_names_what_of_the_snapshot_the_statement_names(string sql, string reads) =>
        Assert.Equal(reads.Split(' ', StringSplitOptions.RemoveEmptyEntries), engine.Ask(sql).AssertAnswered().Reads);

    [Theory]
    [InlineData("SELECT * FROM marts.x_at(DATE '2022-01-01')", true)]
    [InlineData("SELECT cell_id FROM marts.early", false)]
    public void Invented_figures_are_known_by_the_tables_that_hold_them(string sql, bool illustrative)
    {
        var mark = new
        {
            tables = new[] { "Marts.X_at", "marts.cells" }, label = "Số liệu minh họa", column = "Nguồn số liệu",
        };
        Assert.Equal(illustrative, engine.AskWith(new { sql, illustrative = mark }).AssertAnswered().Illustrative);
    }

    [Theory]
    [InlineData("SELECT i FROM range(25000) AS t (i)", 10, 0, null)]
    [InlineData("SELECT i FROM range(25000) AS t (i)", 10, 20, 25000L)]
    [InlineData("SELECT i FROM range(10) AS t (i)", 10, 20, 10L)]
    [InlineData("SELECT i FROM range(3) AS t (i)", 10, 0, 3L)]
    [InlineData("SELECT i FROM range(100000000000) AS t (i)", 10, 1, null)]
    [InlineData("SELECT i FROM range(100000000000) AS t (i) WHERE i < 1000000 OR i > 99999999990", 10, 1, null)]
    [InlineData("SELECT CASE WHEN i = 900000 THEN error('late') ELSE i END FROM range(999999) AS t (i)", 10, 20, null)]
    public void All_rows_are_counted_where_that_takes_no_longer_than_it_may(string sql, long maxRows, int countSeconds,
        long? total)
    {
        var answer = engine.AskWith(new { sql, maxRows, countSeconds }).AssertAnswered();
        Assert.Equal(total, answer.TotalRows);
        Assert.Equal(total is not { } all || all > maxRows, answer.Truncated);
    }

    [Fact]
    public void A_cut_by_bytes_does_not_count()
    {
        var answer = engine.AskWith(new
        {
            sql = "SELECT repeat('x', 100) FROM range(1000)", maxBytes = 5000, countSeconds = 5,
        }).AssertAnswered();
        Assert.Equal(("bytes", null), (answer.TruncatedBy, answer.TotalRows));
    }

    public static TheoryData<string> Sortable =>
    [
        "SELECT n AS a, t AS a FROM (VALUES (2, 'Em'), (1, 'Đông'), (NULL, NULL), (3, 'Ấp')) AS v (n, t)",
        "VALUES (2, 'Em'), (1, 'Đông'), (NULL, NULL), (3, 'Ấp')",
        "SELECT * FROM (VALUES (2, 'Em'), (1, 'Đông'), (NULL, NULL), (3, 'Ấp')) ORDER BY 1 DESC LIMIT 10; -- a; b",
        ";; WITH v AS (VALUES (2, 'Em'), (1, 'Đông'), (NULL, NULL), (3, 'Ấp')) FROM v /* ; */ ;;",
        "SELECT 2, 'Em' UNION ALL SELECT 1, 'Đông' UNION ALL SELECT NULL, NULL UNION ALL SELECT 3, 'Ấp' -- no end of line",
        "(SELECT * FROM (VALUES (2, 'Em'), (1, 'Đông'), (NULL, NULL), (3, 'Ấp')))",
    ];

    [Theory, MemberData(nameof(Sortable))]
    public void The_whole_result_is_sorted_before_it_is_cut(string sql)
    {
        var up = engine.AskWith(new { sql, orderBy = new { column = 1 }, maxRows = 3 }).AssertAnswered();
        Assert.Equal(["Ấp", "Đông", "Em"], up.Rows.Select(row => (string?)row[1]));
        var down = engine.AskWith(new { sql, orderBy = new { column = 0, descending = true } }).AssertAnswered();
        Assert.Equal([3, 2, 1, null], down.Rows.Select(row => (int?)row[0]));
        Assert.Equal(engine.Ask(sql).Names, up.Names);
    }

    [Theory]
    [InlineData("DESCRIBE marts.cells", 0, "cell_id")]
    [InlineData("SUMMARIZE marts.cells", 0, "cell_id")]
    [InlineData("PIVOT marts.cells ON year IN (2020, 2021) USING count(*) GROUP BY commune_id", 0, "0")]
    [InlineData("SELECT ';' || name FROM marts.cells WHERE name <> ';'", 0, ";Ấp An")]
    [InlineData("SELECT $$a;b$$ AS \"x;y\"; ;", 0, "a;b")]
    public void Whatever_gives_rows_can_be_sorted(string sql, int column, string first)
    {
        var answer = engine.AskWith(new { sql, orderBy = new { column } }).AssertAnswered();
        Assert.Equal(first, answer.Rows[0][0]!.ToString());
    }

    [Fact]
    public void A_sorted_statement_keeps_its_parameters()
    {
        var answer = engine.AskWith(new
        {
            sql = "SELECT cell_id, $label AS label, $n + 1 AS n FROM marts.cells WHERE year >= $year AND recognised_on < $day",
            parameters = new { label = "đỏ", n = 41, year = "2022", day = "2021-01-01" },
            orderBy = new { column = 0, descending = true },
        }).AssertAnswered();
        Assert.Equal(["38", "\"đỏ\"", "42"], answer.FirstRow);
        Assert.Equal(["cell_id", "label", "n"], answer.Names);
    }

    [Theory]
    [InlineData("SELECT 1", 1)]
    [InlineData("EXPLAIN SELECT 1", 0)]
    public void What_cannot_be_sorted_is_invalid(string sql, int column) =>
        Assert.Equal("invalid", engine.AskWith(new { sql, orderBy = new { column } }).ErrorKind);

    [Theory]
    [InlineData("SELECT 1) AS t, (SELECT 2")]
    [InlineData("SELECT 1) UNION ALL (SELECT 2")]
    [InlineData("SELECT 1) AS t; COPY marts.cells TO '/dev/stdout'; SELECT * FROM (SELECT 1")]
    [InlineData("SELECT 1 /* ")]
    [InlineData("SELECT 1; SELECT 2")]
    public void Brackets_cannot_be_broken_out_of(string sql)
    {
        foreach (var mode in new[] { "rows", "statistics" })
        {
            Assert.Contains(engine.AskWith(new { sql, mode, orderBy = new { column = 0 } }).ErrorKind,
                new[] { "invalid", "refused" });
        }
    }

    [Fact]
    public void Statistics_describe_each_column_over_all_rows()
    {
        var answer = engine.AskWith(new
        {
            sql = "SELECT cell_id, name, recognised_on, NULLIF(year, 2020) AS year, [cell_id] AS list FROM marts.cells WHERE cell_id >= $least ORDER BY 1;",
            parameters = new { least = "0" }, mode = "statistics", maxRows = 100,
        }).AssertAnswered();
        Assert.Equal(["column", "type", "rows", "nulls", "distinct", "min", "max", "mean"], answer.Names);
        Assert.Equal(
            [
                """["cell_id","INTEGER",117,0,117,"0","116","58.0"]""",
                """["name","VARCHAR",117,0,3,"Ấp An","Ấp Đông",null]""",
                """["recognised_on","DATE",117,0,117,"2020-01-01","2022-11-10",null]""",
                """["year","BIGINT",117,39,2,"2021","2022","2021.5"]""",
                """["list","INTEGER[]",117,0,117,"[0]","[116]",null]""",
            ],
            answer.Rows.Select(row => row.ToJsonString(Answer.Readable)));
    }

    [Fact]
    public void Beyond_a_million_rows_distinct_values_are_estimated()
    {
        var answer = engine.AskWith(new
        {
            sql = "SELECT i, 'a' AS a FROM range(2000000) AS t (i)", mode = "statistics",
        }).AssertAnswered();
        Assert.InRange((long)answer.Rows[0][4]!, 1_600_000, 2_000_000);
        Assert.Equal(2_000_000, (long)answer.Rows[0][2]!);
        Assert.Equal(1, (long)answer.Rows[1][4]!);
    }

    [Theory]
    [InlineData("SELECT name, count(*) FROM marts.cells WHERE year > $year GROUP BY ALL", "HASH_GROUP_BY")]
    [InlineData("EXPLAIN SELECT * FROM marts.cells WHERE year > $year", "physical_plan")]
    [InlineData("explain analyze SELECT * FROM marts.cells WHERE year > $year", "Total Time")]
    public void A_plan_is_the_rows_the_engine_gives(string sql, string part)
    {
        var answer = engine.AskWith(new { sql, parameters = new { year = 2020 }, mode = "plan" }).AssertAnswered();
        Assert.Contains(part, answer.Output);
        Assert.DoesNotContain(engine.Snapshot.Folder, answer.Output);
    }

    [Fact]
    public async Task The_process_answers_as_the_engine_does()
    {
        var request = new
        {
            sql = "SELECT * FROM marts.cells WHERE year > $y", parameters = new { y = "2020" },
            orderBy = new { column = 1 }, maxRows = 5, countSeconds = 5,
        };
        var answer = (await Worker.AskWith(snapshot, request)).AssertAnswered();
        var here = engine.AskWith(request).AssertAnswered();
        Assert.Equal(here.Rows.Select(row => row.ToJsonString()), answer.Rows.Select(row => row.ToJsonString()));
        Assert.Equal((here.TotalRows, 78L), (answer.TotalRows, answer.TotalRows));
    }
}
