namespace Analytics.Dashboard.Access;

/// <summary>Who asks.</summary>
/// <param name="Key">What is kept with whatever he leaves here: <c>token:ID</c>, <c>user:ID</c>, or <c>visitor:ID</c> where nobody signs in.</param>
/// <param name="Name">For people to read; need not be unique.</param>
public sealed record Asker(string Key, string Name, Role Role)
{
    /// <summary>How the keys of those begin who came to the sample without signing in.</summary>
    public const string VisitorPrefix = "visitor:";

    /// <summary>He came to the sample without signing in: he reads and asks as an analyst, and leaves nothing.</summary>
    public bool IsVisitor => Key.StartsWith(VisitorPrefix, StringComparison.Ordinal);

    public bool May(Capability capability) => Role.May(capability);
}
