using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Analytics.Browser.Tests;

/// <summary>
/// Everything that must hold of every page, from one first visit in each language, theme and width: a reader with a
/// keyboard, a screen reader, a phone or at night reads the same, and a visit asks for little, and nothing of
/// strangers.
/// </summary>
public sealed class EveryPageTests(Visitor visitor)
{
    const int BudgetBytes = 180_000, OfficeWidth = 1440;

    /// <summary>Of the page of statements, which brings an editor.</summary>
    const int EditorBudgetBytes = 1_100_000;

    static readonly bool IsFull = Environment.GetEnvironmentVariable("ANALYTICS_PAGES") == "all";

    /// <summary>
    /// Address and width of each visit. A page is visited twice, in both languages, both themes and at both widths;
    /// what goes together changes from page to page, so that the pages together hold every pair. With
    /// ANALYTICS_PAGES=all each page is visited in all eight combinations.
    /// </summary>
    public static TheoryData<string, int> AllAtBothWidths =>
    [
        .. Every.Pages.SelectMany((page, i) =>
            Combinations(i).Select(c => (Every.Address(page, c.Language, c.Theme), c.Width))),
    ];

    static IEnumerable<(string Language, string Theme, int Width)> Combinations(int page) => IsFull
        ? from language in Every.Languages
          from theme in Every.Themes
          from width in new[] { 320, 1920 }
          select (language, theme, width)
        : page % 2 == 0
        ? [("vi", "light", 320), ("en", "dark", 1920)]
        : [("vi", "dark", 1920), ("en", "light", 320)];

    [Theory, MemberData(nameof(AllAtBothWidths))]
    public async Task It_is_small_asks_no_other_host_complains_of_nothing_never_scrolls_sideways_and_is_open_to_every_reader(string address, int width)
    {
        await using var visit = await visitor.Visit(width);
        var bytes = await BytesOf(visit);
        await visit.Open(address, WaitUntilState.NetworkIdle);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"First visit of {address}: {bytes.Sum() / 1000:F0} kB in {bytes.Count} answers.");

        await Assert.MultipleAsync(
            () => Is(() =>
                Assert.InRange(bytes.Sum(), 20_000, address.Split('?')[0] == "/sql" ? EditorBudgetBytes : BudgetBytes)),
            () => Is(() => Assert.DoesNotContain(visit.Requests,
                url => !url.StartsWith("data:") && new Uri(url).Authority != new Uri(visit.Page.Url).Authority)),
            () => Is(() => Assert.Empty(visit.Complaints)),
            async () => Assert.Equal(width,
                await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")),
            () => AnOfficeComputerShowsItWhole(visit, width),
            async () => Assert.Empty(
                (await visit.Page.RunAxe()).Violations.Select(v =>
                    $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(Told))}")),
            () => TheFirstKeyLeadsPastTheNavigation(visit));
    }

    // The widest screen shares its visit with the usual one, for which the first key is then pressed.
    static async Task AnOfficeComputerShowsItWhole(Visit visit, int width)
    {
        if (width <= OfficeWidth) return;
        await visit.Page.SetViewportSizeAsync(OfficeWidth, 900);
        Assert.Equal(OfficeWidth, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    static async Task TheFirstKeyLeadsPastTheNavigation(Visit visit)
    {
        await visit.Page.Keyboard.PressAsync("Tab");
        var focused = visit.Page.Locator(":focus");
        Assert.EndsWith("#content", await focused.GetAttributeAsync("href"));
        Assert.InRange((await focused.BoundingBoxAsync())!.Y, 0, 900);
        await visit.Page.Keyboard.PressAsync("Enter");
        // Looked at again and again: a move within the page can be over before the test waits for it.
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#content$"));
    }

    // What comes over the network from here on.
    static async Task<List<double>> BytesOf(Visit visit)
    {
        var network = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        var bytes = new List<double>();
        network.Event("Network.loadingFinished").OnEvent += (_, finished) =>
            bytes.Add(finished!.Value.GetProperty("encodedDataLength").GetDouble());
        await network.SendAsync("Network.enable");
        return bytes;
    }

    static Task Is(Action assertion)
    {
        assertion();
        return Task.CompletedTask;
    }

    static string Told(
        AxeResultNode node) => $"{node.Target} {node.Html[..Math.Min(node.Html.Length, 120)]} {string.Join(", ", node.Any.Select(c => c.Message))}";
}
