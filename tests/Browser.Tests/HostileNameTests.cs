using Analytics.TestSupport;

namespace Analytics.Browser.Tests;

/// <summary>Units and cells with the worst of names: a browser with scripts shows them as what they are.</summary>
public sealed class HostileNameTests(HostileVisitor visitor) : IClassFixture<HostileVisitor>
{
    static readonly bool IsFull = Environment.GetEnvironmentVariable("ANALYTICS_HOSTILE") == "all";

    public static TheoryData<string> Addresses =>
    [
        .. Every.Pages.Where(p => !p.StartsWith("/loads/")), "/communes/7", "/cells/7",
    ];

    [Theory, MemberData(nameof(Addresses))]
    public async Task No_page_runs_breaks_or_follows_a_name(string address)
    {
        await using var visit = await (await visitor.Visit()).Open(address);
        Assert.Null(await visit.Page.EvaluateAsync<int?>("window.hit ?? null"));
        Assert.Equal("", await visit.Page.EvaluateAsync<string>(Smuggled));
        var host = new Uri(visit.Page.Url).Authority;
        Assert.DoesNotContain(visit.Requests, url => !url.StartsWith("data:") && new Uri(url).Authority != host);
        Assert.Empty(visit.Complaints);
        Assert.Equal(1, await visit.Page.Locator("main h1").CountAsync());
    }

    /// <summary>Of every third unit, or with ANALYTICS_HOSTILE=all of each.</summary>
    [Fact]
    public async Task All_hostile_cells_of_the_units_are_shown_as_their_names()
    {
        var shown = new HashSet<string>();
        await using var visit = await visitor.Visit();
        for (var unit = 1; unit <= 21; unit += IsFull ? 1 : 3)
        {
            await visit.Open($"/communes/{unit}");
            Assert.Null(await visit.Page.EvaluateAsync<int?>("window.hit ?? null"));
            Assert.Equal("", await visit.Page.EvaluateAsync<string>(Smuggled));
            shown.UnionWith(await visit.Page.Locator("main a[href^='/cells/']").AllTextContentsAsync());
        }

        // A third of the units have a third of the names, as many as belong to one unit more or less.
        Assert.InRange(shown.Count, HostileNames.All.Count * (IsFull ? 0.95 : 0.28), double.MaxValue);
    }

    /// <summary>
    /// Every 100th cell, or with ANALYTICS_HOSTILE=all each of them: its page and its answer hold no name as markup.
    /// </summary>
    [Fact]
    public async Task No_page_of_a_cell_holds_a_name_as_markup()
    {
        Assert.SkipWhen(Chromium.Path is null && !Chromium.IsRequired, Chromium.WhyNot);
        var step = IsFull ? 1 : 100;
        for (var cell = 1; cell <= HostileNames.All.Count; cell += step)
        {
            var html = await visitor.Dashboard.Http.GetStringAsync($"/cells/{cell}?lang=en");
            Assert.DoesNotContain("window.hit=1>", html.Replace("window.hit=1&gt;", ""));
            Assert.DoesNotMatch(
                @"<(img|iframe|object|embed|base|video|math|marquee|xss|template)\b|<script>|<[a-z]+ [^>]*\bon[a-z]+\s*=\s*[^""' ]*hit", html);
        }
    }

    /// <summary>
    /// Elements and attributes that no page of ours has, so that a name must have brought them. The editor of
    /// statements places its own lines by style attributes; no name of the warehouse is in it.
    /// </summary>
    const string Smuggled = """
        [...document.querySelectorAll('main :is(script:not([src^="/js/"]), iframe, object, embed, base, meta, link, style, video, math, template, marquee, img, xss), main form[action*="evil"], a[href^="javascript" i], a[href*="evil.example"]')]
          .concat([...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name) || a.name === 'style' && e.closest('main') && !e.closest('#statement > .editor'))))
          .map(e => e.outerHTML.slice(0, 120)).join('\n')
        """;
}
