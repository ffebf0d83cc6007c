using Analytics.Dashboard.Features.Accounts.Sessions;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Analytics.Loader.Loads;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Features.Accounts.Tokens;

/// <summary>Whom a token speaks for. One that an account made for itself falls with it: it opens no more than the account may at that moment.</summary>
sealed class TokenOwners(IDbContextFactory<ApplicationDatabase> databases, LoaderSettings settings)
{
    /// <summary>Null where nobody stands behind it any more.</summary>
    public CurrentUser? UserOf(ApiToken token)
    {
        if (token.OwnerKey is not { } key) return token.User;
        if (SessionCheck.IsOfSample(key)) return settings.IsSample ? token.User : null;
        return SessionCheck.AccountOf(key) is { } id && databases.AccountOf(id) is { DisabledAt: null } owner && owner.Role.Covers(token.Role)
            ? token.User with { Name = $"{owner.UserName} · {token.Name}" }
            : null;
    }
}
