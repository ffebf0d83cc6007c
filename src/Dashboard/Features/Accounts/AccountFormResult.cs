using Analytics.Dashboard.Http;

namespace Analytics.Dashboard.Features.Accounts;

/// <summary>The result of a form of the account page.</summary>
/// <param name="Token">A token that was just made, to be shown this once.</param>
/// <param name="IsPasswordChanged">The password is another now.</param>
/// <param name="Faults">What is wrong, one sentence a field; those of the token begin with <c>token-</c>.</param>
public sealed record AccountFormResult(string? Token = null, bool IsPasswordChanged = false,
    params IReadOnlyList<ValidationError> Faults);
