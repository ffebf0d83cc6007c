using System.Security.Claims;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Analytics.Loader.Loads;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Features.Accounts.Sessions;

/// <summary>
/// Holds a session to its account at each request: one that was signed out, disabled, given another role or another
/// password since ends at once. The lookup by key takes a fraction of a millisecond, less than any answer.
/// </summary>
sealed class SessionCheck(IDbContextFactory<ApplicationDatabase> databases, LoaderSettings settings)
    : CookieAuthenticationEvents
{
    /// <summary>The name of the cookie of a session.</summary>
    public const string CookieName = "account";

    /// <summary>How the keys of those begin who signed in to the sample with one click.</summary>
    const string SamplePrefix = "user:sample-";

    const string Stamp = "stamp";

    /// <summary>Signs an account in to this browser.</summary>
    public static Task SignIn(HttpContext http, Account account) =>
        http.SignInAsync(Schemes.Account, PrincipalOf(account));

    /// <summary>Signs a role of the sample in to this browser.</summary>
    public static Task SignIn(HttpContext http, CurrentUser sample) =>
        http.SignInAsync(Schemes.Account, CurrentUserAccessor.PrincipalOf(sample, Schemes.Account));

    /// <summary>Who asks after one click: an invented person of a role, in the sample alone.</summary>
    public static CurrentUser SampleUser(Role role) =>
        new($"{SamplePrefix}{role}".ToLowerInvariant(), $"{role} (sample)", role);

    /// <summary>True for the key of one who signed in to the sample with one click.</summary>
    public static bool IsOfSample(string? key) => key?.StartsWith(SamplePrefix, StringComparison.Ordinal) == true;

    /// <summary>The number of the account behind a key; null where there is none.</summary>
    public static int? AccountOf(string? key) =>
        key?.StartsWith("user:", StringComparison.Ordinal) == true && int.TryParse(key["user:".Length..], out var id)
            ? id : null;

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var key = context.Principal?.FindFirstValue(CurrentUserAccessor.KeyClaim);
        if (settings.IsSample && IsOfSample(key)) return;
        if (AccountOf(key) is { } id && databases.AccountOf(id) is { DisabledAt: null } account
            && account.SecurityStamp == context.Principal!.FindFirstValue(Stamp))
        {
            context.ReplacePrincipal(PrincipalOf(account));
        }
        else
        {
            await Reject(context);
        }
    }

    static ClaimsPrincipal PrincipalOf(Account account)
    {
        var principal = CurrentUserAccessor.PrincipalOf(account.User, Schemes.Account);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.AddClaim(new(Stamp, account.SecurityStamp!));
        if (account.OneTimeUntil is not null) identity.AddClaim(new(Schemes.MustChangeClaim, "true"));
        return principal;
    }

    static Task Reject(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(Schemes.Account);
    }
}
