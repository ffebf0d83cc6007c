namespace Analytics.Dashboard.Identity;

/// <summary>Who asks.</summary>
/// <param name="Key">Stored with everything the user saves: <c>token:ID</c>, <c>user:ID</c>, or <c>visitor:ID</c>
/// without a sign-in.</param>
/// <param name="Name">For people to read; need not be unique.</param>
public sealed record CurrentUser(string Key, string Name, Role Role)
{
    /// <summary>The user of a command on the machine itself, who has every capability.</summary>
    public static readonly CurrentUser Console = new("console", "Dòng lệnh / Console", Role.Administrator);

    /// <summary>The network address of the request; null if it is not known.</summary>
    public string? Address { get; init; }

    /// <summary>Prefix of the keys of visitors, who use the sample without signing in.</summary>
    public const string VisitorPrefix = "visitor:";

    /// <summary>
    /// A visitor of the sample without a sign-in: reads and runs SQL as an analyst, and saves nothing.
    /// </summary>
    public bool IsVisitor => Key.StartsWith(VisitorPrefix, StringComparison.Ordinal);

    public bool May(Capability capability) => Role.May(capability);
}
