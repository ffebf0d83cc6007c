using System.Text.Json;

namespace Analytics.Route.Tests.Statements;

/// <summary>POST /api/v1/sql: what a script gets for a statement, and the error where it gets no rows.</summary>
public sealed class SqlAnswerTests(SampleDashboard dashboard)
{
    [Fact]
    public async Task The_years_of_the_record_are_answered_as_the_pages_show_them()
    {
        var (status, answer) =
            await dashboard.Running.Ask("SELECT year, recognised FROM marts.yearly_recognitions ORDER BY year");
        Assert.Equal(200, status);
        Assert.Equal("[[2020,2],[2021,12],[2022,14]]", answer.GetProperty("rows").GetRawText());
        Assert.Equal(["year", "recognised"],
            answer.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("name").GetString()!));
        Assert.All(answer.GetProperty("columns").EnumerateArray(),
            c => Assert.EndsWith("INT", c.GetProperty("type").GetString()!.Replace("INTEGER", "INT")));
        Assert.Equal((3, 3, false),
            (answer.GetProperty("load").GetInt32(), answer.GetProperty("rowCount").GetInt32(),
                answer.GetProperty("truncated").GetBoolean()));
        Assert.True(answer.GetProperty("elapsedMs").GetDouble() > 0);
    }

    [Fact]
    public async Task An_earlier_load_answers_as_it_did() =>
        Assert.Equal("[[2]]",
            await dashboard.Running.Rows(new
            {
                sql = "SELECT sum(recognised) FROM marts.yearly_recognitions", load = 1,
            }));

    [Fact]
    public async Task Parameters_are_values_and_never_text_of_the_statement()
    {
        Assert.Equal("[[12,\"x\\u0027 OR 1=1 --\",true,null]]", await dashboard.Running.Rows(new
        {
            sql = "SELECT recognised, $word, $truth, $nothing FROM marts.yearly_recognitions WHERE year = $year",
            parameters = new Dictionary<string, object?>
            {
                ["year"] = 2021, ["word"] = "x' OR 1=1 --", ["truth"] = true, ["nothing"] = null,
            },
        }));
        Assert.Equal("[[14]]",
            await dashboard.Running.Rows(new
            {
                sql = "SELECT sum(recognised) FROM marts.yearly_recognitions_at(as_of := $as_of)",
                parameters = new { as_of = "2021-12-31" },
            }));
    }

    [Fact]
    public async Task An_answer_that_is_cut_says_so_and_how_many_rows_there_are()
    {
        var (_, answer) = await dashboard.Running.Ask(new { sql = "SELECT i FROM range(117) t (i)", maxRows = 3 });
        Assert.Equal((3, true, 117),
            (answer.GetProperty("rowCount").GetInt32(), answer.GetProperty("truncated").GetBoolean(),
                answer.GetProperty("totalRows").GetInt32()));
        Assert.Equal("[[0],[1],[2]]", answer.GetProperty("rows").GetRawText());
    }

    [Fact]
    public async Task No_answer_has_more_rows_than_the_settings_allow() =>
        Assert.Equal(10_000,
            (await dashboard.Running.Ask(new
            {
                sql = "SELECT i FROM range(50000) t (i)", maxRows = 50_000,
            })).Answer.GetProperty("rowCount").GetInt32());

    [Theory]
    [InlineData("ATTACH '/tmp/x.db'")]
    [InlineData("COPY (SELECT 1) TO '/tmp/x.csv'")]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("SELECT * FROM '/etc/passwd'")]
    [InlineData("PRAGMA database_list")]
    [InlineData("SELECT * FROM duckdb_databases()")]
    [InlineData("SET memory_limit = '9GB'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("SELECT getenv('HOME')")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("INSERT INTO marts.unit VALUES (1)")]
    [InlineData("SELEC 1")]
    [InlineData("SELECT no_such_column FROM marts.unit")]
    [InlineData("SELECT $missing")]
    public async Task What_is_no_plain_SELECT_is_refused_without_a_path_of_the_server(string sql)
    {
        var (status, answer) = await dashboard.Running.Ask(sql);
        Assert.Equal(400, status);
        Assert.DoesNotContain(dashboard.Running.Folder, answer.GetRawText());
        Assert.NotEmpty(answer.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("SELECT repeat('x', 2500000000)")]
    [InlineData("SELECT len(range(150000000))")]
    [InlineData("SELECT repeat('x', 30000000)")]
    public async Task A_result_beyond_the_limit_of_an_answer_is_answered_413(string sql) =>
        Assert.Equal(413, (await dashboard.Running.Ask(sql)).Status);

    [Theory]
    [InlineData("'", 200)]
    [InlineData("ấ", 200)]
    [InlineData("'", 413, 1)]
    [InlineData("ấ", 413, 1)]
    public async Task A_statement_may_have_a_MiB_whatever_it_is_written_with(string letter, int status, int more = 0)
    {
        const string start = "SELECT 1 --";
        var length = ((1 << 20) - start.Length) / System.Text.Encoding.UTF8.GetByteCount(letter) + more;
        Assert.Equal(status,
            (await dashboard.Running.Ask(start + string.Concat(Enumerable.Repeat(letter, length)))).Status);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("{\"sql\": 5}", 400)]
    [InlineData("{\"sql\": \"\"}", 400)]
    [InlineData("{}", 400)]
    [InlineData("{\"sql\": \"SELECT 1\", \"maxRows\": 0}", 400)]
    [InlineData("{\"sql\": \"SELECT 1\", \"parameters\": {\"x\": [1]}}", 400)]
    [InlineData("{\"sql\": \"SELECT 1\", \"load\": 99}", 404)]
    public async Task A_request_that_cannot_be_read_is_a_problem_with_a_sentence(string body, int status)
    {
        using var answer = await dashboard.Http.PostAsync("/api/v1/sql",
            new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task A_form_that_is_not_served_is_said_to_be_none()
    {
        using var answer = await dashboard.Running.Fetch(new { sql = "SELECT 1" }, "application/pdf");
        Assert.Equal(406, (int)answer.StatusCode);
        using var text = await dashboard.Http.PostAsync("/api/v1/sql", new StringContent("SELECT 1"));
        Assert.Equal(415, (int)text.StatusCode);
    }

    [Fact]
    public async Task What_reads_invented_rows_says_so_and_the_public_record_does_not()
    {
        Assert.True((await dashboard.Running.Ask("FROM marts.cell_visit")).Answer.GetProperty("isIllustrative")
            .GetBoolean());
        Assert.True(
            (await dashboard.Running.Ask("FROM marts.cell_visit_at(as_of := DATE '2021-12-31')")).Answer.GetProperty(
                "isIllustrative").GetBoolean());
        Assert.False((await dashboard.Running.Ask("SELECT 1")).Answer.GetProperty("isIllustrative").GetBoolean());
    }
}
