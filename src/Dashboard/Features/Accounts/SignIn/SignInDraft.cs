using Analytics.Dashboard.Http;

namespace Analytics.Dashboard.Features.Accounts.SignIn;

/// <summary>A sign-in that came to nothing: what was typed, never a password, and what is wrong.</summary>
public sealed record SignInDraft(string Name, params IReadOnlyList<ValidationError> Faults);
