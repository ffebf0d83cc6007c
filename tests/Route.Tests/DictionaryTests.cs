using System.Text.Json;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Route.Tests;

/// <summary>
/// The data dictionary: what a table means, where it comes from, who reads it, and the rows of a mart.
/// </summary>
public sealed class DictionaryTests(SampleDashboard dashboard)
{
    const string Criteria = "/sql/tables/marts.cell_criterion_at";

    [Fact]
    public async Task Every_table_of_the_tree_is_listed_with_its_columns_and_the_rows_that_the_snapshot_has()
    {
        var tables = (await dashboard.Running.Json("/api/v1/tables")).GetProperty("tables").EnumerateArray().ToList();
        Assert.Equal(Lineage.Read(SqlTree.Embedded).Tables.Select(t => t.FullName), tables.Select(Name));
        Assert.All(tables, t => Assert.True(t.GetProperty("columnCount").GetInt32() > 0, Name(t)));
        using var snapshot = dashboard.Snapshot();
        foreach (var name in new[] { "history.recognition", "core.cell", "marts.unit", "meta.load" })
        {
            Assert.Equal(snapshot.Scalar<long>($"SELECT count(*) FROM {name}"),
                tables.Single(t => Name(t) == name).GetProperty("rowCount").GetInt64());
        }

        Assert.Equal(117, tables.Single(t => Name(t) == "marts.cell_at").GetProperty("rowCount").GetInt64());

        var page = await dashboard.Page("/sql/tables?lang=vi");
        Assert.Equal(tables.Select(t => $"/sql/tables/{Name(t)}"),
            page.QuerySelectorAll("main tbody th a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Each_column_of_staging_core_and_marts_has_both_meanings_and_the_type_of_the_snapshot()
    {
        using var snapshot = dashboard.Snapshot();
        foreach (var table in Lineage.Read(SqlTree.Embedded).Tables.Where(t =>
            t.Layer is "staging" or "history" or "core" or "marts" or "meta"))
        {
            var columns = (await dashboard.Running.Json($"/api/v1/tables/{table.FullName}")).GetProperty("columns")
                .EnumerateArray().ToList();
            Assert.All(columns,
                c => Assert.All(["meaningVi", "meaningEn"],
                    key => Assert.True(c.GetProperty(key).GetString() is { Length: > 0 }, $"{table.FullName} {c}")));
            if (table.Layer == "staging") continue;
            var types = snapshot.Rows($"SELECT column_name, column_type FROM (DESCRIBE {table.Relation})",
                r => (r.GetString(0), r.GetString(1)));
            Assert.Equal(types, columns.Select(c => (Name(c), c.GetProperty("type").GetString()!)));
        }
    }

    [Fact]
    public async Task From_the_chart_of_the_years_one_walks_back_to_the_source_and_forth_again()
    {
        var mart = await dashboard.Running.Json("/api/v1/tables/marts.yearly_recognitions_at");
        Assert.Equal(("overview/yearly_recognitions", "yearly-recognitions"),
            (mart.GetProperty("queries")[0].GetString(), mart.GetProperty("charts")[0].GetString()));

        var links = (await dashboard.Page("/sql?query=overview/yearly_recognitions"))
            .QuerySelectorAll("main .table-names a").ToList();
        string[] back =
        [
            "marts.yearly_recognitions_at", "core.year_count_at", "core.recognition", "core.recorded_recognition",
                "history.recognition", "staging.recognition", "extract.recognition",
        ];
        foreach (var name in back)
        {
            var link = links.First(a => a.TextContent == name).GetAttribute("href")!;
            links = [.. (await dashboard.Page(link)).QuerySelectorAll("#lineage .table-names a")];
        }

        foreach (var name in back.Reverse().Skip(1))
        {
            links =
            [
                .. (await dashboard.Page(links.First(a => a.TextContent == name).GetAttribute("href")!))
                    .QuerySelectorAll("#lineage .table-names a"),
            ];
        }

        Assert.Contains("/sql?query=overview%2Fyearly_recognitions", links.Select(a => a.GetAttribute("href")));
        Assert.Contains(links,
            a => a.TextContent == "yearly-recognitions"
                && a.GetAttribute("href")!.StartsWith("/charts/yearly-recognitions.svg", StringComparison.Ordinal));
    }

    [Theory, InlineData("ho ngheo"), InlineData("HỘ NGHÈO"), InlineData("poor households")]
    public async Task A_column_is_found_by_its_meaning_whatever_marks_are_typed(string typed)
    {
        var page = await dashboard.Page($"/sql/tables?q={Uri.EscapeDataString(typed)}");
        var found = page.QuerySelectorAll("main tbody th a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains("/sql/tables/marts.poverty_at", found);
        Assert.DoesNotContain("/sql/tables/core.criterion_assignment", found);
    }

    [Fact]
    public async Task The_first_rows_are_shown_and_the_whole_number_is_said()
    {
        var page = await dashboard.Page($"{Criteria}?lang=vi");
        Assert.Equal(200, page.QuerySelectorAll("#rows tbody tr").Length);
        Assert.Contains("200 trong 7.020 dòng", page.QuerySelector("#rows caption")!.TextContent);
        Assert.Contains("200 of 7,020 rows",
            (await dashboard.Page($"{Criteria}?lang=en")).QuerySelector("#rows caption")!.TextContent);
        Assert.Contains("Số liệu minh họa", page.QuerySelector("#rows caption")!.TextContent);
    }

    [Fact]
    public async Task A_filter_and_an_order_give_what_sql_by_hand_gives()
    {
        using var snapshot = dashboard.Snapshot();
        var expected = snapshot.Rows(
            "SELECT name FROM marts.commune WHERE recognised = 2 ORDER BY name COLLATE vi DESC", r => r.GetString(0));
        Assert.NotEmpty(expected);
        var page = await dashboard.Page(
            "/sql/tables/marts.commune_at?column=recognised&value=2&sort=name&dir=desc&lang=en");
        Assert.Equal(expected, Column(page, "name"));
        Assert.Contains($"{expected.Count} rows that answer (the table has 21)",
            page.QuerySelector("#rows caption")!.TextContent);
        Assert.Contains(
            """SELECT * FROM "marts"."commune_at"($as_of) WHERE CAST("recognised" AS VARCHAR) = $value ORDER BY "name" COLLATE vi DESC NULLS LAST""", page.QuerySelector("#rows pre")!.TextContent);

        var part = await dashboard.Page("/sql/tables/marts.commune_at?column=name&match=contains&value=quoi&sort=name");
        Assert.Equal(
            snapshot.Rows(
                "SELECT name FROM marts.commune WHERE name IN ('Quới Sơn', 'Quới Thành', 'Qưới Sơn', 'Qưới Thành') ORDER BY name COLLATE vi", r => r.GetString(0)), Column(part, "name"));
    }

    [Fact]
    public async Task The_choices_count_what_sql_by_hand_counts_and_each_leads_to_so_many_rows()
    {
        using var snapshot = dashboard.Snapshot();
        var expected = snapshot.Rows("SELECT year, count(*) FROM marts.cell_criterion GROUP BY year ORDER BY year",
            r => (Year: r.GetInt64(0), Rows: r.GetInt64(1)));
        var line = (await dashboard.Page($"{Criteria}?lang=en")).QuerySelectorAll(".choices div")
            .Single(d => d.QuerySelector("dt")!.TextContent == "year");
        Assert.Equal(
            expected.Select(
                e => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{e.Year} ({e.Rows:N0})")),
                line.QuerySelectorAll("a").Select(a => a.TextContent.Trim()));
        var led = await dashboard.Page(line.QuerySelectorAll("a").Last().GetAttribute("href")!);
        Assert.Contains(
            string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"200 of {expected[^1].Rows:N0} rows that answer (the table has 7,020)"),
                led.QuerySelector("#rows caption")!.TextContent);
        Assert.All(Column(led, "year"), y => Assert.Equal("2022", y));
    }

    [Fact]
    public async Task The_rows_are_those_of_the_date()
    {
        var page = await dashboard.Page("/sql/tables/marts.yearly_recognitions_at?asOf=2021-12-31&lang=en");
        Assert.Equal(["2020", "2021"], Column(page, "year"));
        Assert.Equal(["2", "12"], Column(page, "recognised"));
    }

    [Theory, InlineData("history.household_review"), InlineData("core.household_review"),
        InlineData("core.household_round"), InlineData("staging.household_review"),
        InlineData("extract.household_review"), InlineData("meta.refused")]
    public async Task No_rows_but_those_of_marts_are_shown_and_the_page_says_why(string table)
    {
        var page = await dashboard.Page($"/sql/tables/{table}?column=poor&value=1&lang=en");
        Assert.Empty(page.QuerySelectorAll("#rows table, #rows form, #rows pre"));
        Assert.Contains(table[0] is 'h' or 'c' ? "exact counts of small numbers of households" : "rows",
            page.QuerySelector("#rows p")!.TextContent);
    }

    [Theory, InlineData("id; DROP TABLE marts.unit"), InlineData("\" OR 1=1 --"),
        InlineData("<script>alert(1)</script>")]
    public async Task A_name_or_value_that_tries_to_be_something_else_changes_nothing(string hostile)
    {
        var typed = Uri.EscapeDataString(hostile);
        var named = await dashboard.Page($"/sql/tables/marts.unit?column={typed}&value=1&sort={typed}&lang=en");
        Assert.Equal(21, named.QuerySelectorAll("#rows tbody tr").Length);
        Assert.Contains("Left out of the address", named.QuerySelector("#rows [role=status]")!.TextContent);
        Assert.DoesNotContain(hostile, named.QuerySelector("#rows pre")!.TextContent);

        var valued = await dashboard.Page($"/sql/tables/marts.unit?column=name&value={typed}&lang=en");
        Assert.Empty(valued.QuerySelectorAll("#rows tbody tr"));
        Assert.DoesNotContain(hostile, valued.QuerySelector("#rows pre")!.TextContent);
        Assert.Empty(valued.QuerySelectorAll("main script"));
        Assert.Equal(hostile, valued.QuerySelector("#rows input[type=search]")!.GetAttribute("value"));
    }

    [Theory, InlineData("marts.nothing"), InlineData("nothing"), InlineData("pg_catalog.pg_tables"),
        InlineData("marts.unit;DROP")]
    public async Task An_unknown_table_is_404_with_one_sentence(string name)
    {
        using var page = await dashboard.Http.GetAsync($"/sql/tables/{name}?lang=en");
        Assert.Equal(404, (int)page.StatusCode);
        var main = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync()).QuerySelector("main")!;
        Assert.Equal("There is no such table", main.QuerySelector("h1")!.TextContent);
        Assert.Equal("The name may be misspelt; the data dictionary lists every table.",
            main.QuerySelector("p.lede")!.TextContent);
        using var answer = await dashboard.Http.GetAsync($"/api/v1/tables/{name}");
        Assert.Equal((404, "application/problem+json"),
            ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_macro_answers_to_the_name_of_its_view_too() =>
        Assert.Equal("marts.programme_at", Name(await dashboard.Running.Json("/api/v1/tables/marts.programme")));

    [Fact]
    public async Task No_mart_fails_to_show_its_rows()
    {
        foreach (var (at, mart) in SqlTree.Embedded.Layer("marts").Index())
        {
            var page = await dashboard.Page($"/sql/tables/marts.{mart.Name}?lang=vi");
            Assert.NotNull(page.QuerySelector("#rows table caption"));
            // An order must be one that DuckDB can make: by the first column of one mart, by the second of the next.
            if (page.QuerySelectorAll("#rows thead a").ElementAtOrDefault(at % 2) is { } link)
                await dashboard.Page(link.GetAttribute("href")!.Split('#')[0]);
        }
    }

    static string Name(JsonElement named) => named.GetProperty("name").GetString()!;

    static List<string> Column(IDocument page, string name)
    {
        var at = page.QuerySelectorAll("#rows thead th").ToList().FindIndex(h => h.TextContent == name);
        return [.. page.QuerySelectorAll("#rows tbody tr").Select(r => r.Children[at].TextContent)];
    }
}
