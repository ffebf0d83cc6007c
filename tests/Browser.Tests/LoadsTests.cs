using Microsoft.Playwright;

namespace Analytics.Browser.Tests;

/// <summary>The operator's page with scripts: what happens to a load shows by itself.</summary>
public sealed class LoadsTests(Visitor visitor)
{
    [Fact]
    public async Task A_load_that_is_asked_for_shows_its_end_without_a_reload_by_hand()
    {
        await using var visit = await visitor.Visit();
        await visit.SignIn("operator", "/loads?lang=vi");
        var newest = visit.Page.Locator("table.paper tbody th a").First;
        var before = await newest.InnerTextAsync();
        await visit.Page.Locator("form[action='/loads/run'] button").ClickAsync();

        // Nothing is asked of the page but to be looked at.
        await Assertions.Expect(newest).Not.ToHaveTextAsync(before, new() { Timeout = 60_000 });
        Assert.Empty(visit.Complaints);
        Assert.False(await visit.Page.Locator("#load-status").IsVisibleAsync());
    }
}
