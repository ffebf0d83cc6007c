using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Analytics.Browser.Tests;

/// <summary>Whoever reads with a keyboard, a screen reader, a phone or at night reads the same.</summary>
public sealed class AccessTests(Visitor visitor)
{
    /// <summary>Language, theme and width in four combinations that hold every pair of them, or with ANALYTICS_PAGES=all in all eight.</summary>
    static readonly (string Language, string Theme, int Width)[] Combinations = Environment.GetEnvironmentVariable("ANALYTICS_PAGES") == "all"
        ? [.. from language in Every.Languages from theme in Every.Themes from width in new[] { 320, 1920 } select (language, theme, width)]
        : [("vi", "light", 320), ("vi", "dark", 1920), ("en", "light", 1920), ("en", "dark", 320)];

    public static TheoryData<string, int> AllAtBothWidths => [.. from page in Every.Pages from c in Combinations select (Every.Address(page, c.Language, c.Theme), c.Width)];

    [Theory, MemberData(nameof(AllAtBothWidths))]
    public async Task Axe_finds_nothing_and_a_phone_never_scrolls_the_page_sideways(string address, int width)
    {
        await using var visit = await (await visitor.Visit(width)).Open(address);
        var found = (await visit.Page.RunAxe()).Violations;
        Assert.Empty(found.Select(v => $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(Told))}"));
        Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    // The same in either language.
    public static TheoryData<string> InVietnamese => [.. Every.Pages.Select(page => Every.Address(page, "vi"))];

    [Theory, MemberData(nameof(InVietnamese))]
    public async Task The_first_key_leads_past_the_navigation(string address)
    {
        await using var visit = await (await visitor.Visit()).Open(address);
        await visit.Page.Keyboard.PressAsync("Tab");
        var focused = visit.Page.Locator(":focus");
        Assert.EndsWith("#content", await focused.GetAttributeAsync("href"));
        Assert.InRange((await focused.BoundingBoxAsync())!.Y, 0, 900);
        await visit.Page.Keyboard.PressAsync("Enter");
        // Looked at again and again: a move within the page can be over before anybody waits for it.
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("#content$"));
    }

    [Fact]
    public async Task The_bars_are_reached_by_keyboard_and_say_their_value()
    {
        await using var visit = await (await visitor.Visit()).Open("/");
        var spots = visit.Page.Locator("#yearly-recognitions svg:visible .hot-spots > *");
        Assert.Equal(3, await spots.CountAsync());
        await spots.Nth(2).FocusAsync();
        var label = await visit.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')");
        Assert.Matches("2022.*14", label);
    }

    [Fact]
    public async Task Everything_that_takes_the_focus_shows_that_it_has_it()
    {
        await using var visit = await (await visitor.Visit()).Open("/");
        for (var i = 0; i < 15; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await visit.Page.EvaluateAsync<string>(FocusedWithoutSign));
        }
    }

    /// <summary>The element that has the focus, when nothing is drawn around it. A date field marks its own day, month or year.</summary>
    const string FocusedWithoutSign = """
        (() => {
          const focused = document.activeElement, look = getComputedStyle(focused);
          if (focused.matches('input[type=date]')) return '';
          return look.outlineStyle === 'none' || look.outlineWidth === '0px' ? focused.outerHTML.slice(0, 200) : '';
        })()
        """;

    static string Told(AxeResultNode node) => $"{node.Target} {node.Html[..Math.Min(node.Html.Length, 120)]} {string.Join(", ", node.Any.Select(c => c.Message))}";
}
