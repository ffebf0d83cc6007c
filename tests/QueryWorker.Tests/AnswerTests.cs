using System.Text;
using Analytics.QueryWorker.Cage;
using Analytics.QueryWorker.Protocol;

namespace Analytics.QueryWorker.Tests;

/// <summary>What the lines say: values without loss, honest limits, exit codes.</summary>
public class AnswerTests(WarmEngine engine, SnapshotFile snapshot)
{
    public static TheoryData<string, string, string> Values => new()
    {
        { "NULL", "null", "INTEGER" },
        { "TRUE", "true", "BOOLEAN" },
        { "9007199254740991::BIGINT", "9007199254740991", "BIGINT" },
        { "9007199254740993::BIGINT", "\"9007199254740993\"", "BIGINT" },
        { "18446744073709551615::UBIGINT", "\"18446744073709551615\"", "UBIGINT" },
        { "sum(5)", "5", "HUGEINT" },
        { "'-170141183460469231731687303715884105728'::HUGEINT", "\"-170141183460469231731687303715884105728\"", "HUGEINT" },
        { "340282366920938463463374607431768211455::UHUGEINT", "\"340282366920938463463374607431768211455\"", "UHUGEINT" },
        { "'-12345678901234567890123456789012345678901234567890'::BIGNUM", "\"-12345678901234567890123456789012345678901234567890\"", "BIGNUM" },
        { "-0.05::DECIMAL(4,2)", "-0.05", "DECIMAL(4,2)" },
        { "47.50::DECIMAL(18,2)", "47.50", "DECIMAL(18,2)" },
        { "12345678901234567890123456789012345.678::DECIMAL(38,3)", "\"12345678901234567890123456789012345.678\"", "DECIMAL(38,3)" },
        { "0.1::DOUBLE", "0.1", "DOUBLE" },
        { "0.1::FLOAT", "0.1", "FLOAT" },
        { "'NaN'::DOUBLE", "\"NaN\"", "DOUBLE" },
        { "'-inf'::FLOAT", "\"-Infinity\"", "FLOAT" },
        { "'Giồng Trôm \"<b>\"'", "\"Giồng Trôm \\\"<b>\\\"\"", "VARCHAR" },
        { "DATE '2022-08-05'", "\"2022-08-05\"", "DATE" },
        { "DATE '1969-12-31'", "\"1969-12-31\"", "DATE" },
        { "DATE '2024-02-29'", "\"2024-02-29\"", "DATE" },
        { "DATE '0044-03-15 (BC)'", "\"-0043-03-15\"", "DATE" },
        { "DATE '20224-01-01'", "\"+20224-01-01\"", "DATE" },
        { "'infinity'::DATE", "\"infinity\"", "DATE" },
        { "TIMESTAMP '2022-08-05 07:08:09'", "\"2022-08-05T07:08:09\"", "TIMESTAMP" },
        { "TIMESTAMP '1969-12-31 23:59:59.5'", "\"1969-12-31T23:59:59.5\"", "TIMESTAMP" },
        { "'2022-08-05 07:08:09.123456789'::TIMESTAMP_NS", "\"2022-08-05T07:08:09.123456789\"", "TIMESTAMP_NS" },
        { "'2022-08-05 07:08:09'::TIMESTAMP_S", "\"2022-08-05T07:08:09\"", "TIMESTAMP_S" },
        { "'2022-08-05 07:08:09.25'::TIMESTAMP_MS", "\"2022-08-05T07:08:09.25\"", "TIMESTAMP_MS" },
        { "'2022-08-05 07:08:09+07'::TIMESTAMPTZ", "\"2022-08-05T00:08:09Z\"", "TIMESTAMP WITH TIME ZONE" },
        { "'-infinity'::TIMESTAMP", "\"-infinity\"", "TIMESTAMP" },
        { "TIME '24:00:00'", "\"24:00:00\"", "TIME" },
        { "'07:08:09.5+07'::TIMETZ", "\"07:08:09.5+07:00\"", "TIME WITH TIME ZONE" },
        { "INTERVAL '1 year 2 months 3 days 1 hour'", "\"P14M3DT3600S\"", "INTERVAL" },
        { "'12345678-9abc-def0-1234-56789abcdef0'::UUID", "\"12345678-9abc-def0-1234-56789abcdef0\"", "UUID" },
        { "'\\x00\\xFF'::BLOB", "\"AP8=\"", "BLOB" },
        { "'0101110'::BIT", "\"0101110\"", "BIT" },
        { "'b'::ENUM ('a', 'b')", "\"b\"", "ENUM" },
        { "[1, NULL, 3]", "[1,null,3]", "INTEGER[]" },
        { "[1, 2]::TINYINT[2]", "[1,2]", "TINYINT[2]" },
        { "{'a': 1, 'b': ['x', NULL]}", "{\"a\":1,\"b\":[\"x\",null]}", "STRUCT(a INTEGER, b VARCHAR[])" },
        { "map {'x': 1}", "[{\"key\":\"x\",\"value\":1}]", "MAP(VARCHAR, INTEGER)" },
        { "union_value(num := 2)::UNION (num INTEGER, txt VARCHAR)", "{\"num\":2}", "UNION(num INTEGER, txt VARCHAR)" },
        { "NULL::STRUCT(a INTEGER)", "null", "STRUCT(a INTEGER)" },
    };

    [Theory, MemberData(nameof(Values))]
    public void A_value_arrives_without_loss(string expression, string json, string type)
    {
        var answer = engine.Ask($"SELECT {expression} AS v").AssertAnswered();
        Assert.Equal([json], answer.FirstRow);
        Assert.Equal([type], answer.Types);
    }

    [Fact]
    public async Task All_values_of_all_types_arrive_from_the_process_too()
    {
        var values = Values.Select(row => row.Data).ToList();
        var answer = (await Worker.Ask(snapshot,
            $"SELECT {string.Join(", ", values.Select((value, i) => $"{value.Item1} AS v{i}"))}")).AssertAnswered();
        Assert.Equal(values.Select(value => value.Item2), answer.FirstRow);
        Assert.Equal(values.Select(value => value.Item3), answer.Types);
    }

    [Fact]
    public async Task Many_rows_keep_their_order_and_their_nulls_over_many_lines()
    {
        var sql = "SELECT i, CASE WHEN i % 3 = 0 THEN NULL ELSE [i] END AS l FROM range(9000) AS t (i)";
        var answer = (await Worker.Ask(snapshot, sql)).AssertAnswered();
        Assert.Equal(Enumerable.Range(0, 9000), answer.Rows.Select(row => (int)row[0]!));
        Assert.All(answer.Rows,
            row => Assert.Equal((int)row[0]! % 3 == 0 ? null : $"[{row[0]}]", row[1]?.ToJsonString()));
    }

    [Theory]
    [InlineData(5, 5, false)]
    [InlineData(6, 5, true)]
    [InlineData(5_000_000, 5, true)]
    public async Task Rows_beyond_the_limit_are_cut_and_said_to_be(long rows, long sent, bool truncated)
    {
        var answer = (await Worker.AskWith(snapshot, new { sql = $"SELECT * FROM range({rows})", maxRows = 5 }))
            .AssertAnswered();
        Assert.Equal((sent, truncated), (answer.RowCount, answer.Truncated));
        Assert.Equal(truncated ? "rows" : null, answer.TruncatedBy);
    }

    [Fact]
    public async Task Bytes_beyond_the_limit_are_cut_and_said_to_be()
    {
        var sql = "SELECT repeat('x', 1000) FROM range(1000)";
        var answer = (await Worker.AskWith(snapshot, new { sql, maxBytes = 10000 })).AssertAnswered();
        Assert.Equal(("bytes", 9), (answer.TruncatedBy, answer.RowCount));
        Assert.InRange(answer.Output.Length, 9_000, 10_500);
    }

    [Theory]
    [InlineData("SELECT repeat('x', 20000)")]
    [InlineData("SELECT range(20000)")]
    [InlineData("SELECT 1 AS \"LONG\"")]
    public async Task A_row_too_long_to_send_is_a_failure_and_not_an_empty_answer(string sql)
    {
        var answer = await Worker.AskWith(snapshot,
            new { sql = sql.Replace("LONG", new string('x', 20_000)), maxBytes = 10000 });
        Assert.Equal("bytes", answer.ErrorKind);
    }

    [Theory]
    [InlineData("rows", 5, 100_000)]
    [InlineData("bytes", 1000, 1000)]
    public async Task An_answer_that_must_be_whole_fails_at_a_limit(string kind, long maxRows, long maxBytes)
    {
        var answer =
            await Worker.AskWith(snapshot, new { sql = "SELECT * FROM marts.cells", maxRows, maxBytes, whole = true });
        Assert.Equal(kind, answer.ErrorKind);
    }

    [Fact]
    public async Task A_failure_on_the_way_ends_what_was_begun()
    {
        var answer = await Worker.AskWith(snapshot,
            new
            {
                sql = "SELECT CASE WHEN i = 900000 THEN error('here') ELSE i END FROM range(999999) AS t (i)",
                maxRows = 1_000_000,
            });
        Assert.Equal("invalid", answer.ErrorKind);
        Assert.NotEmpty(answer.Rows);
    }

    [Fact]
    public async Task The_first_line_names_the_cage() =>
        Assert.Equal(Landlock.Version > 0 ? "landlock" : "memory-copy", (await Worker.Ask(snapshot, "SELECT 1")).Cage);

    [Fact]
    public async Task A_type_without_a_JSON_form_asks_for_a_cast()
    {
        var answer = await Worker.Ask(snapshot, "SELECT 1::VARIANT AS v");
        Assert.Equal("invalid", answer.ErrorKind);
        Assert.Contains("cast", answer.Message);
    }

    [Fact]
    public async Task A_file_that_is_no_snapshot_is_misuse()
    {
        var answer = await Worker.Run("{\"sql\": \"SELECT 1\"}", "--snapshot", typeof(AnswerTests).Assembly.Location);
        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
    }

    public static TheoryData<string> NoRequests =>
    [
        "not json",
        "[]",
        "{\"sql\": 5}",
        "",
        "{\"sql\": null}",
        "{\"parameters\": {}}",
        "{\"sql\": \"SELECT 1\", \"parameters\": [1]}",
        "{\"sql\": \"SELECT 1\", \"max_rows\": 1}",
        "{\"sql\": \"SELECT 1\", \"maxRows\": 0}",
        "{\"sql\": \"SELECT 1\", \"maxRows\": \"5\"}",
        "{\"sql\": \"SELECT 1\", \"format\": \"xlsx\"}",
        "{\"sql\": \"SELECT 1\", \"format\": \"CSV\"}",
        "{\"sql\": \"SELECT 1\", \"format\": 1}",
        "{\"sql\": \"SELECT 1\", \"format\": \"csv\", \"mode\": \"plan\"}",
        "{\"sql\": \"SELECT 1\", \"mode\": \"delete\"}",
        "{\"sql\": \"SELECT 1\", \"delimiter\": \"\\t\"}",
        "{\"sql\": \"SELECT 1\", \"orderBy\": {\"column\": -1}}",
        "{\"sql\": \"SELECT 1\", \"orderBy\": {\"column\": 0, \"nulls\": 1}}",
        "{\"sql\": \"SELECT 1\", \"illustrative\": {\"tables\": []}}",
    ];

    [Theory, MemberData(nameof(NoRequests))]
    public void A_request_that_is_none_is_misuse(string request) =>
        Assert.Throws<MisuseException>(() => RequestReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(request))));

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("{\"sql\": \"SELECT 1\", \"format\": \"xlsx\"}")]
    public async Task A_process_that_gets_no_request_ends_with_2_and_without_an_answer(string request)
    {
        var answer = await Worker.Run(request, "--snapshot", snapshot.Path);
        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
    }

    [Theory]
    [InlineData]
    [InlineData("--snapshot")]
    [InlineData("--snapshot", "/nowhere/x.duckdb")]
    [InlineData("--rows", "5")]
    [InlineData("--max-rows", "5")]
    [InlineData("--memory-mb", "-5")]
    public async Task Arguments_that_are_none_are_misuse(params string[] arguments) =>
        Assert.Equal(2, (await Worker.Run("{}", arguments)).ExitCode);
}
