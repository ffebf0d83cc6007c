namespace Analytics.Browser.Tests;

/// <summary>A reader of the overview reaches everything on it with a keyboard.</summary>
public sealed class KeyboardTests(Visitor visitor)
{
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

    /// <summary>
    /// The element that has the focus, when nothing is drawn around it. A date field marks its own day, month or year.
    /// </summary>
    const string FocusedWithoutSign = """
        (() => {
          const focused = document.activeElement, look = getComputedStyle(focused);
          if (focused.matches('input[type=date]')) return '';
          return look.outlineStyle === 'none' || look.outlineWidth === '0px' ? focused.outerHTML.slice(0, 200) : '';
        })()
        """;
}
