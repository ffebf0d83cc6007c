using System.Text.Json;
using AngleSharp.Dom;

namespace Analytics.Route.Tests;

/// <summary>
/// The pages of each commune and each cell, against what the operational file itself says on two days.
/// </summary>
public sealed class CommuneAndCellTests(SampleDashboard dashboard)
{
    const int Pilot = 52, PilotCommune = 10;

    public static TheoryData<string> Days => ["2021-12-31", "2022-08-05"];

    [Theory, MemberData(nameof(Days))]
    public async Task Each_cell_has_the_state_that_the_replay_of_its_events_gives(string day)
    {
        using var file = new OperationalCount(dashboard.Running.Sample);
        var shown = (await Cells(day))
            .ToDictionary(c => c.GetProperty("id").GetInt32(), c => c.GetProperty("state").GetString()!);
        Assert.Equal(117, shown.Count);
        Assert.Equal(file.States(day).OrderBy(s => s.Key), shown.OrderBy(s => s.Key));
    }

    [Theory, MemberData(nameof(Days))]
    public async Task Each_cell_meets_as_many_criteria_as_its_last_assessments_say(string day)
    {
        using var file = new OperationalCount(dashboard.Running.Sample);
        var counted = file.Rows($"""
            SELECT cell_id, sum(is_met), count(*) FROM (
                SELECT *, row_number() OVER (PARTITION BY cell_id, criterion_id ORDER BY assessed_on DESC, id DESC) AS back FROM assessment WHERE assessed_on <= '{day}')
            WHERE back = 1 GROUP BY cell_id ORDER BY cell_id
            """, r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2)));
        var shown = (await Cells(day))
            .Select(c => (c.GetProperty("id").GetInt32(), c.GetProperty("criteriaMet").GetInt32(),
                c.GetProperty("criteria").GetInt32()));
        Assert.Equal(counted, shown.Order());
    }

    [Theory, MemberData(nameof(Days))]
    public async Task Each_commune_lists_the_difficulties_that_are_open_with_their_age(string day)
    {
        using var file = new OperationalCount(dashboard.Running.Sample);
        var counted = file.Rows($"""
            SELECT review.unit_id, difficulty.id, CAST(julianday('{day}') - julianday(difficulty.raised_on) AS INTEGER)
            FROM difficulty JOIN commune_review AS review ON review.id = difficulty.commune_review_id
            WHERE difficulty.raised_on <= '{day}' AND (difficulty.resolved_on IS NULL OR difficulty.resolved_on > '{day}')
            """, r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2)));
        var shown = (await Communes(day)).SelectMany(c => c.Answer.GetProperty("difficulties").EnumerateArray()
            .Select(d => (c.Id, d.GetProperty("id").GetInt32(), d.GetProperty("ageDays").GetInt32())));
        Assert.NotEmpty(counted);
        Assert.Equal(counted.Order(), shown.Order());
    }

    /// <summary>
    /// In each language every third commune and every ninth cell, others in the one than in the other, or with
    /// ANALYTICS_PAGES=all every one.
    /// </summary>
    [Theory, InlineData("vi"), InlineData("en")]
    public async Task Every_commune_and_every_cell_has_a_page_with_something_on_it(string language)
    {
        var isFull = Environment.GetEnvironmentVariable("ANALYTICS_PAGES") == "all";
        var first = language == "vi" ? 1 : 2;
        IEnumerable<int> Of(int count, int every) =>
            Enumerable.Range(1, count).Where(i => isFull || i % every == first);
        string[] addresses = [.. Of(21, 3).Select(i => $"/communes/{i}"), .. Of(117, 9).Select(i => $"/cells/{i}")];
        foreach (var address in addresses)
        {
            var page = await dashboard.Page($"{address}?lang={language}");
            Assert.Single(page.QuerySelectorAll("main h1"));
            Assert.Matches(@"\d+/\d+", page.QuerySelector("main .lede")!.TextContent);
            Assert.DoesNotMatch(@"NaN|∞|\b0001\b|\d/ |[({] *[)}]|\bnull\b", page.QuerySelector("main")!.TextContent);
            Assert.All(page.QuerySelectorAll("main table.paper"),
                table => Assert.Contains(table.QuerySelectorAll("tbody td"), cell => cell.TextContent.Trim() != "–"));
        }
    }

    [Theory, InlineData("2019-06-30"), InlineData("2020-03-10"), InlineData("2020-12-31")]
    public async Task Before_anything_happened_the_pages_say_so(string day)
    {
        foreach (var address in new[]
        {
            $"/communes/{PilotCommune}?asOf={day}", $"/cells/{Pilot}?asOf={day}&lang=en", $"/programme?asOf={day}",
        })
        {
            Assert.DoesNotMatch(@"NaN|∞|\b0001\b|\d/ |[({] *[)}]|\bnull\b", await dashboard.MainText(address));
        }
    }

    [Fact]
    public async Task The_public_figures_of_the_pilot_name_their_source_and_are_not_called_illustrations()
    {
        var page = await dashboard.Page($"/cells/{Pilot}");
        Assert.Contains("Chi bộ điểm", page.QuerySelector("main h1")!.TextContent);
        Assert.Contains("43 đảng viên = 17 đang sinh hoạt + 16 được miễn + 10 đi làm ăn xa",
            page.QuerySelector("#members")!.TextContent);
        Assert.Contains("Được công nhận năm 2021. Nguồn: Báo Đồng Khởi, 10/08/2022",
            page.QuerySelector("main .recorded")!.TextContent);
        var rows = page.QuerySelectorAll("#members tbody tr, #models tbody tr")
            .Where(r => r.TextContent.Contains("Báo Đồng Khởi, 10/08/2022")).Select(Words).ToList();
        Assert.Equal(["05/08/2022 43 17 16 10", "Tổ hợp tác trồng bưởi da xanh 31", "Tổ nghề nghiệp 7"],
            rows.Select(r => string.Join(' ', r.Split(" – ")[0].Split(" Báo")[0].Trim())));
        Assert.DoesNotContain(rows, row => row.Contains("minh họa", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, InlineData("vi", "Số liệu minh họa"), InlineData("en", "Illustrative data")]
    public async Task Every_table_with_invented_rows_says_so_within_itself(string language, string words)
    {
        foreach (var address in new[] { $"/communes/{PilotCommune}", $"/cells/{Pilot}", "/cells/97", "/programme" })
        {
            var page = await dashboard.Page($"{address}?lang={language}");
            // The two models of the pilot are on record: the one table that holds nothing invented.
            Assert.All(page.QuerySelectorAll("main table.paper")
                .Where(t => address != $"/cells/{Pilot}" || t.Closest("#models") is null),
                table => Assert.Contains(words, table.TextContent, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task The_answer_of_a_commune_says_what_its_page_says()
    {
        var answer = await dashboard.Running.Json($"/api/v1/communes/{PilotCommune}");
        var page = await dashboard.Page($"/communes/{PilotCommune}");
        var answered = answer.GetProperty("cells").EnumerateArray().Select(c => c.GetProperty("cell")).Select(c =>
            $"{c.GetProperty("name").GetString()} {c.GetProperty("criteriaMet").GetInt32()}/{c.GetProperty("criteria").GetInt32()} {c.GetProperty("openDifficulties").GetInt32()}");
        var shown = page.QuerySelectorAll("#cells tbody tr")
            .Select(r =>
                $"{r.QuerySelector("th a")!.TextContent} {r.Children[7].TextContent} {r.Children[9].TextContent}");
        Assert.Equal(answered, shown);
        var commune = answer.GetProperty("commune");
        Assert.Contains(
            $"{commune.GetProperty("recognised").GetInt32()}/{commune.GetProperty("target").GetInt32()} chi bộ so với chỉ tiêu", page.QuerySelector("main .lede")!.TextContent);
        Assert.Equal(answer.GetProperty("reviews").GetArrayLength(), page.QuerySelectorAll("#reviews tbody tr").Length);
        Assert.Equal((3, "queries/communes/cells.sql"),
            (answer.GetProperty("load").GetInt32(), answer.GetProperty("generatedFrom").GetString()));
    }

    [Fact]
    public async Task The_answer_of_a_cell_says_what_its_page_says()
    {
        var answer = await dashboard.Running.Json($"/api/v1/cells/{Pilot}");
        var page = await dashboard.Page($"/cells/{Pilot}");
        Assert.Equal(answer.GetProperty("timeline").GetArrayLength(), page.QuerySelectorAll("#timeline li").Length);
        Assert.Equal(answer.GetProperty("criteria").EnumerateArray().Count(c => c.GetProperty("isMet").GetBoolean()),
            page.QuerySelectorAll("#criteria td.met").Length);
        Assert.Equal(43, answer.GetProperty("members").EnumerateArray().Last().GetProperty("members").GetInt32());
        Assert.Equal(answer.GetProperty("replications").GetArrayLength(),
            page.QuerySelectorAll("#lessons td a").Length);
    }

    [Theory, InlineData("/communes/99", "There is no commune number 99"),
        InlineData("/cells/999", "There is no cell number 999")]
    public async Task An_unknown_number_is_404_with_a_sentence(string address, string words)
    {
        using var page = await dashboard.Http.GetAsync(address + "?lang=en");
        Assert.Equal(404, (int)page.StatusCode);
        Assert.Contains(words, await page.Content.ReadAsStringAsync());
        using var answer = await dashboard.Http.GetAsync("/api/v1" + address);
        Assert.Equal((404, "application/problem+json"),
            ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Cells_and_communes_lead_to_each_other_and_keep_the_date_and_the_load()
    {
        var commune = await dashboard.Page($"/communes/{PilotCommune}?asOf=2021-12-31&load=3");
        Assert.Contains($"/cells/{Pilot}?asOf=2021-12-31&load=3",
            commune.QuerySelectorAll("#cells th a").Select(a => a.GetAttribute("href")));
        var cell = await dashboard.Page($"/cells/{Pilot}?asOf=2021-12-31&load=3");
        Assert.Contains($"/communes/{PilotCommune}?asOf=2021-12-31&load=3",
            cell.QuerySelectorAll("main .crumb a").Select(a => a.GetAttribute("href")));
    }

    async Task<List<(int Id, JsonElement Answer)>> Communes(string day)
    {
        var answers = new List<(int, JsonElement)>();
        foreach (var id in Enumerable.Range(1, 21))
            answers.Add((id, await dashboard.Running.Json($"/api/v1/communes/{id}?asOf={day}")));
        return answers;
    }

    async Task<List<JsonElement>> Cells(string day) =>
        [.. (await Communes(day)).SelectMany(c => c.Answer.GetProperty("cells").EnumerateArray())
            .Select(c => c.GetProperty("cell"))];

    static string Words(IElement row) => string.Join(' ', row.Children.Select(c => c.TextContent.Trim()));
}
