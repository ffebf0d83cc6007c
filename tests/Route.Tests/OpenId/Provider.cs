using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Analytics.Route.Tests.OpenId;

/// <summary>
/// A provider of OpenID Connect on this machine. It signs in the user that the test names, without asking.
/// </summary>
sealed class Provider : IAsyncDisposable
{
    public const string ClientId = "analytics", ClientSecret = "chìa khóa của trình khách";

    readonly WebApplication _app;

    Provider(WebApplication app, string address) => (_app, Address) = (app, address);

    public string Address { get; }

    /// <summary>The user signed in at the provider: the permanent subject, the name and the provider's roles.</summary>
    public (string Subject, string Name, string[] Roles) Person { get; set; } = ("1", "van-phong", ["doc"]);

    /// <summary>The settings of a Dashboard that knows this provider.</summary>
    public (string, string)[] Settings(string secret = ClientSecret) =>
    [
        ("Analytics:OpenId:Authority", Address), ("Analytics:OpenId:ClientId", ClientId),
            ("Analytics:OpenId:ClientSecret", secret),
        ("Analytics:OpenId:Roles:viewer", "doc, xem"), ("Analytics:OpenId:Roles:analyst", "phan-tich"),
        ("Analytics:OpenId:Roles:administrator", "quan-tri"),
    ];

    public static async Task<Provider> Start()
    {
        var address = $"http://127.0.0.1:{FreePort()}/";
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls(address);
        builder.Logging.ClearProviders();
        Provider? provider = null;
        builder.Services.AddOpenIddict().AddServer(server => Configure(server, () => provider!));
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        provider = new Provider(app, address);
        await app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    static void Configure(OpenIddictServerBuilder server, Func<Provider> provider)
    {
        server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").AllowAuthorizationCodeFlow()
            .RequireProofKeyForCodeExchange();
        server.RegisterScopes(Scopes.Profile, Scopes.Roles);
        // Without a database: clients and users are given here.
        server.EnableDegradedMode().AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        server.UseAspNetCore().DisableTransportSecurityRequirement();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(asked =>
        {
            if (asked.ClientId != ClientId) asked.Reject(Errors.InvalidClient);
            return default;
        }));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(asked =>
        {
            if (asked.ClientId != ClientId || asked.ClientSecret != ClientSecret) asked.Reject(Errors.InvalidClient);
            return default;
        }));
        server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(asked =>
        {
            asked.SignIn(Proof(provider().Person, asked.Request.GetScopes()));
            return default;
        }));
    }

    static ClaimsPrincipal Proof((string Subject, string Name, string[] Roles) person, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.Subject).SetClaim(Claims.PreferredUsername, person.Name);
        foreach (var role in person.Roles) identity.AddClaim("roles", role);
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        var proof = new ClaimsPrincipal(identity);
        proof.SetScopes(scopes);
        return proof;
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
