using System.Security.Cryptography;
using Analytics.Dashboard.Identity;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Net.Http.Headers;

namespace Analytics.Dashboard.Http.Caching;

/// <summary>
/// Answers of figures: each has an ETag of its body, so that a browser that has it gets 304, and those that depend on
/// the snapshot alone are rendered once for all users. An answer with a token or a personal form is marked no-store,
/// and is neither tagged nor cached.
/// </summary>
sealed class SnapshotCacheMiddleware(RequestDelegate next, ResponseCache cache, PublishedSnapshots snapshots,
    WarehouseFolder folder, IEnumerable<IFigureStamp> stamps)
{
    public async Task InvokeAsync(HttpContext context, RequestState state, CurrentUserAccessor current)
    {
        // Pages polling for a job's result show the time, so they are not cached.
        var isKept = context.GetEndpoint()?.Metadata.GetMetadata<CachedBySnapshotAttribute>() is not null
            && !context.Request.Query.ContainsKey("asked");
        if (!HttpMethods.IsGet(context.Request.Method) || state.Query is null || state.Problem is not null || !isKept
            && !IsPageOfFigures(context))
        {
            await next(context);
            return;
        }

        var key = isKept && current.User is { } user ? KeyOf(context.Request, state, user) : null;
        if ((key is null ? await Draw(context) : await FindOrDraw(context, key, state.Query.Closing)) is { } body)
            await Send(context, body);
    }

    static bool IsPageOfFigures(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.IsSubclassOf(
            typeof(FigurePage)) == true && MayBeStored(context);

    static bool MayBeStored(HttpContext context) =>
        !context.Response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);

    BodyKey KeyOf(HttpRequest request, RequestState state, CurrentUser user) => new(
        $"{request.PathBase}{request.Path}{request.QueryString}", state.Language, state.Theme, user.Role,
        user.IsVisitor,
            state.Manifest.Sha256, state.AsOf,
        LoadNotice.Of(WarehouseView.Read(folder, snapshots)),
            string.Join('|', stamps.Where(s => s.Concerns(request.Path)).Select(s => s.ReadStamp())));

    async Task<FigureBody?> FindOrDraw(HttpContext context, BodyKey key, CancellationToken closing)
    {
        if (cache.Find(key) is { } known) return known;
        using var gate = await cache.Lock(key, context.RequestAborted);
        if (cache.Find(key) is { } drawn) return drawn;
        if (await Draw(context) is not { } body) return null;
        // A file that leaves is written down each time.
        if (body.Disposition is null) cache.Keep(key, body, closing);
        return body;
    }

    // Null: the answer is not of figures, and is sent unchanged.
    async Task<FigureBody?> Draw(HttpContext context)
    {
        var (response, drawn) = (context.Response, new MemoryStream());
        var sent = response.Body;
        response.Body = drawn;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = sent;
        }

        if (response.StatusCode == StatusCodes.Status200OK && !RequestStateMiddleware.AnswersOtherwise(context)
            && MayBeStored(context))
        {
            return BodyOf(response, drawn.ToArray());
        }

        drawn.Position = 0;
        // An answer without a body, such as a redirect, has nothing to send.
        if (drawn.Length > 0) await drawn.CopyToAsync(sent, context.RequestAborted);
        return null;
    }

    // Weak, because the bytes sent may be compressed in different ways.
    static FigureBody BodyOf(HttpResponse response, byte[] bytes) =>
        new(bytes, response.ContentType, response.Headers.ContentDisposition,
        response.Headers.ETag.ToString() is { Length: > 0 } given ? given
            : $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"");

    static async Task Send(HttpContext context, FigureBody body)
    {
        var (response, tag) = (context.Response, EntityTagHeaderValue.Parse(body.Tag));
        response.Headers.ETag = body.Tag;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            response.ContentLength = null;
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = body.ContentType;
        if (body.Disposition is not null) response.Headers.ContentDisposition = body.Disposition;
        await response.Body.WriteAsync(body.Bytes, context.RequestAborted);
    }
}
