namespace Analytics.QueryWorker.Tests.Ordinary;

/// <summary>What analysts write must run, in either cage.</summary>
public class OrdinaryStatementTests(WarmEngine engine, SnapshotFile snapshot)
{
    public static TheoryData<string, long> Statements => new()
    {
        { "SELECT count(*) FROM marts.cells", 1 },
        { "select * from marts.cells;", 117 },
        { "SELECT * FROM analytics.marts.early", 10 },
        { "SELECT c.name, count(*) AS n FROM marts.cells AS c GROUP BY c.name ORDER BY any_value(c.name) COLLATE vi", 3 },
        { "SELECT cell_id, row_number() OVER (PARTITION BY commune_id ORDER BY recognised_on) AS r FROM marts.cells QUALIFY r = 1", 21 },
        { "SELECT sum(cell_id) OVER w, lag(cell_id, 2) OVER w, fill(cell_id) OVER w FROM marts.cells WINDOW w AS (ORDER BY cell_id)", 117 },
        { "PIVOT marts.cells ON year IN (2020, 2021, 2022) USING count(*) GROUP BY commune_id", 21 },
        { "UNPIVOT (SELECT cell_id, commune_id FROM marts.early JOIN marts.cells USING (cell_id)) ON commune_id INTO NAME k VALUE v", 10 },
        { "WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 50) SELECT n FROM r", 50 },
        { "WITH a AS (SELECT 1 AS x), b AS MATERIALIZED (SELECT x + 1 AS y FROM a) SELECT * FROM a, b", 1 },
        { "SELECT list_transform([1, 2, 3], lambda x: x * 2), list_filter(range(10), lambda x: x > 5), [x + 1 FOR x IN [1, 2]]", 1 },
        { "SELECT {'a': 1, 'b': [1, 2]} AS s, s['a'], struct_pack(k := 1), map {'x': 1}['x'], unnest([1, 2, 3])", 3 },
        { "SELECT * FROM marts.x_at(DATE '2022-08-05')", 1 },
        { "SELECT marts.share(1, 2), marts.share(count(*), 117) FROM marts.cells", 1 },
        { "FROM marts.cells SELECT cell_id LIMIT 3", 3 },
        { "TABLE marts.early", 10 },
        { "VALUES (1, 'a'), (2, 'b')", 2 },
        { "DESCRIBE marts.cells", 5 },
        { "SUMMARIZE marts.cells", 5 },
        { "SHOW ALL TABLES", 2 },
        { "SELECT * FROM information_schema.tables", 2 },
        { "SELECT table_name FROM duckdb_tables()", 1 },
        { "SELECT * FROM range(5) AS t (i) POSITIONAL JOIN generate_series(1, 5) AS u (j)", 5 },
        { "SELECT name FROM marts.cells WHERE replace(strip_accents(lower(nfc_normalize(name))), 'đ', 'd') LIKE 'ap d%'", 39 },
        { "SELECT date_trunc('month', recognised_on) AS m, count(*) FROM marts.cells GROUP BY GROUPING SETS ((m), ()) ORDER BY ALL LIMIT 5", 5 },
        { "SELECT a.cell_id FROM marts.cells AS a ASOF JOIN marts.cells AS b ON a.recognised_on >= b.recognised_on", 117 },
        { "SELECT (SELECT max(year) FROM marts.cells AS i WHERE i.commune_id = o.cell_id) FROM marts.early AS o", 10 },
        { "SELECT CASE WHEN cell_id IN (SELECT cell_id FROM marts.early) THEN 'a' ELSE coalesce(name, '') END FROM marts.cells", 117 },
        { "SELECT regexp_extract(name, 'Ấp (.*)', 1), name[1:2], printf('%05d', cell_id), name || '!' FROM marts.early", 10 },
        { "SELECT quantile_cont(cell_id, [0.1, 0.9]), mode(name), histogram(year), count(*) FILTER (year > 2020) FROM marts.cells", 1 },
        { "SELECT columns('.*_id'), 5 // 2, 5 % 2, 2 ** 3, TRY_CAST('x' AS INTEGER), 1 IS DISTINCT FROM NULL FROM marts.cells", 117 },
        { "SELECT current_date >= DATE '2020-01-01', extract(year FROM recognised_on), recognised_on + INTERVAL 1 MONTH FROM marts.cells LIMIT 10", 10 },
        { "SELECT * FROM marts.cells USING SAMPLE 5 ROWS", 5 },
        { "SELECT 1 UNION SELECT 2 INTERSECT SELECT 3", 1 },
        { "/* a comment; with a semicolon */ SELECT 1 -- and COPY x TO 'y'", 1 },
        { "SELECT 'COPY t TO ''x''; ATTACH ''y''' AS text", 1 },
    };

    [Theory, MemberData(nameof(Statements))]
    public void It_runs(string sql, long rows)
    {
        var answer = engine.Ask(sql).AssertAnswered();
        Assert.Equal(rows, answer.RowCount);
        Assert.False(answer.Truncated);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("memory-copy")]
    public async Task All_of_them_run_in_either_cage(string cage)
    {
        var counts = Statements.Select(row => $"(SELECT count(*) FROM ({row.Data.Item1.TrimEnd(';')}\n))");
        var answer =
            (await Worker.Ask(snapshot, $"SELECT {string.Join(", ", counts)}", "--cage", cage)).AssertAnswered();
        Assert.Equal(Statements.Select(row => $"{row.Data.Item2}"), answer.FirstRow);
    }

    [Theory]
    [InlineData("EXPLAIN SELECT * FROM marts.cells")]
    [InlineData("-- plan\n explain /* it */ analyze SELECT count(*) FROM marts.cells WHERE cell_id > 3")]
    public async Task A_plan_of_an_allowed_statement_is_shown(string sql)
    {
        var answer = (await Worker.Ask(snapshot, sql)).AssertAnswered();
        Assert.Contains("cells", answer.Output);
        Assert.DoesNotContain(snapshot.Folder, answer.Output);
    }

    [Theory]
    [InlineData("SELECT * FROM marts.cells", 117)]
    [InlineData("SELECT * FROM analytics.marts.early", 10)]
    [InlineData("SELECT * FROM marts.x_at(DATE '2022-08-05')", 1)]
    [InlineData("SELECT current_database(), marts.share(1, 2)", 1)]
    public async Task Where_Landlock_is_missing_a_copy_in_memory_answers_the_same(string sql, long rows)
    {
        var answer = (await Worker.Ask(snapshot, sql, "--cage", "memory-copy")).AssertAnswered();
        Assert.Equal("memory-copy", answer.Cage);
        Assert.Equal(rows, answer.RowCount);
        Assert.Equal((await Worker.Ask(snapshot, sql)).FirstRow, answer.FirstRow);
        snapshot.AssertUntouched();
    }

    [Fact]
    public async Task Vietnamese_names_sort_as_Vietnamese()
    {
        var answer = await Worker.Ask(snapshot,
            "SELECT x FROM (VALUES ('Đông'), ('Em'), ('Dương'), ('Ấp')) AS t (x) ORDER BY x COLLATE vi");
        Assert.Equal(["Ấp", "Dương", "Đông", "Em"], answer.AssertAnswered().Rows.Select(row => (string?)row[0]));
    }

    [Fact]
    public async Task Parameters_are_values_and_never_text_of_the_statement()
    {
        var answer = await Worker.AskWith(snapshot, new
        {
            sql = "SELECT $a, $b + 1, $c, $d, count(*) FROM marts.x_at(CAST($day AS DATE))",
            parameters = new { a = "'; DROP TABLE x --", b = 41, c = true, d = (string?)null, day = "2022-08-05" },
        });
        Assert.Equal(["\"'; DROP TABLE x --\"", "42", "true", "null", "1"], answer.AssertAnswered().FirstRow);
    }

    [Fact]
    public async Task A_parameter_the_statement_does_not_have_is_invalid() =>
        Assert.Equal("invalid",
            (await Worker.AskWith(snapshot, new { sql = "SELECT 1", parameters = new { a = 1 } })).ErrorKind);

    [Fact]
    public async Task A_parameter_without_a_value_is_invalid() =>
        Assert.Equal("invalid", (await Worker.Ask(snapshot, "SELECT $a::INTEGER")).ErrorKind);
}
