using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Loader.Loads;

/// <summary>
/// Checks whether the sources have changed since the last load, from a few bytes of each, before any database is
/// opened: most checks find nothing new. Sources that are unchanged since a held load are not built and held again.
/// </summary>
sealed class SourceChangeCheck(LoadRequest request, Journal journal, TimeProvider time)
{
    /// <summary>The result for unchanged sources.</summary>
    /// <param name="Held">The held load with the same sources; null when the published load has them.</param>
    public sealed record Found(LoadSummary Summary, int? Held);

    /// <returns>Null when a load is needed.</returns>
    public Found? Find(Manifest? published)
    {
        var events = journal.Read();
        var last = events.LastOrDefault(e =>
            e.Event is JournalEvent.Published or JournalEvent.Unchanged or JournalEvent.Released or JournalEvent.Held);
        if (last?.Summary is not { } summary || !AreAsBefore(summary.Sources)) return null;

        var held = last.Event == JournalEvent.Held ? last.Load : last.SameAsHeld;
        if (held is { } load)
        {
            return load > (published?.Load ?? 0) && IsOfThisModel(Manifest.TryRead(request.Folder.HeldOf(load)))
                ? new Found(Short(summary) with { Checks = summary.Checks }, held) : null;
        }

        return IsOfThisModel(published) ? new Found(Short(summary), null) : null;
    }

    bool IsOfThisModel(Manifest? manifest) => manifest?.ModelVersion == request.ModelVersion;

    static LoadSummary Short(LoadSummary summary) =>
        new()
        {
            Sources = [.. summary.Sources.Select(s => s with { NewColumns = [] })],
            ReportedTo = summary.ReportedTo
        };

    bool AreAsBefore(IReadOnlyList<SourceSummary> before) =>
        before.Count(s => s.IsConfigured) == request.Sources.Count
        && request.Sources.All(source => before.FirstOrDefault(s => s.Name == source.Name) is { Error: null } known
            && SqliteHeader.Proves(known.Fingerprint) && ReadFingerprint(source) == known.Fingerprint);

    string? ReadFingerprint(SourceSetting source)
    {
        try
        {
            return SqliteHeader.Read(SourceFile.Resolve(source.Path), time).Fingerprint;
        }
        catch (AnalyticsException)
        {
            return null;
        }
    }
}
