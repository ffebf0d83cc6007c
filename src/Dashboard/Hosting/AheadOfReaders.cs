using Analytics.Dashboard.Access;
using Analytics.Dashboard.Layout;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// Draws the pages that most people open once for themselves from a snapshot that lies ready and is not published yet: what its queries,
/// charts and forecasts say is then known when the pointer moves, and fifty readers do not wait for it together.
/// </summary>
sealed class AheadOfReaders(IServiceScopeFactory scopes, EndpointDataSource endpoints, IHttpContextAccessor accessor, ILogger<AheadOfReaders> log)
{
    static readonly string[] Pages = ["/", "/communes", "/criteria", "/poverty", "/forecast", "/programme", "/alerts", "/record", "/brief"];

    /// <summary>Draws them from a load. What fails is told to the log and to nobody else: the load does not rest on it.</summary>
    public void Draw(int load)
    {
        foreach (var page in Pages)
        {
            try
            {
                // On a flow of its own, for whose request this is goes with the flow.
                Task.Run(() => Draw(page, load)).GetAwaiter().GetResult();
            }
            catch (Exception error)
            {
                log.LogWarning(error, "{Page} of load {Load} could not be drawn ahead of its readers.", page, load);
            }
        }
    }

    async Task Draw(string page, int load)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reader = new Asker("ahead", "ahead", Role.Viewer);
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = CurrentAsker.PrincipalOf(reader, nameof(AheadOfReaders)) };
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = (HttpMethods.Get, page, QueryString.Create("load", $"{load}"));
        context.Response.Body = Stream.Null;
        accessor.HttpContext = context;
        scope.ServiceProvider.GetRequiredService<PageState>().Read(context.Request);
        var endpoint = endpoints.Endpoints.OfType<RouteEndpoint>().First(e => "/" + e.RoutePattern.RawText?.Trim('/') == page && e.RequestDelegate is not null);
        context.SetEndpoint(endpoint);
        await endpoint.RequestDelegate!(context);
    }
}
