using System.Text.Encodings.Web;
using Analytics.Dashboard.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Analytics.Dashboard.Access;

/// <summary>Knows a program by the token that it sends: <c>Authorization: Bearer act_...</c>. No token, no opinion; a wrong one is a failure.</summary>
sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, TokenBook tokens, TokenOwners owners)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Bearer";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Presented(Request) is not { } presented
        ? AuthenticateResult.NoResult()
        : tokens.Find(presented) is { } token && owners.AskerOf(token) is { } asker
            ? AuthenticateResult.Success(new AuthenticationTicket(CurrentAsker.PrincipalOf(asker, SchemeName), SchemeName))
            : AuthenticateResult.Fail("The token is not known, has expired or was revoked."));

    /// <summary>The token of a request, empty where the scheme stands alone; null where none was sent.</summary>
    public static string? Presented(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString().Trim();
        return header.Equals(SchemeName, StringComparison.OrdinalIgnoreCase) ? ""
            : header.StartsWith(SchemeName + " ", StringComparison.OrdinalIgnoreCase) ? header[SchemeName.Length..].Trim()
            : null;
    }
}
