using System.Security.Cryptography;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Localization;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Net.Http.Headers;

namespace Analytics.Dashboard.Http.Caching;

/// <summary>
/// Answers of figures: each carries an ETag of its body, so that a browser which has it is told so, and those that follow from the snapshot
/// alone are drawn once for all who ask. What holds a token or a form of one person's says no-store, and is neither tagged nor kept.
/// </summary>
sealed class FigureBodies(RequestDelegate next, KeptBodies kept, PublishedSnapshots snapshots, WarehouseFolder folder, IEnumerable<IFigureStamp> stamps)
{
    public async Task InvokeAsync(HttpContext context, PageState state, CurrentAsker current)
    {
        // Whoever waits for what he asked for sees the clock in the page.
        var isKept = context.GetEndpoint()?.Metadata.GetMetadata<OfSnapshotAloneAttribute>() is not null && !context.Request.Query.ContainsKey("asked");
        if (!HttpMethods.IsGet(context.Request.Method) || state.Query is null || state.Problem is not null || !isKept && !IsPageOfFigures(context))
        {
            await next(context);
            return;
        }

        var key = isKept && current.Asker is { } asker ? KeyOf(context.Request, state, asker) : null;
        if ((key is null ? await Draw(context) : await FindOrDraw(context, key, state.Query.Closing)) is { } body) await Send(context, body);
    }

    static bool IsPageOfFigures(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.IsSubclassOf(typeof(FigurePage)) == true && MayBeStored(context);

    static bool MayBeStored(HttpContext context) => !context.Response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);

    BodyKey KeyOf(HttpRequest request, PageState state, Asker asker) => new(
        $"{request.PathBase}{request.Path}{request.QueryString}", state.Language, state.Theme, asker.Role, asker.IsVisitor, state.Manifest.Sha256, state.AsOf,
        LoadNews.Of(WarehouseView.Read(folder, snapshots)), string.Join('|', stamps.Where(s => s.Concerns(request.Path)).Select(s => s.ReadStamp())));

    async Task<FigureBody?> FindOrDraw(HttpContext context, BodyKey key, CancellationToken closing)
    {
        if (kept.Find(key) is { } known) return known;
        using var turn = await kept.Turn(key, context.RequestAborted);
        if (kept.Find(key) is { } drawn) return drawn;
        if (await Draw(context) is not { } body) return null;
        // A file that leaves is written down each time.
        if (body.Disposition is null) kept.Keep(key, body, closing);
        return body;
    }

    // Null: it was answered with something else than figures, and that is sent as it is.
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

        if (response.StatusCode == StatusCodes.Status200OK && !PageStateMiddleware.AnswersOtherwise(context) && MayBeStored(context)) return BodyOf(response, drawn.ToArray());
        drawn.Position = 0;
        // Of an answer without a body, such as one that leads elsewhere, there is nothing to send.
        if (drawn.Length > 0) await drawn.CopyToAsync(sent, context.RequestAborted);
        return null;
    }

    // Weak, for what is sent may be compressed in one way or another.
    static FigureBody BodyOf(HttpResponse response, byte[] bytes) => new(bytes, response.ContentType, response.Headers.ContentDisposition,
        response.Headers.ETag.ToString() is { Length: > 0 } given ? given : $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"");

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
