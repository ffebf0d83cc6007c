using System.ComponentModel.DataAnnotations;
using Analytics.Dashboard.Identity;
using Analytics.Loader.Settings;

namespace Analytics.Dashboard.Features.Accounts.OpenId;

/// <summary>A provider for signing in, as the settings have it.</summary>
sealed class OpenIdOptions : ISettings, IValidatableObject
{
    /// <inheritdoc/>
    public static string Section => "Analytics:OpenId";

    /// <inheritdoc cref="OpenIdSettings.Authority"/>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";
    public string? ClientSecret { get; init; }

    /// <inheritdoc cref="OpenIdSettings.NameClaim"/>
    public string NameClaim { get; init; } = "preferred_username";

    /// <inheritdoc cref="OpenIdSettings.RoleClaim"/>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>The provider's roles, separated by commas, by ours.</summary>
    public Dictionary<string, string?> Roles { get; init; } = [];

    /// <inheritdoc cref="OpenIdSettings.Label"/>
    public string? Label { get; init; }

    /// <summary>Each of the provider's roles with the one of ours by whose name it is listed.</summary>
    internal IEnumerable<(string Theirs, string Ours)> Pairs =>
        from ours in Roles
        from theirs in (ours.Value ?? "").Split(',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select (theirs, ours.Key);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority.Length == 0) yield break;
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps
            && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        {
            yield return new(
                $"{Section}:{nameof(Authority)} is \"{Authority}\": give an address that begins with https://.");
        }

        if (ClientId.Length == 0)
        {
            yield return new(
                $"{Section}:{nameof(ClientId)} is missing: give the name under which the provider knows this Dashboard.");
        }

        foreach (var ours in Roles.Keys.Where(ours => Capabilities.Named(ours) is null))
            yield return new($"{Section}:{nameof(Roles)}:{ours} names no role: {Capabilities.Names}.");
        foreach (var theirs in Pairs.GroupBy(p => p.Theirs, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return new($"{Section}:{nameof(Roles)} gives \"{theirs.Key}\" two roles: name it once.");
        if (!Pairs.Any())
        {
            yield return new(
                $"{Section}:{nameof(Roles)} is missing: name for at least one of {Capabilities.Names} the provider's roles, e.g. {Section}:{nameof(Roles)}:viewer=staff.");
        }
    }
}
