using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Dictionary;

/// <summary>A function that a statement may call.</summary>
/// <param name="Parameters">Their names, as the engine lists them; empty for none.</param>
/// <param name="Says">English, from the engine; null if it has none.</param>
public sealed record EngineFunction(string Name, string Parameters, string? Says);

/// <summary>
/// The words of the engine itself that a statement may use: functions that the gate lets through, and keywords.
/// </summary>
public sealed record EngineVocabulary(IReadOnlyList<EngineFunction> Functions, IReadOnlyList<string> Keywords)
{
    static readonly Lazy<HashSet<string>> Allowed = new(ReadAllowed);

    /// <summary>The words of the engine that reads this snapshot.</summary>
    public static EngineVocabulary Read(SnapshotQuery query) => new(
        [.. query.Rows("tables/functions", r =>
            new EngineFunction(r.Text("name")!, r.Text("parameters") ?? "", r.Text("says")))
            .Where(f => Allowed.Value.Contains(f.Name))],
        query.Rows("tables/keywords", r => r.Text("name")!));

    // The gate's own list, without its operators, which are not looked up by name.
    static HashSet<string> ReadAllowed()
    {
        using var stream = typeof(EngineVocabulary).Assembly.GetManifestResourceStream("functions.allowed.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && char.IsAsciiLetter(line[0]))];
    }
}
