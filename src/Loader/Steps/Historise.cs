using Analytics.Loader.Loads;
using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Steps;

/// <summary>
/// Updates the history: a new or changed row is opened with this load, a changed or removed one is closed, one that
/// returns continues under the same entity_id, and one that was refused keeps its last valid values and is marked
/// stale. Rows of a source that was not read are unchanged. Nothing is overwritten.
/// </summary>
static class Historise
{
    public static StepResult Run(LoadRun run)
    {
        foreach (var table in run.Tables) RefuseDuplicates(run, table);
        var worklistMoved = false;
        run.InTransaction(() =>
        {
            foreach (var table in run.Tables) Carry(run, table);
            KeepUnextractedTables(run);
            worklistMoved = CarryRefused(run);
        });
        RowDigest.AddToSummaries(run);
        Reconciliation.Run(run);
        WriteCounts(run);
        return IsUnchanged(run, worklistMoved) ? StepResult.Unchanged : StepResult.Continue;
    }

    static void Carry(LoadRun run, StagingTable table)
    {
        run.CancellationToken.ThrowIfCancellationRequested();
        run.ReportProgress("historise", table.Name);
        var sql = new HistorySql(run, table);
        sql.RequireNothingLost();
        foreach (var statement in sql.Statements()) run.Connection.Execute(statement);
    }

    static bool IsUnchanged(LoadRun run, bool worklistMoved) =>
        run.PreviousManifest is { } previous && !worklistMoved
        && previous.ModelVersion == run.Request.ModelVersion
        && run.TableSummaries.All(t => t is { New: 0, Changed: 0, Gone: 0 })
        && Configured(previous.Summary.Sources).SequenceEqual(Configured(run.Sources));

    static IEnumerable<string> Configured(IEnumerable<SourceSummary> sources) =>
        sources.Where(s => s.IsConfigured).Select(s => s.Name).Order(StringComparer.Ordinal);

    // Two rows with one key: neither can be trusted, so both are refused.
    internal static void RefuseDuplicates(LoadRun run, StagingTable table)
    {
        var staging = $"{LoadRun.Extracted}.staging.{table.Name.Quoted()}";
        var key = string.Join(", ", table.Key.Select(k => k.Quoted()));
        var doubled =
            run.Connection.Rows(
            $"SELECT source, sum(n)::BIGINT FROM (SELECT source, count(*) AS n FROM {staging} GROUP BY source, {key} "
                + "HAVING count(*) > 1) GROUP BY source",
            r => (Source: r.GetString(0), Rows: r.GetInt64(1)));
        if (doubled.Count == 0) return;

        run.Connection.Execute($"""
            INSERT INTO {LoadRun.Extracted}.staging."refused rows"
            SELECT source, {table.Name.Literal()}, {HistorySql.KeyText(table, "")}, {string.Join("|", table.Key).Literal()}, {HistorySql.KeyText(table, "")}, {Rules.DuplicateKey.Literal()},
                {(table.IsKeyShown ? HistorySql.KeyText(table, "") : "NULL")}
            FROM {staging} GROUP BY source, {key} HAVING count(*) > 1;
            DELETE FROM {staging} WHERE (source, {key}) IN (SELECT (source, {key}) FROM {staging} GROUP BY source, {key} HAVING count(*) > 1);
            """);
        foreach (var (source, rows) in doubled)
        {
            var at = run.TableSummaries.FindIndex(t => t.Source == source && t.Table == table.Name);
            var summary = run.TableSummaries[at];
            run.TableSummaries[at] = summary with { Loaded = summary.Loaded - rows, Refused = summary.Refused + rows };
        }
    }

    // Before the checks, because some of them read the refused and removed rows.
    static void WriteCounts(LoadRun run)
    {
        using var tables = run.Connection.CreateAppender("meta", "source_table");
        foreach (var t in run.TableSummaries)
        {
            tables.CreateRow().AppendValue(run.Load).AppendValue(t.Source).AppendValue(t.Table).AppendValue(t.Read)
                .AppendValue(t.Loaded).AppendValue(t.Refused)
                .AppendValue(t.Converted).AppendValue(t.New).AppendValue(t.Changed).AppendValue(t.Gone)
                .AppendValue(t.Unchanged)
                .AppendValue(t.Stale).AppendValue(t.OpenBefore).AppendValue(t.Returned).AppendValue(t.Digest).EndRow();
        }
    }

    // A table that an older build extracted and this one does not: its history is kept unchanged.
    static void KeepUnextractedTables(LoadRun run)
    {
        if (run.PreviousManifest is null) return;
        var known = run.Tables.Select(t => t.Name).ToHashSet();
        foreach (var name in run.HistoryBefore.Keys.Where(n => !known.Contains(n)))
        {
            run.Connection.Execute(
                $"CREATE TABLE history.{name.Quoted()} AS FROM {LoadRun.Previous}.history.{name.Quoted()}");
        }
    }

    // The worklist: a cell that is refused again keeps the load that first refused it; one that is no longer refused
    // is corrected. One statement, for the reason at HistorySql.CarryOn.
    static bool CarryRefused(LoadRun run)
    {
        // By name, because a load of an earlier version lacks the column place.
        const string none = "SELECT * FROM meta.refused WHERE false";
        var before = run.PreviousManifest is null ? "meta.refused"
            : $"({none} UNION ALL BY NAME SELECT * FROM {LoadRun.Previous}.meta.refused)";
        run.Connection.Execute($"""
            INSERT INTO meta.refused
            SELECT * FROM {before} WHERE mended_load IS NOT NULL
            UNION ALL
            SELECT
                coalesce(now.source, before.source), coalesce(now.table_name, before.table_name), coalesce(now.row_key, before.row_key),
                coalesce(now.column_name, before.column_name), coalesce(now.value, before.value), coalesce(now.rule, before.rule),
                coalesce(before.first_load, {run.Load}),
                CASE WHEN now.source IS NOT NULL THEN {run.Load} ELSE before.last_load END,
                CASE WHEN now.source IS NULL AND before.source IN ({HistorySql.LoadedSources(run)}) THEN {run.Load} END,
                coalesce(now.place, before.place)
            FROM (SELECT DISTINCT ON (source, table_name, row_key, column_name, rule) * FROM {LoadRun.Extracted}.staging."refused rows") AS now
            FULL JOIN (SELECT * FROM {before} WHERE mended_load IS NULL) AS before USING (source, table_name, row_key, column_name, rule)
            """);
        return run.Connection.Scalar<bool>(
            $"SELECT count(*) > 0 FROM meta.refused WHERE first_load = {run.Load} OR mended_load = {run.Load}");
    }
}
