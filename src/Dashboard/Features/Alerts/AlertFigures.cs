using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Loader.Loads;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboard.Features.Alerts;

/// <summary>One thing that asks for attention, as of a date.</summary>
/// <param name="Rule">The file of sql/alerts that found it, e.g. title_withdrawn.</param>
/// <param name="Key">Identifies it; each is listed once.</param>
/// <param name="IsOperator">For the operator of the loads, not for leadership.</param>
/// <param name="Severity">1..3, 3 the gravest.</param>
/// <param name="Since">Since when; null where no day can be named.</param>
public sealed record Alert(
    string Rule, string Key, bool IsOperator, int Severity, int? CommuneId, int? CellId, string SentenceVi,
        string SentenceEn, string OfficeVi, string OfficeEn,
    DateOnly? Since, bool IsIllustrative)
{
    public string Sentence(Language language) => language.Say(SentenceVi, SentenceEn);

    public string Office(Language language) => language.Say(OfficeVi, OfficeEn);

    /// <summary>The page with the details: of the cell, else of the commune; null for the district.</summary>
    public string? Place =>
        CellId is { } cell ? $"/cells/{cell}" : CommuneId is { } commune ? $"/communes/{commune}" : null;
}

/// <summary>One file of sql/alerts, with the comment at its head.</summary>
/// <param name="Query">As SqlLink and generatedFrom name it, e.g. alerts/title_withdrawn.</param>
/// <param name="Vietnamese">A title, a colon, and why it matters.</param>
public sealed record AlertRule(string Name, string Query, bool IsOperator, string Vietnamese, string English)
{
    public string Title(Language language) => language.Say(Vietnamese, English).Split(": ", 2)[0];

    public string Why(Language language) => language.Say(Vietnamese,
        English).Split(": ", 2) is [_, { } why] ? char.ToUpperInvariant(why[0]) + why[1..] : "";

    /// <summary>All rules in order of their names.</summary>
    public static List<AlertRule> All(SqlTree sql) => [.. sql.Layer("alerts").Select(Of)];

    static AlertRule Of(SqlFile file)
    {
        var head = file.Text.Split('\n');
        return new AlertRule(file.Name, $"alerts/{file.Name}", head[0] == "-- operator", head[1]["-- vi: ".Length..],
            head[2]["-- en: ".Length..]);
    }
}

/// <summary>
/// Runs everything in sql/alerts on a snapshot, as of its date. A snapshot never changes, so the result is cached.
/// </summary>
public sealed class AlertReader(SqlTree sql, AlertThresholds thresholds, LoaderSettings settings,
    PublishedSnapshots snapshots) : IDisposable
{
    const int Kept = 64;

    readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Kept });

    public IReadOnlyList<AlertRule> Rules { get; } = AlertRule.All(sql);

    /// <summary>What asks leadership for attention: the gravest first, then the oldest.</summary>
    public IReadOnlyList<Alert> Matters(SnapshotQuery query) =>
        _cache.GetOrCreate((query.Manifest.Sha256, query.AsOf), _ =>
            Read(query, isOperator: false), SnapshotMemory.Entry(1, query.Closing))!;

    /// <summary>Alerts for the operator, by the journal at present.</summary>
    public IReadOnlyList<Alert> ReadForOperator(SnapshotQuery query) => Read(query, isOperator: true);

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    List<Alert> Read(SnapshotQuery query, bool isOperator) =>
        [.. Rules.Where(r => r.IsOperator == isOperator).SelectMany(rule => Read(query, rule))
        .DistinctBy(a => a.Key).OrderByDescending(a => a.Severity).ThenBy(a => a.Since ?? DateOnly.MaxValue)];

    List<Alert> Read(SnapshotQuery query, AlertRule rule)
    {
        var text = sql.File(SnapshotQuery.PathOf(rule.Query)).Text;
        try
        {
            return query.Rows(rule.Query, r => new Alert(
                rule.Name, r.Text("key")!, rule.IsOperator, r.Int("severity"), r.IntOrNull("commune_id"),
                    r.IntOrNull("cell_id"), r.Text("sentence_vi")!, r.Text("sentence_en")!,
                r.Text("office_vi") ?? "–", r.Text("office_en") ?? "–", r.Date("since"), r.Bool("is_illustrative")),
                    [.. Given().Where(p => text.Contains("$" + p.Name, StringComparison.Ordinal))]);
        }
        catch (Exception error) when (EarlierModel.Explains(error, query.Manifest, settings))
        {
            // A load of an earlier version lacks the marts of a later rule, which then has no rows.
            return [];
        }
    }

    IEnumerable<(string Name, object Value)> Given()
    {
        foreach (var (name, value) in thresholds.All) yield return (name, value);
        var last = WarehouseView.Read(settings.Folder, snapshots).LastSettled;
        yield return ("last_load", last?.Load ?? 0);
        yield return ("last_outcome", last?.Outcome.ToString().ToLowerInvariant() ?? "");
    }
}
