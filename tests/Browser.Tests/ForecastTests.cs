using Microsoft.Playwright;

namespace Analytics.Browser.Tests;

/// <summary>The what-if of the forecast, with scripts and without.</summary>
public sealed class ForecastTests(Visitor visitor)
{
    [Fact]
    public async Task A_slider_moves_the_answer_and_leaves_the_question_in_the_address()
    {
        await using var visit = await (await visitor.Visit()).Open("/forecast?lang=vi");
        var slider = visit.Page.Locator(".what-if input[type=range]").First;
        await slider.FocusAsync();
        for (var i = 0; i < 5; i++) await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Nếu nhịp độ ×0,75");
        await Assertions.Expect(visit.Page.Locator("input[name=pace]")).ToHaveValueAsync("0.75");
        await visit.Page.WaitForURLAsync("**/forecast?pace=0.75");
        await Assertions.Expect(visit.Page.Locator("#answer .strong")).ToContainTextAsync("Giả định: nhịp độ ×0,75");
        var reopened = await visit.Page.EvaluateAsync<string>(
            "fetch(location.href).then(r => r.text()).then(t => new DOMParser().parseFromString(t, 'text/html').querySelector('h1').textContent)");
        Assert.Equal(await visit.Page.Locator("h1").TextContentAsync(), reopened);
    }

    [Fact]
    public async Task Without_a_script_the_form_asks_the_same()
    {
        await using var visit = await (await visitor.Visit(javaScript: false)).Open("/forecast?lang=en&load=3");
        Assert.Equal(0, await visit.Page.Locator(".what-if input[type=range]").CountAsync());
        await visit.Page.Locator("input[name=pace]").FillAsync("0.75");
        await visit.Page.Locator(".what-if button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Supposing the pace ×0.75");
        await visit.Page.Locator("text=Back to as it is").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).Not.ToContainTextAsync("Supposing");
    }
}
