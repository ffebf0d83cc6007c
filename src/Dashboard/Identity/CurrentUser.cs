namespace Analytics.Dashboard.Identity;

/// <summary>Who asks.</summary>
/// <param name="Key">What is kept with whatever he leaves here: <c>token:ID</c>, <c>user:ID</c>, or <c>visitor:ID</c> where nobody signs in.</param>
/// <param name="Name">For people to read; need not be unique.</param>
public sealed record CurrentUser(string Key, string Name, Role Role)
{
    /// <summary>Whoever types a command on the machine itself: he may do anything to this program.</summary>
    public static readonly CurrentUser Console = new("console", "Dòng lệnh / Console", Role.Administrator);

    /// <summary>The network address from which he asks; null where it is not known.</summary>
    public string? Address { get; init; }

    /// <summary>How the keys of those begin who came to the sample without signing in.</summary>
    public const string VisitorPrefix = "visitor:";

    /// <summary>He came to the sample without signing in: he reads and asks as an analyst, and leaves nothing.</summary>
    public bool IsVisitor => Key.StartsWith(VisitorPrefix, StringComparison.Ordinal);

    public bool May(Capability capability) => Role.May(capability);
}
