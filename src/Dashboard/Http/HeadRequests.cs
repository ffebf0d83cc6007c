
namespace Analytics.Dashboard.Http;

/// <summary>Handles HEAD like GET; the server itself omits the body of the answer.</summary>
static class HeadRequests
{
    public static async Task AsGet(HttpContext context, RequestDelegate next)
    {
        // The stream of events has no end that a HEAD could wait for.
        var isHead = HttpMethods.IsHead(context.Request.Method)
            && !context.Request.Path.StartsWithSegments(Addresses.LoadEvents);
        if (isHead) context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            if (isHead) context.Request.Method = HttpMethods.Head;
        }
    }
}
