using Analytics.Dashboard.Http;

namespace Analytics.Dashboard.Features.Admin;

/// <summary>The result of a form of the administrators.</summary>
/// <param name="Account">Name of the account that was given a password.</param>
/// <param name="Password">That password, to be shown this once.</param>
/// <param name="Faults">What is wrong: with the new account by its fields, with another under <c>account</c>.</param>
public sealed record AdminFormResult(string? Account = null, string? Password = null,
    params IReadOnlyList<ValidationError> Faults)
{
    /// <summary>The name of a new account as it was typed.</summary>
    public string? Typed { get; init; }
}
