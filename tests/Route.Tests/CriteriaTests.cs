using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Analytics.Route.Tests;

/// <summary>The criteria, counted once more by hand on the source itself, without the warehouse.</summary>
public sealed class CriteriaTests(SampleDashboard dashboard)
{
    // Each cell's last assessment on each criterion by 5 August 2022, of the cells that had no title then.
    const string Standing = """
        WITH standing AS (
            SELECT cell_id, criterion_id, is_met FROM assessment AS a
            WHERE assessed_on <= '2022-08-05' AND cell_id NOT IN (SELECT cell_id FROM recognition WHERE decided_on <= '2022-08-05')
                AND assessed_on = (SELECT max(assessed_on) FROM assessment WHERE cell_id = a.cell_id AND criterion_id = a.criterion_id AND assessed_on <= '2022-08-05')
        )
        """;

    [Fact]
    public async Task The_cells_that_do_not_meet_each_criterion_are_those_that_the_hand_counts()
    {
        var byHand = Rows(Standing
            + "SELECT code, count(*), sum(1 - is_met) FROM standing JOIN criterion ON criterion.id = criterion_id GROUP BY code");
        var shown = await Criteria("/api/v1/criteria");
        Assert.Equal(byHand.Select(r => $"{r[0]} {r[1]} {r[2]}").Order(),
            shown.Select(c => $"{Text(c, "code")} {Number(c, "assessed")} {Number(c, "notMet")}").Order());
        Assert.Equal(shown.Select(c => Number(c, "notMet")).OrderDescending(), shown.Select(c => Number(c, "notMet")));
    }

    [Fact]
    public async Task The_cumulative_share_is_of_all_findings_and_ends_at_the_whole()
    {
        var shown = await Criteria("/api/v1/criteria");
        double sum = shown.Sum(c => Number(c, "notMet")), running = 0;
        foreach (var criterion in shown)
        {
            Assert.Equal((running += Number(criterion, "notMet")) / sum,
                criterion.GetProperty("cumulativeShare").GetDouble(), 9);
        }

        Assert.Contains($"{sum:N0} lượt chưa đạt", await dashboard.MainText("/criteria"));
    }

    [Fact]
    public async Task The_cells_that_are_nearly_ready_are_those_that_the_hand_finds()
    {
        var byHand = Rows(Standing
            + "SELECT cell_id, sum(1 - is_met) FROM standing GROUP BY cell_id HAVING sum(1 - is_met) BETWEEN 1 AND 2")
            .Select(r => $"{r[0]} {r[1]}");
        var cells = await NearReady("");
        Assert.Equal(byHand.Order(),
            cells.Select(c => $"{Number(c, "id")} {c.GetProperty("missing").GetArrayLength()}").Order());
        Assert.All(cells,
            c => Assert.All(c.GetProperty("missing").EnumerateArray(), m => Assert.NotEqual("", Text(m, "officeVi"))));
    }

    [Fact]
    public async Task The_filter_of_the_address_keeps_what_it_names_on_the_page_and_in_the_api()
    {
        var one = (await NearReady(""))[0];
        var (commune, code) = (Number(one, "communeId"), Text(one.GetProperty("missing")[0], "code"));
        var kept = await NearReady($"?lacks=2&commune={commune}&criterion={code}");
        Assert.All(kept,
            c => Assert.Equal((commune, 2), (Number(c, "communeId"), c.GetProperty("missing").GetArrayLength())));
        var page = await dashboard.Page($"/criteria?lacks=2&commune={commune}&criterion={code}");
        Assert.Equal(kept.Count, page.QuerySelectorAll("#near-ready tbody tr").Length);
        Assert.Empty(await NearReady("?criterion=none"));
        Assert.Contains("Không có chi bộ nào theo điều kiện lọc", await dashboard.MainText("/criteria?criterion=none"));
    }

    [Fact]
    public async Task A_half_year_counts_as_the_page_did_at_its_end()
    {
        var then = await Criteria("/api/v1/criteria?asOf=2021-12-31");
        var rows = (await dashboard.Page("/criteria")).QuerySelectorAll("table").Last().QuerySelectorAll("tbody tr")
            .ToDictionary(r => r.Children[0].TextContent, r => r.Children[4].TextContent);
        Assert.All(then, c => Assert.Equal($"{Number(c, "notMet")}", rows[Text(c, "code")]));
    }

    [Theory, InlineData("vi", "Tiêu chí minh họa"), InlineData("en", "Illustrative criterion")]
    public async Task Criteria_one_to_six_cite_their_document_and_the_others_say_that_they_are_invented(string language,
        string mark)
    {
        var rows = (await dashboard.Page($"/criteria?lang={language}")).QuerySelectorAll("tbody tr")
            .Where(r => r.Children.Length == 8).ToList();
        Assert.Equal(12, rows.Count);
        Assert.All(rows,
            r => Assert.Contains(string.CompareOrdinal(r.Children[0].TextContent, "TC06") <= 0 ? "10-HD/BTCTU" : mark,
                r.Children[7].TextContent));
    }

    [Fact]
    public async Task Before_the_first_assessment_the_page_says_what_will_be_here() =>
        Assert.Contains("chưa có đánh giá tiêu chí nào", await dashboard.MainText("/criteria?asOf=2020-01-15"));

    async Task<List<JsonElement>> Criteria(string address) =>
    [
        .. (await dashboard.Running.Json(address)).GetProperty("criteria").EnumerateArray(),
    ];

    async Task<List<JsonElement>> NearReady(string query) =>
    [
        .. (await dashboard.Running.Json("/api/v1/criteria/near-ready" + query)).GetProperty("cells").EnumerateArray(),
    ];

    List<object[]> Rows(string sql)
    {
        using var connection =
            new SqliteConnection($"Data Source={dashboard.Running.Sample};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }

    static int Number(JsonElement row, string name) => row.GetProperty(name).GetInt32();

    static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
