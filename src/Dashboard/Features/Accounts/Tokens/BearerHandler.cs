using System.Text.Encodings.Web;
using Analytics.Dashboard.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Analytics.Dashboard.Features.Accounts.Tokens;

/// <summary>
/// Authenticates a program by its token: <c>Authorization: Bearer act_...</c>. No token gives no result; an invalid one
/// fails.
/// </summary>
sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs,
    UrlEncoder encoder,
    TokenStore tokens, TokenOwners owners)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(Schemes.PresentedToken(Request) is not { } presented
        ? AuthenticateResult.NoResult()
        : tokens.Find(presented) is { } token && owners.UserOf(token) is { } user
            ? AuthenticateResult.Success(
                new AuthenticationTicket(CurrentUserAccessor.PrincipalOf(user, Schemes.Bearer), Schemes.Bearer))
            : AuthenticateResult.Fail("The token is not known, has expired or was revoked."));
}
