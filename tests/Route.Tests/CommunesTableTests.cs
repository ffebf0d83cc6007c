using AngleSharp.Dom;

namespace Analytics.Route.Tests;

/// <summary>
/// The table of communes as people ask for it by the address: sorted, filtered, grouped, and as of other dates.
/// </summary>
public sealed class CommunesTableTests(SampleDashboard dashboard)
{
    /// <summary>
    /// The order of the Vietnamese alphabet, written down by hand: Quới before Qưới, Phú before Phước.
    /// </summary>
    static readonly string[] ByName =
    [
        "An Hiệp", "An Hóa", "An Khánh", "An Phước", "Châu Thành", "Giao Long", "Hữu Định", "Phú An Hòa", "Phú Đức",
            "Phú Túc", "Phước Thạnh",
        "Quới Thành", "Qưới Sơn", "Sơn Hòa", "Tam Phước", "Tân Phú", "Tân Thạch", "Thành Triệu", "Tiên Long",
        "Tiên Thủy", "Tường Đa",
    ];

    [Fact]
    public async Task It_is_the_paper_form_with_numbered_columns_and_a_total()
    {
        var table = await Table("/communes");
        Assert.Equal([
            "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "", "(9)", "(10)=(9)/(4)×100", "(11)=(9)/(3)×100",
                "(12)=(4)−(9)", "(13)", "(14)", "(15)", "(16)",
        ],
            table.QuerySelectorAll("tr.numbers td").Select(c => c.TextContent.Trim()));
        Assert.Equal(["Toàn huyện", "117", "59", "28", "2", "12", "14", "28", "47,5%", "23,9%", "31", "2", "–", "–"],
            table.QuerySelectorAll("tfoot tr > *").Select(c => c.TextContent.Trim()).Where(t => t.Length > 0));
        Assert.Contains("ĐVT: chi bộ; %", table.QuerySelector("caption")!.TextContent);
        Assert.Contains("theo đơn vị tại ngày 05/08/2022", table.QuerySelector("caption")!.TextContent);
    }

    [Fact]
    public async Task Every_column_sums_to_its_total()
    {
        var table = await Table("/communes");
        foreach (var column in new[] { 2, 3, 4, 5, 6, 7, 9, 12, 13, 14, 15 })
            Assert.Equal(Number(table.QuerySelector("tfoot tr")!, column), Rows(table).Sum(row => Number(row, column)));
    }

    [Fact]
    public async Task The_furthest_behind_an_even_pace_is_first_and_the_page_says_what_that_means()
    {
        // By hand: 948 of the 2192 days of the term have passed on 5 August 2022; 4 of target, none recognised, is
        // furthest behind.
        var communes = (await dashboard.Running.Json("/api/v1/communes?sort=gap")).GetProperty("communes")
            .EnumerateArray().ToList();
        Assert.All(communes,
            c => Assert.Equal(
                c.GetProperty("recognised").GetInt32() - (c.GetProperty("target").GetInt32() * 948 / 2192.0),
                c.GetProperty("gap").GetDouble(), 0.00001));
        Assert.All(communes,
            c => Assert.Equal(c.GetProperty("recognised").GetInt32() >= c.GetProperty("target").GetInt32() ? "reached"
            : c.GetProperty("gap").GetDouble() < 0 ? "behind" : "on_track", c.GetProperty("status").GetString()));
        Assert.Equal(communes.Select(c => c.GetProperty("name").GetString()), (await Names("/communes")));
        Assert.Contains("phần thời gian nhiệm kỳ đã qua", await dashboard.MainText("/communes"));
    }

    [Fact]
    public async Task Names_follow_the_Vietnamese_alphabet_in_both_directions_and_both_languages()
    {
        Assert.Equal(ByName, await Names("/communes?sort=name"));
        Assert.Equal(ByName.Reverse(), await Names("/communes?sort=name&dir=desc"));
        Assert.Equal(ByName.Select(n => n == "Châu Thành" ? "Châu Thành township" : $"{n} commune"),
            await Names("/communes?sort=name&lang=en"));
    }

    [Theory]
    [InlineData("cells", 2)]
    [InlineData("target", 3)]
    [InlineData("registered", 4)]
    [InlineData("y2021", 6)]
    [InlineData("recognised", 9)]
    [InlineData("remaining", 12)]
    public async Task A_figure_sorts_by_itself_the_greatest_first_and_among_equals_by_name(string key, int column)
    {
        var table = await Table($"/communes?sort={key}");
        var rows = Rows(table).Select(row => (Figure: Number(row, column), Place: Array.IndexOf(ByName, Name(row))))
            .ToList();
        Assert.Equal(rows.OrderByDescending(r => r.Figure).ThenBy(r => r.Place), rows);
        var head = table.QuerySelector("th[aria-sort]")!;
        Assert.Equal("descending", head.GetAttribute("aria-sort"));
        Assert.Contains("dir=asc", head.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("quoi", "Quới Thành,Qưới Sơn")]
    [InlineData("QƯỚI SƠN", "Qưới Sơn")]
    [InlineData("duc", "Phú Đức")]
    [InlineData("thi tran", "Châu Thành")]
    [InlineData("28831", "Tam Phước")]
    [InlineData("Phu\u0301 Tu\u0301c", "Phú Túc")]
    public async Task Searching_minds_neither_marks_nor_capitals(string typed, string found) =>
        Assert.Equal(found.Split(','), await Names($"/communes?sort=name&q={Uri.EscapeDataString(typed)}"));

    [Fact]
    public async Task A_filter_keeps_the_district_and_sums_what_is_shown()
    {
        var table = await Table("/communes?status=reached&sort=name");
        var rows = Rows(table);
        Assert.All(rows, row => Assert.Contains("đạt chỉ tiêu", row.TextContent));
        var (shown, district) = (table.QuerySelectorAll("tfoot tr")[0], table.QuerySelectorAll("tfoot tr")[1]);
        Assert.Equal(rows.Sum(row => Number(row, 3)), Number(shown, 3));
        Assert.Equal(rows.Sum(row => Number(row, 9)), Number(shown, 9));
        Assert.Contains("100,0%", shown.TextContent);
        Assert.Equal(59, Number(district, 3));
        Assert.Contains($"đang xem {rows.Count}/21 đơn vị", table.QuerySelector("caption")!.TextContent);
    }

    [Fact]
    public async Task Clusters_are_above_their_communes_with_sums_that_make_the_district()
    {
        var table = await Table("/communes?group=cluster&sort=name");
        var bodies = table.QuerySelectorAll("tbody").ToList();
        Assert.Equal(["I", "II", "III", "IV"], bodies.Select(b => b.QuerySelector("tr.subtotal td")!.TextContent));
        foreach (var column in new[] { 2, 3, 4, 5, 6, 7, 9, 12 })
        {
            Assert.All(bodies,
                body => Assert.Equal(Number(body.QuerySelector("tr.subtotal")!, column),
                    body.QuerySelectorAll("tr:not(.subtotal)").Sum(row => Number(row, column))));
            Assert.Equal(Number(table.QuerySelector("tfoot tr")!, column),
                bodies.Sum(body => Number(body.QuerySelector("tr.subtotal")!, column)));
        }

        Assert.Equal(Enumerable.Range(1, 21).Select(n => $"{n}"),
            table.QuerySelectorAll("tbody tr:not(.subtotal) td.place").Select(c => c.TextContent));
    }

    [Theory]
    [InlineData("sort=nonsense")]
    [InlineData("dir=sideways")]
    [InlineData("units=tomorrow")]
    [InlineData("status=happy")]
    [InlineData("group=colour")]
    [InlineData("sort=y20211")]
    public async Task A_value_that_means_nothing_is_left_out_and_reported(string parameter)
    {
        var page = await dashboard.Page($"/communes?{parameter}");
        Assert.Contains("Bỏ qua giá trị", page.QuerySelector("main .banner.warning")!.TextContent);
        Assert.Equal(21, Rows(page.QuerySelector("table.communes")!).Count);
        Assert.Equal(400,
            (int)(await dashboard.Http.GetAsync($"/api/v1/communes?{parameter.Replace("group", "sort")}")).StatusCode);
    }

    [Fact]
    public async Task What_is_typed_comes_back_as_text()
    {
        var page = await dashboard.Page(
            $"/communes?q={Uri.EscapeDataString("\"><script>alert(1)</script>")}&sort={Uri.EscapeDataString("<b>x")}");
        Assert.Empty(page.QuerySelectorAll("main form script, main b"));
        Assert.Contains("Không có đơn vị nào khớp", page.QuerySelector("table.communes")!.TextContent);
    }

    [Fact]
    public async Task Links_and_the_form_keep_the_date_the_load_and_the_language()
    {
        var page = await dashboard.Page("/communes?asOf=2021-12-31&load=2&lang=en&units=now&q=an");
        var links = page.QuerySelectorAll("table.communes thead a, p.files a").Select(a => a.GetAttribute("href")!)
            .ToList();
        Assert.NotEmpty(links);
        Assert.All(links,
            link => Assert.All(new[] { "asOf=2021-12-31", "load=2", "lang=en", "units=now", "q=an" },
                kept => Assert.Contains(kept, link)));
        Assert.Equal(["asOf", "load", "lang"],
            page.QuerySelectorAll(".table-controls input[type=hidden]").Select(i => i.GetAttribute("name")));
        Assert.All(page.QuerySelectorAll("table.communes tbody th a, .tiles a"),
            a => Assert.Matches(@"^/communes/\d+\?asOf=2021-12-31&load=2$", a.GetAttribute("href")!));
    }

    [Theory, InlineData(""), InlineData("?asOf=2020-12-31")]
    public async Task The_map_has_a_tile_for_each_unit_with_its_figures_in_words(string query)
    {
        var page = await dashboard.Page("/communes" + query);
        var tiles = page.QuerySelectorAll(".tiles.placed li").ToList();
        Assert.Equal(21, tiles.Count);
        Assert.Equal(21,
            tiles.Select(
                t => t.ClassList.Single(c => c.StartsWith("row-")) + t.ClassList.Single(c => c.StartsWith("column-")))
                .Distinct().Count());
        Assert.All(tiles, tile => Assert.Matches(@"\d+/(\d+|–)", tile.TextContent));
    }

    [Fact]
    public async Task The_strip_of_half_years_holds_every_recognition()
    {
        var page = await dashboard.Page("/communes");
        Assert.Equal(28,
            page.QuerySelectorAll(".strip-of-halves text")
                .Sum(t => int.Parse(t.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(page.QuerySelectorAll(".strip-of-halves"),
            strip => Assert.Equal(6, strip.QuerySelectorAll("rect").Length));
    }

    async Task<IElement> Table(string address) => (await dashboard.Page(address)).QuerySelector("table.communes")!;

    async Task<IEnumerable<string>> Names(string address) => Rows(await Table(address)).Select(Name);

    static List<IElement> Rows(IElement table) => [.. table.QuerySelectorAll("tbody tr:not(.subtotal):not(.none)")];

    static string Name(IElement row) =>
        row.QuerySelector("th")!.TextContent.Trim().Replace("Xã ", "").Replace("Thị trấn ", "");

    static int Number(IElement row,
        int column) => row.Children[column].TextContent.Trim() is "–" or ""
            ? 0 : int.Parse(row.Children[column].TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture);
}
