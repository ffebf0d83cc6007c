using Analytics.Dashboard.Http;

namespace Analytics.Dashboard.Features.Accounts.SignIn;

/// <summary>A failed sign-in: the name as typed, never a password, and the errors.</summary>
public sealed record SignInDraft(string Name, params IReadOnlyList<ValidationError> Faults);
