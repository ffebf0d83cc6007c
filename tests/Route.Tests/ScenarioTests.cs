using System.Net;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.TestSupport;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Route.Tests;

/// <summary>
/// A Dashboard of its own, for scenarios are left in it, and a planner before it: a browser without JavaScript that
/// keeps its cookies.
/// </summary>
public sealed class ScenarioDashboard : IAsyncLifetime
{
    public RunningDashboard Running { get; private set; } = null!;
    public Planner Planner { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Planner = new Planner(Running = await RunningDashboard.StartOnSample());

    public async ValueTask DisposeAsync()
    {
        Planner.Dispose();
        await Running.DisposeAsync();
    }
}

/// <summary>What-ifs with a name: saved, listed, compared, asked anew by each load, retired; never lost.</summary>
public sealed class ScenarioTests(ScenarioDashboard dashboard) : IClassFixture<ScenarioDashboard>
{
    const string List = "/forecast/scenarios";

    readonly Planner _planner = dashboard.Planner;

    [Fact]
    public async Task The_whole_way_needs_no_JavaScript()
    {
        using var saved = await _planner.Save("Chiến dịch 2024",
            "campaignFactor=2&campaignFrom=2024-01&campaignUntil=2024-06", reason: "Dồn sức thẩm định");
        var id = (await _planner.Told("Chiến dịch 2024")).GetProperty("id").GetInt32();
        Assert.Equal((HttpStatusCode.SeeOther, $"{List}#scenario-{id}"),
            (saved.StatusCode, saved.Headers.Location!.ToString()));

        var row = (await Page(List)).QuerySelector($"#scenario-{id}")!;
        foreach (var text in new[]
        {
            "Chiến dịch 2024", "chiến dịch 01/2024–06/2024 ×2", "Ban Tổ chức Huyện ủy", "Dồn sức thẩm định",
                "mới tính một lần",
        })
        {
            Assert.Contains(text, row.TextContent);
        }

        Assert.Equal("/forecast?campaignFrom=2024-01&campaignUntil=2024-06&campaignFactor=2",
            row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Equal(("compare", $"{id}"),
            (row.QuerySelector("input")!.GetAttribute("name"), row.QuerySelector("input")!.GetAttribute("value")));

        var compared = (await Page($"{List}?compare={id},77&compare=abc")).QuerySelectorAll("#compared table");
        Assert.Equal(["Nội dung", "Như hiện nay", "Chiến dịch 2024"],
            compared[0].QuerySelectorAll("thead th").Select(h => h.TextContent.Trim()));
        Assert.Equal(["01/2024–06/2024 ×2"],
            compared[0].QuerySelectorAll("td.strong").Select(d => d.TextContent.Trim()));
        Assert.Equal(3, compared[1].QuerySelectorAll("tbody tr").Length);

        using var retired = await _planner.Post(row.QuerySelector("form")!.GetAttribute("action")!);
        Assert.Equal((HttpStatusCode.SeeOther, List), (retired.StatusCode, retired.Headers.Location!.ToString()));
        var after = await Page(List);
        Assert.Null(after.QuerySelector($"#scenario-{id}"));
        Assert.Contains("Chiến dịch 2024", after.QuerySelector("details.retired")!.TextContent);
        Assert.Single((await _planner.Told("Chiến dịch 2024")).GetProperty("runs").EnumerateArray());
    }

    [Fact]
    public async Task The_same_question_gets_the_same_figure_wherever_it_is_asked()
    {
        using var target = await _planner.Save("Chỉ tiêu 65", "target=65&deadline=2025-06-30");
        using var slower = await _planner.Save("Chậm một nửa", "pace=0.5");
        var run = (await _planner.Told("Chỉ tiêu 65")).GetProperty("runs").EnumerateArray().Single();
        var asked = (await dashboard.Running.Json("/api/v1/forecast?target=65&deadline=2025-06-30"))
            .GetProperty("methods")[0];
        foreach (var figure in new[]
        {
            "outcome", "probability", "percentShown", "words", "median", "low80", "high80", "reachedEarly",
                "reachedLikely", "reachedLate",
        })
        {
            Assert.Equal(asked.GetProperty(figure).ToString(), run.GetProperty(figure).ToString());
        }

        // The counts of the record, typed in by hand.
        var counts = ForecastInput.FromDates(117, 59, 2020, [2, 12, 14], new(2022, 8, 5), new(2025, 12, 31));
        var expected = Assert.IsType<Projection>(Pacer.Project(counts, new WhatIf(0.5)));
        run = (await _planner.Told("Chậm một nửa")).GetProperty("runs").EnumerateArray().Single();
        Assert.Equal((3, "2022-08-05", expected.Chance.Probability, expected.Final.Quantile(0.5)),
            (run.GetProperty("load").GetInt32(), run.GetProperty("countedTo").GetString(),
                run.GetProperty("probability").GetDouble(), run.GetProperty("median").GetInt32()));
        var page = await Page(List);
        Assert.Contains($"{expected.Chance.Percent}%",
            page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Chậm một nửa")).TextContent);
        Assert.Contains((await Page("/")).QuerySelectorAll(".strip .figure")[3].TextContent.Trim(),
            page.QuerySelector(".as-it-is")!.TextContent);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_that_was_typed_is_lost()
    {
        using var answer = await _planner.Save("", "pace=1.3", author: new string('a', 81), reason: "\"><b>Vì sao");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var form = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())
            .QuerySelector("#save-scenario form")!;
        Assert.Equal(["Hãy ghi tên phương án.", "Dài 81 ký tự; hãy rút còn nhiều nhất 80."],
            form.QuerySelectorAll(".fault").Select(f => f.TextContent));
        Assert.Equal(("pace=1.3", new string('a', 81), "\"><b>Vì sao"),
            (form.QuerySelector("[name=question]")!.GetAttribute("value"),
                form.QuerySelector("[name=author]")!.GetAttribute("value"),
                form.QuerySelector("textarea")!.TextContent));
        Assert.Contains("cơ quan hoặc chức danh, không ghi họ tên", form.TextContent);
        Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task A_name_in_use_is_refused_with_what_can_be_done()
    {
        using var first = await _planner.Save("Trùng tên", "pace=2");
        using var second = await _planner.Save(" Trùng  tên ", "pace=3");
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Contains("Đã có phương án đang dùng tên “Trùng tên”: hãy đặt tên khác",
            WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync()));
        Assert.Equal("pace=2", (await _planner.Told("Trùng tên")).GetProperty("question").GetString());
    }

    [Fact]
    public async Task Hostile_texts_stay_texts_on_the_page_and_in_the_files()
    {
        using var image = await _planner.Save(HostileNames.Image, "pace=4", author: HostileNames.Formula,
            reason: "</textarea><script>1</script>");
        using var formula = await _planner.Save(HostileNames.Formula, "pace=5", author: HostileNames.At);
        var id = (await _planner.Told(HostileNames.Image)).GetProperty("id").GetInt32();
        var page = await Page($"{List}?compare={id}");
        Assert.Empty(page.QuerySelectorAll("main img, main [onerror], main script"));
        Assert.Equal(HostileNames.Image, page.QuerySelector($"#scenario-{id} th a")!.TextContent);
        Assert.Contains(HostileNames.Image,
            page.QuerySelectorAll("#compared thead th").Select(h => h.TextContent.Trim()));

        var csv = await dashboard.Running.Http.GetStringAsync($"{List}/table.csv?lang=en");
        Assert.Contains("\r\n'=1+1,'@SUM(A1),", csv);
        Assert.Contains($"{HostileNames.Image},'=1+1,", csv);
        var rows = CommunesFileTests.Read(await dashboard.Running.Http.GetByteArrayAsync($"{List}/table.xlsx?lang=vi"));
        var row = rows.Single(r => Equals(r[0], HostileNames.Formula));
        Assert.Equal((HostileNames.At, "nhịp độ ×5", 3.0), (row[1], row[3], row[6]));
        Assert.Contains(rows, r => r.Any(v => v is string text && text.Contains("chỉ dựa trên số liệu đã ghi")));
    }

    [Fact]
    public async Task A_scenario_is_saved_and_retired_only_through_the_form_of_the_page()
    {
        foreach (var address in new[] { List, $"{List}/1/retire" })
            Assert.Equal(HttpStatusCode.BadRequest, (await _planner.PostWithout(address, ("name", "x"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _planner.Post($"{List}/9999/retire")).StatusCode);
    }

    [Theory, InlineData("vi", "mỗi phương án là một giả định"), InlineData("en", "each scenario is an assumption")]
    public async Task Both_languages_are_there_and_no_method_is_named(string language, string says)
    {
        // Without the planner's cookies, which would keep the language.
        var page = new HtmlParser().ParseDocument(
            await dashboard.Running.Http.GetStringAsync($"{List}?lang={language}&load=2&compare=1"));
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains(says, text);
        Assert.DoesNotContain("pacer", text, StringComparison.OrdinalIgnoreCase);
    }

    async Task<IHtmlDocument> Page(string address) => new HtmlParser().ParseDocument(await _planner.Html(address));
}
