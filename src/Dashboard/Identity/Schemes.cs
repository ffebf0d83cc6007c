namespace Analytics.Dashboard.Identity;

/// <summary>How a request proves who sends it: a program by its token, a person by the cookie of a session.</summary>
static class Schemes
{
    /// <summary>A token in the header Authorization.</summary>
    public static string Bearer { get; } = "Bearer";

    /// <summary>The session of an account.</summary>
    public static string Account { get; } = "Account";

    /// <summary>The claim of accounts that must change a given password before anything else.</summary>
    public static string MustChangeClaim { get; } = "must-change";

    /// <summary>The token of a request, empty where the scheme has none beside it; null where none was sent.</summary>
    public static string? PresentedToken(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString().Trim();
        return header.Equals(Bearer, StringComparison.OrdinalIgnoreCase) ? ""
            : header.StartsWith(Bearer + " ", StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim()
            : null;
    }
}
