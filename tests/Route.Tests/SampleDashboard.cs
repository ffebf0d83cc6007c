using System.Collections.Concurrent;
using Analytics.TestSupport;
using Analytics.Warehouse.Files;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DuckDB.NET.Data;

[assembly: AssemblyFixture(typeof(Analytics.Route.Tests.SampleDashboard))]

namespace Analytics.Route.Tests;

/// <summary>One Dashboard with the three loads of the sample, for all tests that only read.</summary>
public sealed class SampleDashboard : IAsyncLifetime
{
    readonly ConcurrentDictionary<string, IDocument> _pages = [];

    public RunningDashboard Running { get; private set; } = null!;
    public HttpClient Http => Running.Http;

    public async ValueTask InitializeAsync() =>
        Running = await RunningDashboard.StartOnSample(("Analytics:Queries:Warm", "2"));

    public async ValueTask DisposeAsync()
    {
        if (Running is not null) await Running.DisposeAsync();
        await SharedFolder.Sample.RequireUntouched();
    }

    /// <summary>A page that is answered with 200, read as a browser reads it.</summary>
    public async Task<IDocument> Page(string address)
    {
        if (_pages.TryGetValue(address, out var known)) return known;
        using var answer = await Http.GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        return _pages[address] = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What people read in the main part of a page, without the banner of the sample.</summary>
    public async Task<string> MainText(string address) => (await Page(address)).QuerySelector("main")!.TextContent;

    /// <summary>The published file of a load, opened as the Dashboard opens it.</summary>
    public DuckDBConnection Snapshot(int load = 3) =>
        DuckDbFile.OpenRead(Path.Combine(Running.Warehouse, "snapshots", $"{load}", "analytics.duckdb"));
}
