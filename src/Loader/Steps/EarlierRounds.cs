using System.Globalization;
using Analytics.Loader.Loads;
using Analytics.Loader.Privacy;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using DuckDB.NET.Data;

namespace Analytics.Loader.Steps;

/// <summary>
/// What earlier loads showed of each round, limited to loads that readers may still open and that were protected by
/// this load's limit or a higher one.
/// </summary>
sealed class EarlierRounds
{
    static readonly string Catalog = LoadRun.Previous + ".";

    readonly LoadRun _run;
    readonly Lazy<string> _boundsBefore;

    public EarlierRounds(LoadRun run)
    {
        _run = run;
        _boundsBefore = new Lazy<string>(() => TextOf(RoundReading.Bounds(run, Catalog)));
        if (run.PreviousManifest is { } previous) Read(previous);
    }

    /// <summary>By round, oldest load first; the last one is the previous load, if it shows the round.</summary>
    public Dictionary<RoundKey, List<(int Load, RoundPublication Publication)>> Shown { get; } = [];

    /// <summary>What was shown of one round.</summary>
    public IReadOnlyList<(int Load, RoundPublication Publication)> Of(RoundKey key) =>
        Shown.TryGetValue(key, out var shown) ? shown : [];

    /// <summary>
    /// What the previous load withheld of a round with unchanged inputs; null where it must be decided again. A
    /// withheld district sum is decided again each time: it is shown again when the load that would reveal a count
    /// has been removed.
    /// </summary>
    public IReadOnlyList<WithheldCount>? SameAs(RoundKey key, HouseholdRound round,
        IReadOnlyList<CriterionBound> bounds)
    {
        if (_run.PreviousManifest is not { } previous || previous.ModelVersion != _run.Request.ModelVersion
            || Of(key) is not [.., (var load, { } shown)] || load != previous.Load)
        {
            return null;
        }

        return shown.Withheld.All(w => w.Key.Level != "district")
            && new RoundPublication(shown.SmallCount, round, shown.Withheld).ToText() == shown.ToText()
            && TextOf(bounds) == _boundsBefore.Value
            ? shown.Withheld
            : null;
    }

    /// <summary>Records what was shown differently from now.</summary>
    public void Write(IReadOnlyDictionary<RoundKey, RoundPublication> published)
    {
        using var rows = _run.Connection.CreateAppender("meta", "earlier_round");
        foreach (var (key, shown) in Shown)
        {
            var now = published.TryGetValue(key, out var publication) ? publication.ToText() : "";
            // Of loads that showed the same, the last one is recorded: while it can be opened, so can what it shows.
            foreach (var (text, load) in shown.Select(s => (Text: s.Publication.ToText(), s.Load)).GroupBy(s => s.Text)
                .Select(s => (s.Key, s.Max(l => l.Load))))
            {
                if (text != now)
                {
                    rows.CreateRow().AppendValue(load).AppendValue(key.Year).AppendValue(key.Standard)
                        .AppendValue(key.Stage).AppendValue(text).EndRow();
                }
            }
        }
    }

    void Read(Manifest previous)
    {
        try
        {
            // The first load after an upgrade: an earlier version recorded nothing of the loads before it.
            if (_run.Connection.Scalar<long>(
                $"SELECT count(*) FROM duckdb_tables() WHERE database_name = {LoadRun.Previous.Literal()} AND "
                    + "schema_name = 'meta' AND table_name = 'earlier_round'") > 0)
            {
                foreach (var (load, key,
                    text) in _run.Connection.Rows(
                    $"SELECT load, year, standard_code, stage, shown FROM {Catalog}meta.earlier_round ORDER BY load",
                    r => (r.GetInt32(0), new RoundKey(r.GetInt32(1), r.GetString(2), r.GetString(3)), r.GetString(4))))
                {
                    Add(key, load, RoundPublication.Parse(text));
                }
            }

            var smallCount =
                _run.Connection.Scalar<double?>(
                $"SELECT value FROM {Catalog}meta.setting WHERE name = {PrivacySettings.SmallCountName.Literal()}")
                ?? 1;
            var withheld = RoundReading.Withheld(_run, Catalog);
            foreach (var (key, round) in RoundReading.Rounds(_run, Catalog))
                Add(key, previous.Load, new RoundPublication((int)smallCount, round, [.. withheld[key]]));
        }
        catch (DuckDBException error)
            when (error.Message.StartsWith("Catalog Error", StringComparison.Ordinal)
            || error.Message.StartsWith("Binder Error", StringComparison.Ordinal))
        {
            // The snapshot was built from another tree, which has no such rounds.
        }
    }

    void Add(RoundKey key, int load, RoundPublication publication)
    {
        var isOpen = Directory.Exists(_run.Request.Folder.SnapshotOf(load))
            && publication.SmallCount >= _run.Request.Privacy.SmallCount;
        if (!isOpen) return;
        if (!Shown.TryGetValue(key, out var shown)) Shown[key] = shown = [];
        shown.Add((load, publication));
    }

    static string TextOf(IReadOnlyList<CriterionBound> bounds) => string.Join('\n', bounds.Select(b =>
        string.Create(CultureInfo.InvariantCulture,
            $"{b.Cell} {b.AssessedOn:O} {string.Join('+', b.Measures)} {b.IsShare} {b.Threshold:R} {b.IsAtMost} {b.IsMet}")));
}
