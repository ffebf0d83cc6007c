using Analytics.Loader.Privacy;
using Analytics.Warehouse;

namespace Analytics.Loader.Steps;

/// <summary>
/// Decides which counts of households are withheld and writes them into meta.withheld, before there is any mart: no mart
/// holds a count that is withheld, so nothing that reads marts can show one.
/// </summary>
static class Protect
{
    const string Rounds = """
        SELECT round.review_year::INTEGER, round.standard_code, round.stage, round.cell_id::INTEGER, round.commune_id::INTEGER, round.households,
            round.poor, round.near_poor, round.policy_households, round.member_households, round.source_note, round.is_illustrative, round.is_recognised
        FROM core.household_round AS round
        WHERE round.is_whole
        ORDER BY ALL
        """;

    public static StepResult Run(LoadRun run)
    {
        if (run.Request.Sql.Layer("core").All(f => f.Name != "household_round")) return StepResult.Continue;
        var units = run.Connection.Rows("SELECT list_from, commune_id::INTEGER, current_id::INTEGER FROM core.unit_by_list ORDER BY ALL",
            r => (From: r.GetFieldValue<DateOnly>(0), Unit: r.GetInt32(1), Current: r.GetInt32(2)));
        List<DateOnly> lists = [.. units.Select(u => u.From).Distinct()];
        var unitsOf = units.GroupBy(u => u.Unit).ToDictionary(u => u.Key, u => (IReadOnlyList<int>)[.. u.Select(l => l.Current)]);

        using var withheld = run.Connection.CreateAppender("meta", "withheld");
        foreach (var round in Read(run, unitsOf).GroupBy(r => (r.Year, r.Standard, r.Stage), r => r.Hamlet))
        {
            run.Cancel.ThrowIfCancellationRequested();
            run.Tell("protect", $"{round.Key.Year} {round.Key.Standard}");
            foreach (var (measure, key, band) in new HouseholdRound(lists, [.. round]).Withheld(run.Request.Privacy.SmallCount))
                withheld.CreateRow().AppendValue(round.Key.Year).AppendValue(round.Key.Standard).AppendValue(round.Key.Stage).AppendValue(measure)
                    .AppendValue(key.Level).AppendValue(key.ListFrom).AppendValue(key.Id).AppendValue(band == Band.Small ? "small" : "withheld").EndRow();
        }

        return StepResult.Continue;
    }

    static List<(int Year, string Standard, string Stage, ReviewedHamlet Hamlet)> Read(LoadRun run, Dictionary<int, IReadOnlyList<int>> unitsOf) => run.Connection.Rows(Rounds,
        r => (r.GetInt32(0), r.GetString(1), r.GetString(2), new ReviewedHamlet(r.GetInt32(3), unitsOf[r.GetInt32(4)], r.GetInt64(5),
            [r.GetInt64(6), r.GetInt64(7), r.GetInt64(8), r.GetInt64(9)],
            run.Request.Privacy.IsPublished(r.IsDBNull(10) ? null : r.GetString(10), r.GetBoolean(11)), r.GetBoolean(12))));
}
