using Analytics.Loader.Loads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace Analytics.Dashboard.Http;

/// <summary>What is asked of a connection and a request before anything else looks at it.</summary>
static class RequestLimits
{
    // A slow reader is held to the server's own least rates; these are for whoever says nothing at all.
    static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10), SilenceWithin = TimeSpan.FromSeconds(60);

    const long LargestBody = 1 << 20;

    static readonly TimeSpan TlsFor = TimeSpan.FromDays(365);

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        var front = RequestLimitSettings.Read(builder.Configuration);
        var services = builder.Services;
        services.AddSingleton(front);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = front.Connections;
            kestrel.Limits.RequestHeadersTimeout = HeadersWithin;
            kestrel.Limits.KeepAliveTimeout = SilenceWithin;
            // Addresses that take more, statements and what is kept of them, say so themselves.
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        // Nobody signs in to the sample: a page elsewhere must not get at it under a name of its own that leads here.
        string[] answered = LoaderSettings.Read(builder.Configuration).IsSample ? ["localhost", "127.0.0.1", "[::1]"] : [.. front.Hosts];
        services.PostConfigure<HostFilteringOptions>(hosts => hosts.AllowedHosts = answered);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // As far back as the chain is of known proxies: the first other address is whoever asks.
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in front.Proxies) forwarded.KnownIPNetworks.Add(network);
        });
        services.AddHsts(hsts => hsts.MaxAge = TlsFor);
        services.Configure<AntiforgeryOptions>(antiforgery =>
        {
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // All answers say DENY already, and this would weaken it.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>Takes the word of known proxies, and tells browsers that came over TLS to come no other way.</summary>
    public static void UseRequestLimits(this WebApplication app)
    {
        if (app.Services.GetRequiredService<RequestLimitSettings>().Proxies.Count > 0) app.UseForwardedHeaders();
        app.UseHsts();
    }

    /// <summary>A body that says itself that it is larger than its address takes is refused before anything reads of it; one that does not say is broken off.</summary>
    public static Task RefuseTooLarge(HttpContext context, RequestDelegate next) =>
        context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize
            ? PageErrors.Answer(context, new PageProblem(StatusCodes.Status413PayloadTooLarge, "Nội dung gửi lên quá lớn so với những gì địa chỉ này nhận.", "What was sent is larger than this address takes."))
            : next(context);
}
