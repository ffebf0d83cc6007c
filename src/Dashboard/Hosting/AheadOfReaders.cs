using Analytics.Dashboard.Access;
using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Layout;
using Analytics.Warehouse;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// Draws the pages that most people open once for themselves from a snapshot that lies ready and is not published yet: what its queries,
/// charts and forecasts say is then known when the pointer moves, and fifty readers do not wait for it together; nor does the first statement.
/// </summary>
sealed class AheadOfReaders(IServiceScopeFactory scopes, EndpointDataSource endpoints, IHttpContextAccessor accessor, PublishedSnapshots snapshots, IllustrativeTables illustrative, ILogger<AheadOfReaders> log)
{
    static readonly string[] Pages = ["/", "/communes", "/criteria", "/poverty", "/forecast", "/programme", "/alerts", "/record", "/brief"];

    /// <summary>Draws them from a load. What fails is told to the log and to nobody else: the load does not rest on it.</summary>
    public void Draw(int load)
    {
        // On this thread, which gives way to those who read meanwhile.
        foreach (var page in Pages) Try(page, load, () => Draw(page, load));
        Try("what is invented", load, () => Mark(load));
    }

    void Try(string what, int load, Func<Task> work)
    {
        try
        {
            work().GetAwaiter().GetResult();
        }
        catch (Exception error)
        {
            log.LogWarning(error, "Of load {Load}, {What} was not ready ahead of its readers.", load, what);
        }
    }

    async Task Mark(int load)
    {
        using var lease = snapshots.Acquire(load);
        if (lease is not null) await illustrative.Of(lease.Manifest);
    }

    async Task Draw(string page, int load)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reader = new Asker("ahead", "ahead", Role.Viewer);
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = CurrentAsker.PrincipalOf(reader, nameof(AheadOfReaders)) };
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = (HttpMethods.Get, page, QueryString.Create("load", $"{load}"));
        (context.Request.Scheme, context.Request.Host) = (Uri.UriSchemeHttp, new HostString("localhost"));
        context.Response.Body = Stream.Null;
        accessor.HttpContext = context;
        scope.ServiceProvider.GetRequiredService<PageState>().Read(context.Request);
        var endpoint = endpoints.Endpoints.OfType<RouteEndpoint>().First(e => "/" + e.RoutePattern.RawText?.Trim('/') == page && e.RequestDelegate is not null);
        context.SetEndpoint(endpoint);
        await endpoint.RequestDelegate!(context);
    }
}
