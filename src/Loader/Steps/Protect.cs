using Analytics.Loader.Loads;
using Analytics.Loader.Privacy;

namespace Analytics.Loader.Steps;

/// <summary>
/// Decides which household counts are withheld and writes them into meta.withheld before the marts are built: no mart
/// has a withheld count, so nothing that reads marts can show one. What earlier loads showed is carried in
/// meta.earlier_round from load to load, as long as readers may still open them.
/// </summary>
static class Protect
{
    public static StepResult Run(LoadRun run)
    {
        if (run.Request.Sql.Layer("core").All(f => f.Name != "household_round")) return StepResult.Continue;
        var rounds = RoundReading.Rounds(run);
        var bounds = RoundReading.Bounds(run, "");
        var before = new EarlierRounds(run);
        var reviews =
            rounds.Values.Concat(before.Shown.SelectMany(s => s.Value).Select(s => s.Publication.Round))
            .SelectMany(r => r.Hamlets)
            .GroupBy(h => h.Cell)
            .ToDictionary(h => h.Key, h => (IReadOnlyCollection<DateOnly>)[.. h.Select(r => r.ReviewedOn).Distinct()]);
        var published = new Dictionary<RoundKey, RoundPublication>();
        using (var withheld = run.Connection.CreateAppender("meta", "withheld"))
        {
            foreach (var (key, round) in rounds)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
                run.ReportProgress("protect", $"{key.Year} {key.Standard}");
                var of = bounds.Where(b =>
                    round.Hamlets.Any(h => h.Cell == b.Cell && b.MayRestOn(h.ReviewedOn, reviews[h.Cell]))).ToList();
                var decided = before.SameAs(key, round, bounds)
                    ?? new RoundProtection(round, run.Request.Privacy.SmallCount,
                        [.. before.Of(key).Select(s => s.Publication)], of, reviews).Decide();
                foreach (var (measure, place, band) in decided)
                {
                    withheld.CreateRow().AppendValue(key.Year).AppendValue(key.Standard).AppendValue(key.Stage)
                        .AppendValue(measure)
                        .AppendValue(place.Level).AppendValue(place.ListFrom).AppendValue(place.Id)
                            .AppendValue(band == Band.Small ? "small" : "withheld").EndRow();
                }

                published[key] = new RoundPublication(run.Request.Privacy.SmallCount, round, [.. decided]);
            }
        }

        before.Write(published);
        return StepResult.Continue;
    }
}

/// <summary>A round of reviews.</summary>
readonly record struct RoundKey(int Year, string Standard, string Stage);
