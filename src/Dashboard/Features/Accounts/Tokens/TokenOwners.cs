using Analytics.Dashboard.Features.Accounts.Sessions;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Analytics.Loader.Loads;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Features.Accounts.Tokens;

/// <summary>
/// The user of a token. A token that an account made for itself ends with it: it permits no more than the account's
/// present role.
/// </summary>
sealed class TokenOwners(IDbContextFactory<ApplicationDatabase> databases, LoaderSettings settings)
{
    /// <summary>Null if the owner no longer exists or is disabled.</summary>
    public CurrentUser? UserOf(ApiToken token)
    {
        if (token.OwnerKey is not { } key) return token.User;
        if (SessionCheck.IsOfSample(key)) return settings.IsSample ? token.User : null;
        return SessionCheck.AccountOf(key) is { } id && databases.AccountOf(id) is { DisabledAt: null } owner
            && owner.Role.Covers(token.Role)
            ? token.User with { Name = $"{owner.UserName} · {token.Name}" }
            : null;
    }
}
