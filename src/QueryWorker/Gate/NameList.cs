namespace Analytics.QueryWorker.Gate;

/// <summary>
/// A reviewed list of names, embedded in the program: one name a line, under [scalar], [table] or [relation]; lines
/// that begin with "# " are comments.
/// </summary>
sealed class NameList
{
    readonly Dictionary<string, HashSet<string>> _sections = [];

    NameList(IEnumerable<string> lines)
    {
        var names = new HashSet<string>();
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("# ")))
        {
            if (line is ['[', .. var section, ']']) _sections[section] = names = [];
            else names.Add(line);
        }
    }

    public static NameList Allowed { get; } = Read("functions.allowed.txt");

    /// <summary>
    /// Not used by the gate; a test compares it with the engine, so that every function has been reviewed.
    /// </summary>
    public static NameList Denied => Read("functions.denied.txt");

    /// <summary>The names of a section, in lower case.</summary>
    public IReadOnlySet<string> this[string section] => _sections[section];

    static NameList Read(string resource)
    {
        using var stream = typeof(NameList).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return new NameList(reader.ReadToEnd().Split('\n'));
    }
}
