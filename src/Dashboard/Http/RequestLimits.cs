using Analytics.Dashboard.Settings;
using Analytics.Loader.Loads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Analytics.Dashboard.Http;

/// <summary>Limits of a connection and a request, applied before all other middleware.</summary>
static class RequestLimits
{
    // The server's minimum data rates limit slow clients; these limit clients that send nothing.
    static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10), SilenceWithin = TimeSpan.FromSeconds(60);

    const long LargestBody = 1 << 20;

    static readonly TimeSpan TlsFor = TimeSpan.FromDays(365);

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<RequestLimitSettings>();
        services.AddOptions<KestrelServerOptions>().Configure<RequestLimitSettings>((kestrel, settings) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = settings.Connections;
            kestrel.Limits.RequestHeadersTimeout = HeadersWithin;
            kestrel.Limits.KeepAliveTimeout = SilenceWithin;
            // Endpoints that accept more, for statements, have a limit of their own.
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        // The sample has no sign-in: a page of another site must not reach it under a host name that resolves to this
        // machine.
        services.AddOptions<HostFilteringOptions>()
            .PostConfigure<RequestLimitSettings, LoaderSettings>((hosts, settings, loads) =>
            hosts.AllowedHosts = loads.IsSample ? ["localhost", "127.0.0.1", "[::1]"] : [.. settings.HostNames]);
        services.AddOptions<ForwardedHeadersOptions>().Configure<RequestLimitSettings>((forwarded, settings) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // The chain is followed through all known proxies: the first other address is the client's.
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in settings.Networks) forwarded.KnownIPNetworks.Add(network);
        });
        services.AddHsts(hsts => hsts.MaxAge = TlsFor);
        services.Configure<AntiforgeryOptions>(antiforgery =>
        {
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // All answers carry DENY already, and this would weaken it.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>Applies the forwarded headers of known proxies, and HSTS.</summary>
    public static void UseRequestLimits(this WebApplication app)
    {
        if (app.Services.GetRequiredService<RequestLimitSettings>().Networks.Count > 0) app.UseForwardedHeaders();
        app.UseHsts();
    }

    /// <summary>
    /// A body whose declared length exceeds the limit of its endpoint is refused unread; one without a declared length
    /// is aborted at the limit.
    /// </summary>
    public static Task RefuseTooLarge(HttpContext context, RequestDelegate next) =>
        context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
            ? PageErrors.Answer(context,
                new PageProblem(StatusCodes.Status413PayloadTooLarge,
                "Nội dung gửi lên quá lớn so với những gì địa chỉ này nhận.",
                "What was sent is larger than this address takes."))
            : next(context);
}
