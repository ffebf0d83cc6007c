using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Loader.Steps;

/// <summary>
/// Reconciles the counts of a load for each table and source, and stops the load where a sum differs: rows were lost
/// or counted twice, by the program or by its database engine. Such a load is neither published nor reported as
/// unchanged.
/// </summary>
static class Reconciliation
{
    /// <summary>
    /// Counts the history before and after, writes the counts into the summaries of the tables, and requires: read =
    /// loaded + refused; staged = loaded; loaded = new + changed + unchanged; open before = unchanged + changed +
    /// gone + stale; rows closed by earlier loads, and all rows of what was not read, are as many as before.
    /// </summary>
    /// <exception cref="TerminalException">Names the table, the source and both sums.</exception>
    public static void Run(LoadRun run)
    {
        foreach (var table in HistoryTables(run)) Reconcile(run, table, $"{LoadRun.Previous}.history.{table.Quoted()}");
        RequireWholeWorklist(run);
    }

    /// <summary>Checks the sums within one summary; null when they agree.</summary>
    /// <returns>One sentence with the table, the source and both sums.</returns>
    public static string? FindFault(TableSummary t) =>
        Differ(t.Source, t.Table, "rows were read", t.Read, "were loaded or refused", t.Loaded + t.Refused)
        ?? Differ(t.Source, t.Table, "rows were loaded", t.Loaded, "are new, changed or unchanged",
            t.New + t.Changed + t.Unchanged)
        ?? (t.OpenBefore is { } before
            ? Differ(t.Source, t.Table, "rows were valid before", before, "are unchanged, changed, gone or stale",
            t.Unchanged + t.Changed + t.Gone + t.Stale) : null);

    static List<string> HistoryTables(LoadRun run) => run.Connection.Rows(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND schema_name = 'history' "
            + "ORDER BY table_name", r => r.GetString(0));

    static void Reconcile(LoadRun run, string table, string previous)
    {
        var now = HistoryCounts.Read(run.Connection, $"history.{table.Quoted()}", run.Load);
        var before = run.HistoryBefore.ContainsKey(table)
            ? HistoryCounts.ReadBefore(run.Connection, previous)
            : new Dictionary<string, HistoryCounts>();
        foreach (var source in now.Keys.Union(before.Keys)
            .Union(run.TableSummaries.Where(t => t.Table == table).Select(t => t.Source)).Order(StringComparer.Ordinal))
        {
            var (held, was) = (HistoryCounts.Of(now, source), HistoryCounts.Of(before, source));
            var at = run.TableSummaries.FindIndex(t => t.Source == source && t.Table == table);
            if (at < 0)
            {
                run.CarriedTables.Add(new CarriedTable(source, table, held.Open));
                Require(run,
                    Differ(source, table, "rows were valid before",
                    was.Open, "are valid after a load that did not read them", held.Open));
            }
            else
            {
                run.TableSummaries[at] = run.TableSummaries[at] with
                {
                    New = held.New,
                    Changed = held.Changed,
                    Gone = held.Gone,
                    Unchanged = held.Unchanged,
                    Stale = held.Stale,
                    Returned = held.Returned,
                    OpenBefore = was.Open,
                };
                Require(run,
                    Differ(source, table, "rows were loaded", run.TableSummaries[at].Loaded, "are staged",
                    Staged(run, table, source)));
                Require(run, FindFault(run.TableSummaries[at]));
            }

            Require(run,
                Differ(source, table, "rows had been closed by earlier loads", was.ClosedEarlier, "are so now",
                held.ClosedEarlier));
        }
    }

    static long Staged(LoadRun run, string table, string source) =>
        run.Connection.Scalar<long>($"SELECT count(*) FROM {LoadRun.Extracted}.staging.{table.Quoted()} WHERE source "
            + $"= {source.Literal()}");

    // The worklist must have every earlier line, open or corrected, and every line that this load refused.
    static void RequireWholeWorklist(LoadRun run)
    {
        var refused = run.Connection.Scalar<long>(
            $"""SELECT count(*) FROM (SELECT DISTINCT source, table_name, row_key, column_name, rule FROM {LoadRun.Extracted}.staging."refused rows")""");
        var seen = run.Connection.Scalar<long>($"SELECT count(*) FROM meta.refused WHERE last_load = {run.Load}");
        var known = run.Connection.Scalar<long>($"SELECT count(*) FROM meta.refused WHERE first_load < {run.Load}");
        var before = run.PreviousManifest is null ? 0
            : run.Connection.Scalar<long>($"SELECT count(*) FROM {LoadRun.Previous}.meta.refused");
        if (refused != seen)
        {
            throw Broken(run, $"this load refused {refused} cells, and {seen} of them are on the "
            + "worklist (meta.refused)");
        }

        if (before != known)
        {
            throw Broken(run, $"the worklist (meta.refused) had {before} lines before, and {known} "
            + "of them are on it now");
        }
    }

    static string? Differ(string source, string table, string left, long leftCount, string right, long rightCount) =>
        leftCount == rightCount
            ? null : $"of table {table} of source {source}, {leftCount} {left} and {rightCount} {right}";

    static void Require(LoadRun run, string? fault)
    {
        if (fault is not null) throw Broken(run, fault);
    }

    static TerminalException Broken(LoadRun run, string fault) => new(
        $"The rows of load {run.Load} do not add up: {fault}. Nothing was published and readers keep the last load; "
            + "this is a fault of the program or of its database engine, so please report it.");
}
