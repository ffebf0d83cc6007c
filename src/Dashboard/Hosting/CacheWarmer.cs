using Analytics.Dashboard.Features.Dictionary;
using Analytics.Dashboard.Features.Loads;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Loader.Loads;
using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// Renders the pages that are opened most from a snapshot that is complete and not yet published: what its queries,
/// charts and forecasts return is then cached when the pointer moves, so that neither readers nor the first statement
/// wait for it.
/// </summary>
sealed class CacheWarmer(IServiceScopeFactory scopes, EndpointDataSource endpoints, IHttpContextAccessor accessor,
    PublishedSnapshots snapshots, IllustrativeTables illustrative, ILogger<CacheWarmer> log) : ISnapshotWarmUp
{
    const string Overview = "/";

    static readonly string[] Others =
    [
        "/communes", "/criteria", "/poverty", "/forecast", "/programme", "/alerts", "/record", "/brief",
    ];

    /// <summary>
    /// Draws all of them from a load, on the calling thread. A failure is logged only: the load does not depend on it.
    /// </summary>
    public void Draw(int load)
    {
        DrawOverview(load);
        DrawRest(load);
    }

    /// <inheritdoc/>
    public void DrawOverview(int load) => Try(Overview, load, () => Draw(Overview, load));

    /// <inheritdoc/>
    public void DrawOthers(int load, CancellationToken cancel) => LowPriority.Run(() =>
    {
        DrawRest(load, cancel);
        return load;
    });

    void DrawRest(int load, CancellationToken cancel = default)
    {
        foreach (var page in Others.TakeWhile(_ => !cancel.IsCancellationRequested))
            Try(page, load, () => Draw(page, load));
        if (!cancel.IsCancellationRequested) Try("what is illustrative", load, () => Mark(load));
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
        if (lease is not null) await illustrative.Read(lease.Manifest);
    }

    async Task Draw(string page, int load)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reader = new CurrentUser("ahead", "ahead", Role.Viewer);
        var context = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            User = CurrentUserAccessor.PrincipalOf(reader, nameof(CacheWarmer))
        };
        (context.Request.Method, context.Request.Path, context.Request.QueryString) =
            (HttpMethods.Get, page, QueryString.Create("load", $"{load}"));
        (context.Request.Scheme, context.Request.Host) = (Uri.UriSchemeHttp, new HostString("localhost"));
        context.Response.Body = Stream.Null;
        accessor.HttpContext = context;
        scope.ServiceProvider.GetRequiredService<RequestState>().Read(context.Request);
        var endpoint = endpoints.Endpoints.OfType<RouteEndpoint>()
            .First(e => "/" + e.RoutePattern.RawText?.Trim('/') == page && e.RequestDelegate is not null);
        context.SetEndpoint(endpoint);
        await endpoint.RequestDelegate!(context);
    }
}
