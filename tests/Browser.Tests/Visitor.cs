using Analytics.TestSupport;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Analytics.Browser.Tests.Visitor))]
// Each visit is a stranger's to all others, and half of it is waiting: for the network to fall silent, for the page to
// be drawn.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.All, MaxThreads = 3)]

namespace Analytics.Browser.Tests;

/// <summary>
/// One Chromium for all tests, before one Dashboard with the sample; every page is opened by a visitor who was never
/// here.
/// </summary>
public sealed class Visitor : IAsyncLifetime
{
    // A busy machine draws late, and right all the same.
    const float Patience = 120_000;

    IPlaywright? _playwright;
    IBrowser? _browser;
    RunningDashboard? _dashboard;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) return;
        _dashboard = await Start();
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
    }

    /// <summary>Skips the test where there is no browser, or fails it where one is required.</summary>
    public void RequireBrowser()
    {
        if (Chromium.Path is null && !Chromium.IsRequired) Assert.Skip(Chromium.WhyNot);
        Assert.True(_browser is not null, Chromium.WhyNot);
    }

    /// <summary>A page that nothing has been loaded into yet; dispose it with its context.</summary>
    /// <param name="before">Another Dashboard than that with the sample.</param>
    public async Task<Visit> Visit(int width = 1440, bool javaScript = true, RunningDashboard? before = null)
    {
        RequireBrowser();
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = (before ?? _dashboard!).Http.BaseAddress!.ToString(),
            ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = javaScript,
        });
        context.SetDefaultTimeout(Patience);
        return new Visit(context, await context.NewPageAsync());
    }

    // With what people may have left in it.
    static async Task<RunningDashboard> Start()
    {
        var dashboard = await RunningDashboard.StartProcessOnSample();
        using var planner = new Planner(dashboard);
        foreach (var (name, question) in new[]
        {
            ("Chiến dịch đầu năm 2024", "campaignFrom=2024-01&campaignUntil=2024-06&campaignFactor=2"),
                ("Chậm một nửa", "pace=0.5"), ("Chỉ tiêu 65", "target=65"), ("Đã thôi dùng", "pace=2"),
        })
        {
            (await planner.Save(name, question)).Dispose();
        }

        (await planner.Post("/forecast/scenarios/4/retire")).Dispose();
        return dashboard;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_dashboard is not null) await _dashboard.DisposeAsync();
        await SharedFolder.Sample.RequireUntouched();
    }
}

/// <summary>One visitor's page, and what it asked for and complained of.</summary>
public sealed class Visit : IAsyncDisposable
{
    readonly IBrowserContext _context;

    internal Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") Complaints.Add(message.Text); };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                Complaints.Add($"{response.Status} {response.Url}");
        };
    }

    public IPage Page { get; }
    public List<string> Requests { get; } = [];
    public List<string> Complaints { get; } = [];

    public async Task<Visit> Open(string address, WaitUntilState until = WaitUntilState.Load)
    {
        await Page.GotoAsync(address, new() { WaitUntil = until });
        return this;
    }

    /// <summary>Signs in to the sample with one click, from a page that is then shown again.</summary>
    public async Task SignIn(string role, string address)
    {
        await Page.GotoAsync($"/sign-in?returnUrl={Uri.EscapeDataString(address)}");
        await Page.Locator($"button[name=role][value={role}]").ClickAsync();
        await Page.WaitForURLAsync("**" + address);
    }

    /// <summary>What a person can read: text that is drawn, without what is hidden.</summary>
    public Task<string> Seen(string selector) => Page.Locator(selector).First.InnerTextAsync();

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}

/// <summary>The pages, languages, themes and widths that everything here must hold for.</summary>
static class Every
{
    public static readonly string[] Pages =
    [
        "/", "/forecast", "/forecast?pace=0.75&target=70", "/forecast/methods", "/forecast/scenarios?compare=1,2,3",
            "/communes", "/communes/10", "/cells/52", "/cells/97", "/programme", "/criteria", "/alerts", "/brief",
            "/record", "/poverty", "/loads", "/loads/3", "/sql", "/sql?query=overview/programme",
        "/sign-in", "/sql/tables", "/sql/tables/marts.commune_at?column=is_illustrative&value=true&sort=name",
    ];
    public static readonly string[] Languages = ["vi", "en"];
    public static readonly string[] Themes = ["light", "dark"];

    public static string Address(string page, string language, string? theme = null) =>
        $"{page}{(page.Contains('?') ? '&' : '?')}lang={language}{(theme is null ? "" : $"&theme={theme}")}";
}
