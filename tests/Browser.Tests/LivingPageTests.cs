using Analytics.TestSupport;
using Microsoft.Playwright;

namespace Analytics.Browser.Tests;

/// <summary>What a script adds to a page that is complete without it.</summary>
public sealed class LivingPageTests(Visitor visitor)
{
    [Fact]
    public async Task A_bar_shows_its_value_under_the_pointer_and_under_the_focus()
    {
        await using var visit = await (await visitor.Visit()).Open("/?lang=en");
        var tip = visit.Page.Locator(".tip");
        await visit.Page.Locator("#yearly-recognitions .wide .hot-spots rect").Nth(1).HoverAsync();
        await Assertions.Expect(tip).ToHaveTextAsync("in 2021 12");
        await visit.Page.Locator("#yearly-recognitions .wide .hot-spots a").Nth(0).FocusAsync();
        await Assertions.Expect(tip).ToHaveTextAsync("in 2020 2");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tip).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_bar_leads_to_the_communes_as_they_stood_at_the_end_of_its_year()
    {
        await using var visit = await (await visitor.Visit(javaScript: false)).Open("/?load=3");
        await visit.Page.Locator("#yearly-recognitions .wide .hot-spots a").Nth(1).ClickAsync();
        Assert.EndsWith("/communes?asOf=2021-12-31&load=3", visit.Page.Url);
        Assert.Contains("14/59", await visit.Seen("main"));
    }

    [Fact]
    public async Task A_page_that_was_left_open_follows_a_new_load_when_it_is_shown_again()
    {
        visitor.RequireBrowser();
        await using var own = await RunningDashboard.StartProcessOnSample();
        await using var visit = await (await visitor.Visit(before: own)).Open("/?lang=vi");
        Assert.Contains("28/59", await visit.Seen("main h1"));

        SqliteChange.Run(own.Sample,
            "INSERT INTO recognition (cell_id, counting_year, decided_on) SELECT min(id), 2022, '2022-08-04' FROM cell WHERE id NOT IN (SELECT cell_id FROM recognition)");
        Assert.Equal(0, (await ProgramRun.Loader(own.Warehouse, "load", "--json")).ExitCode);
        await own.UntilLoad(4);
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('focus'))");

        await Assertions.Expect(visit.Page.Locator("main h1")).ToContainTextAsync("29/59");
        await Assertions.Expect(visit.Page.Locator(".news")).ToContainTextAsync("lần nạp 4");
        Assert.Empty(visit.Complaints);
    }
}
