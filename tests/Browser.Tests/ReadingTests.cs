using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Analytics.Browser.Tests;

/// <summary>What a person reads from the rendered overview.</summary>
public sealed class ReadingTests(Visitor visitor)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task The_overview_says_2_and_12_and_14_of_59_with_and_without_scripts(bool javaScript)
    {
        await using var visit = await (await visitor.Visit(javaScript: javaScript)).Open("/");
        var sentence = await visit.Seen("main h1");
        Assert.Matches("28/59.*2020 có 2,.*2021 có 12,.*8-2022 có 14", sentence);
        Assert.Contains("28/59", await visit.Seen(".strip"));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_bars_of_the_chart_carry_their_numbers_as_text_that_is_drawn(bool javaScript)
    {
        await using var visit = await (await visitor.Visit(javaScript: javaScript)).Open("/");
        var texts = await visit.Page.Locator("#yearly-recognitions svg:visible text").AllTextContentsAsync();
        Assert.Subset(texts.Select(t => Regex.Replace(t, @"\s", "")).ToHashSet(),
            new HashSet<string> { "2", "12", "14", "2020", "2021", "2022" });
    }

    [Theory, InlineData(360), InlineData(1440)]
    public async Task Each_chart_is_drawn_once_for_the_width_at_hand(int width)
    {
        await using var visit = await (await visitor.Visit(width)).Open("/");
        foreach (var figure in await visit.Page.Locator("figure.chart").AllAsync())
            Assert.Equal(1, await figure.Locator("svg:visible").CountAsync());
    }

    [Fact]
    public async Task The_table_behind_a_chart_opens_without_scripts()
    {
        await using var visit = await (await visitor.Visit(javaScript: false)).Open("/");
        await visit.Page.Locator("#yearly-recognitions summary").First.ClickAsync();
        Assert.Matches(@"2022\s+14\s+7", await visit.Seen("#yearly-recognitions table"));
    }

    [Fact]
    public async Task Another_date_and_language_are_chosen_without_scripts()
    {
        await using var visit = await (await visitor.Visit(javaScript: false)).Open("/");
        await visit.Page.Locator("input[name=asOf]").FillAsync("2021-12-31");
        await visit.Page.Locator("form:has(input[name=asOf]) button").ClickAsync();
        Assert.Contains("14/59", await visit.Seen("main h1"));
        await visit.Page.Locator("a[hreflang=en]").ClickAsync();
        Assert.Contains("14/59 Party cells", await visit.Seen("main h1"));
    }

    [Theory]
    [InlineData(ColorScheme.Dark, "Nền sáng", "Nền tối")]
    [InlineData(ColorScheme.Light, "Nền tối", "Nền sáng")]
    public async Task The_other_ground_is_offered_whichever_the_browser_prefers(ColorScheme preferred, string first,
        string then)
    {
        await using var visit = await visitor.Visit(javaScript: false);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = preferred });
        await visit.Open("/loads");
        var switches = visit.Page.Locator(".switches :is(.to-dark, .to-light):visible");
        Assert.Equal([first], await switches.AllInnerTextsAsync());
        var ground = await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        await switches.ClickAsync();
        Assert.Equal([then], await switches.AllInnerTextsAsync());
        Assert.NotEqual(ground,
            await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Print_leaves_out_what_can_only_be_clicked()
    {
        await using var visit = await (await visitor.Visit()).Open("/");
        var controls = visit.Page.Locator(
            "nav a:visible, form:visible, button:visible, select:visible, input:visible, .links a:visible, summary:visible");
        Assert.NotEqual(0, await controls.CountAsync());
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Equal(0, await controls.CountAsync());
        Assert.Contains("28/59", await visit.Seen("main h1"));
        Assert.Contains("05/08/2022", await visit.Seen(".stamp"));
    }
}
