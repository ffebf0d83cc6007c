using System.Text.Json;
using Analytics.TestSupport;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Route.Tests;

/// <summary>
/// The questions of sql/queries on what a load published, and the one untrusted SELECT of an analyst.
/// </summary>
public sealed class QueryTests(SampleDashboard dashboard)
{
    public static TheoryData<string> All => [.. SqlTree.Embedded.Layer("queries").Select(f => f.Path)];

    [Theory, MemberData(nameof(All))]
    public void It_runs_on_every_published_load_and_finds_rows_on_the_last(string path)
    {
        var text = SqlTree.Embedded.File(path).Text;
        foreach (var load in new[] { 1, 2, 3 })
        {
            using var snapshot = dashboard.Snapshot(load);
            var rows = snapshot.Rows(text, _ => 0, [.. Parameters(text)]);
            // Nothing in the sample is refused: the worklist alone has nothing to show.
            Assert.Equal(load == 3 && path is not ("queries/loads/refused.sql" or "queries/loads/refused_of.sql"),
                load == 3 && rows.Count > 0);
        }
    }

    [Fact]
    public async Task An_analyst_may_ask_the_marts_of_the_published_file()
    {
        var answer = await Ask("SELECT year, recognised FROM marts.yearly_recognitions ORDER BY year");
        Assert.Equal("[[2020,2],[2021,12],[2022,14]]",
            answer.Single(line => line.TryGetProperty("rows", out _)).GetProperty("rows").GetRawText());
    }

    [Fact]
    public async Task A_statement_that_is_no_select_is_refused_and_the_file_stays_as_it_was()
    {
        var answer = await Ask("DROP VIEW marts.yearly_recognitions");
        Assert.True(answer[^1].TryGetProperty("error", out _));
        Assert.Equal(0, (await ProgramRun.Loader(dashboard.Running.Warehouse, "verify", "3")).ExitCode);
    }

    async Task<List<JsonElement>> Ask(string sql)
    {
        var file = Path.Combine(dashboard.Running.Warehouse, "snapshots", "3", "analytics.duckdb");
        var run = await ProgramRun.Of("QueryWorker", ["--snapshot", file], JsonSerializer.Serialize(new { sql }));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return [
            .. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line)),
        ];
    }

    static IEnumerable<DuckDBParameter> Parameters(string text)
    {
        if (text.Contains("$as_of")) yield return new DuckDBParameter("as_of", new DateOnly(2022, 8, 5));
        if (text.Contains("$from_load")) yield return new DuckDBParameter("from_load", 1);
        if (text.Contains("$to_load")) yield return new DuckDBParameter("to_load", 3);
        if (text.Contains("$load")) yield return new DuckDBParameter("load", 3);
        if (text.Contains("$table")) yield return new DuckDBParameter("table", "cell");
        if (text.Contains("$units")) yield return new DuckDBParameter("units", "then");
        if (text.Contains("$ids")) yield return new DuckDBParameter("ids", "1,2,0");
        if (text.Contains("$commune")) yield return new DuckDBParameter("commune", 10);
        if (text.Contains("$cell")) yield return new DuckDBParameter("cell", 52);
        if (text.Contains("$year")) yield return new DuckDBParameter("year", 2022);
        if (text.Contains("$standard")) yield return new DuckDBParameter("standard", "ND07-2021");
    }
}
