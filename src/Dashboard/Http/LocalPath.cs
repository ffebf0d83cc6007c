namespace Analytics.Dashboard.Http;

/// <summary>
/// Where to go after signing in: an address of this Dashboard and nothing that a browser could take for another's.
/// </summary>
public static class LocalPath
{
    const int Longest = 2000;

    /// <summary>The address where it is a plain local one; otherwise the overview.</summary>
    public static string Of(string? address) =>
        address is { Length: > 0 and <= Longest } && IsPlain(address)
        && !address.StartsWith("/sign-", StringComparison.OrdinalIgnoreCase) ? address : "/";

    // One slash and no second; no backslash, which browsers read as a slash; no sign that they leave out, or that ends
    // a header.
    static bool IsPlain(string address) => address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && address.All(c => c is > ' ' and < '\u007F' and not ('\\' or '"' or '<' or '>'))
        && Uri.TryCreate(address, UriKind.Relative, out _);
}
