using Analytics.Dashboard.Identity;
using Analytics.Loader.Settings;
using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Features.Accounts.OpenId;

/// <summary>
/// A provider for signing in beside passwords. Its roles are mapped to ours; a user
/// without any of them gets no account.
/// </summary>
/// <param name="Authority">Address of the provider, the base of its discovery document.</param>
/// <param name="NameClaim">Claim that names an account for people to read.</param>
/// <param name="RoleClaim">Claim with the roles that the provider gives.</param>
/// <param name="Roles">Ours, by the provider's.</param>
/// <param name="Label">Text of the link to the provider.</param>
sealed record OpenIdSettings(Uri Authority, string ClientId, string? ClientSecret, string NameClaim, string RoleClaim,
    IReadOnlyDictionary<string, Role> Roles, string? Label)
{
    /// <summary>The provider that the settings name; null where they name none.</summary>
    /// <exception cref="TerminalException">They name one, and something about it cannot be taken or is
    /// missing.</exception>
    public static OpenIdSettings? Read(IConfiguration configuration) =>
        SettingsBinder.Read<OpenIdOptions>(configuration) is { Authority.Length: > 0 } options
            ? new OpenIdSettings(new Uri(options.Authority), options.ClientId, options.ClientSecret, options.NameClaim,
                options.RoleClaim,
                options.Pairs.ToDictionary(p => p.Theirs, p => Capabilities.Named(p.Ours)!.Value,
                    StringComparer.Ordinal), options.Label)
            : null;

    /// <summary>
    /// The role for these roles of the provider: the one with the most capabilities; null if none is mapped.
    /// </summary>
    public Role? RoleOf(IEnumerable<string> theirs) =>
        theirs.Where(Roles.ContainsKey).Select(r => (Role?)Roles[r])
            .OrderByDescending(r => Capabilities.Of(r!.Value).Count).FirstOrDefault();
}
