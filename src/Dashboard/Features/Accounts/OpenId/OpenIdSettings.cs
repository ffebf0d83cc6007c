using Analytics.Dashboard.Identity;
using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Features.Accounts.OpenId;

/// <summary>
/// A provider for signing in beside passwords: the settings Analytics:OpenId. Its roles are mapped to ours; a user
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
    const string Section = "Analytics:OpenId";

    /// <summary>Null where no provider is named.</summary>
    /// <exception cref="TerminalException">One is named, and something about it cannot be read or is missing.</exception>
    public static OpenIdSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Analytics");
        if (section["OpenId:Authority"] is not { Length: > 0 } named) return null;
        if (!Uri.TryCreate(named, UriKind.Absolute, out var authority) || authority.Scheme != Uri.UriSchemeHttps
            && !(authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback))
            throw new TerminalException($"{Section}:Authority is \"{named}\": give an address that begins with https://.");
        var client = section["OpenId:ClientId"] is { Length: > 0 } id ? id
            : throw new TerminalException($"{Section}:ClientId is missing: give the name under which the provider knows this Dashboard.");
        var roles = RolesOf(section.GetSection("OpenId:Roles"));
        return roles.Count == 0
            ? throw new TerminalException(
                $"{Section}:Roles is missing: name for at least one of {Capabilities.Names} the provider's roles, e.g. {Section}:Roles:viewer=staff.")
            : new OpenIdSettings(authority, client, section["OpenId:ClientSecret"], section["OpenId:NameClaim"]
                ?? "preferred_username", section["OpenId:RoleClaim"] ?? "roles", roles, section["OpenId:Label"]);
    }

    /// <summary>
    /// The role for these roles of the provider: the one with the most capabilities; null if none is mapped.
    /// </summary>
    public Role? RoleOf(IEnumerable<string> theirs) =>
        theirs.Where(Roles.ContainsKey).Select(r => (Role?)Roles[r])
            .OrderByDescending(r => Capabilities.Of(r!.Value).Count).FirstOrDefault();

    static Dictionary<string, Role> RolesOf(IConfigurationSection section)
    {
        var roles = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var ours in section.GetChildren())
        {
            var role = Capabilities.Named(ours.Key)
                ?? throw new TerminalException($"{Section}:Roles:{ours.Key} names no role: {Capabilities.Names}.");
            foreach (var theirs in (ours.Value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (!roles.TryAdd(theirs, role))
                    throw new TerminalException($"{Section}:Roles gives \"{theirs}\" two roles: name it once.");
            }
        }

        return roles;
    }
}
