using Analytics.Loader.Loads;
using Analytics.Loader.Privacy;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Steps;

/// <summary>Reads rounds of reviews and their assessments, from this load or the previous one.</summary>
static class RoundReading
{
    /// <summary>The rounds that are shown, in order.</summary>
    /// <param name="catalog">Empty for this load, or the catalogue of another with a dot after it.</param>
    public static SortedDictionary<RoundKey, HouseholdRound> Rounds(LoadRun run, string catalog = "")
    {
        var units = run.Connection.Rows(
            $"SELECT list_from, commune_id::INTEGER, current_id::INTEGER FROM {catalog}core.unit_by_list ORDER BY ALL",
            r => (From: r.GetFieldValue<DateOnly>(0), Unit: r.GetInt32(1), Current: r.GetInt32(2)));
        List<DateOnly> lists = [.. units.Select(u => u.From).Distinct()];
        var unitsOf =
            units.GroupBy(u => u.Unit).ToDictionary(u => u.Key, u => (IReadOnlyList<int>)[.. u.Select(l => l.Current)]);
        var rows = run.Connection.Rows($"""
            SELECT round.review_year::INTEGER, round.standard_code, round.stage, round.cell_id::INTEGER, round.commune_id::INTEGER, round.households,
                round.poor, round.near_poor, round.policy_households, round.member_households, round.source_note, round.is_illustrative, round.is_recognised, round.reviewed_on
            FROM {catalog}core.household_round AS round
            WHERE round.is_whole
            ORDER BY ALL
            """,
            r => (Key: new RoundKey(r.GetInt32(0), r.GetString(1), r.GetString(2)),
                Hamlet: new ReviewedHamlet(r.GetInt32(3), unitsOf[r.GetInt32(4)], r.GetInt64(5),
                [r.GetInt64(6), r.GetInt64(7), r.GetInt64(8), r.GetInt64(9)],
                    run.Request.Privacy.IsPublished(r.IsDBNull(10) ? null : r.GetString(10), r.GetBoolean(11)),
                    r.GetBoolean(12))
                {
                    ReviewedOn = r.GetFieldValue<DateOnly>(13),
                }));
        return new SortedDictionary<RoundKey, HouseholdRound>(rows.GroupBy(r => r.Key, r => r.Hamlet)
            .ToDictionary(r => r.Key, r => new HouseholdRound(lists, [.. r])),
            Comparer<RoundKey>.Create((a, b) =>
                (a.Year, a.Standard, a.Stage).CompareTo((b.Year, b.Standard, b.Stage))));
    }

    /// <summary>The counts that the previous load withheld of each round.</summary>
    public static ILookup<RoundKey, WithheldCount> Withheld(LoadRun run, string catalog) => run.Connection.Rows(
        $"SELECT year, standard_code, stage, measure, level, list_from, id, band FROM {catalog}meta.withheld",
        r => (Key: new RoundKey(r.GetInt32(0), r.GetString(1), r.GetString(2)), Count: new WithheldCount(r.GetString(3),
            new CountKey(r.GetString(4), r.IsDBNull(5) ? null : r.GetFieldValue<DateOnly>(5), r.GetInt32(6)),
                r.GetString(7) == "small" ? Band.Small : Band.Withheld)))
        .ToLookup(w => w.Key, w => w.Count);

    /// <summary>
    /// The public bounds of household counts by met or unmet criteria; empty where the tree has no such criteria.
    /// </summary>
    public static IReadOnlyList<CriterionBound> Bounds(LoadRun run, string catalog)
    {
        if (run.Request.Sql.Layer("core").All(f => f.Name is not "household_criterion")) return [];
        return run.Connection.Rows($"""
            SELECT DISTINCT assessment.cell_id::INTEGER, assessment.assessed_on, criterion.of_poor, criterion.of_near_poor, criterion.of_policy, criterion.of_member,
                criterion.is_share, criterion.threshold, criterion.direction = 'at_most', assessment.is_met
            FROM {catalog}core.assessment AS assessment
            JOIN {catalog}core.household_criterion AS criterion USING (criterion_id)
            WHERE assessment.cell_id IS NOT NULL AND assessment.is_met IS NOT NULL
            ORDER BY ALL
            """,
            r => new CriterionBound(r.GetInt32(0), r.GetFieldValue<DateOnly>(1),
                [.. Enumerable.Range(0, 4).Where(m => r.GetBoolean(2 + m))], r.GetBoolean(6), r.GetDouble(7),
                r.GetBoolean(8), r.GetBoolean(9)));
    }
}
