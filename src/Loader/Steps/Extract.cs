using Analytics.Loader.Loads;
using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Steps;

/// <summary>
/// Reads every table of every source. A source that cannot be read does not stop the others: its last valid rows are
/// kept, and its summary states why and since when; so are those of a source that is no longer in the settings. The
/// load fails only when no source can be read.
/// </summary>
static class Extract
{
    public static StepResult Run(LoadRun run)
    {
        run.InTransaction(() =>
        {
            foreach (var table in run.Tables) run.Connection.Execute(CreateStaging(table));
            run.Connection.Execute($"""
                CREATE TABLE {LoadRun.Extracted}.staging."refused rows" (
                    source VARCHAR, table_name VARCHAR, row_key VARCHAR, column_name VARCHAR, value VARCHAR, rule VARCHAR, place VARCHAR)
                """);
        });

        var failures = new List<AnalyticsException>();
        foreach (var source in run.Request.Sources)
        {
            try
            {
                ReadSource(run, source);
            }
            catch (AnalyticsException error)
            {
                failures.Add(error);
                DiscardRowsOf(run, source);
                run.Sources.Add(
                    Kept(run, source.Name) with { Error = error.Message, IsTransient = error is TransientException });
            }
        }

        // A transient failure among several can be fixed by a later attempt, so it decides the kind.
        if (failures.Count == run.Request.Sources.Count)
            throw failures.FirstOrDefault(f => f is TransientException) ?? failures[0];
        run.Sources.AddRange(NoLongerConfigured(run));
        Write(run);
        return StepResult.Continue;
    }

    static void Write(LoadRun run)
    {
        using var sources = run.Connection.CreateAppender("meta", "source");
        foreach (var s in run.Sources)
        {
            sources.CreateRow().AppendValue(s.Name).AppendValue(s.IsConfigured).AppendValue(s.Error)
                .AppendValue(s.RowsOfLoad)
                .AppendValue(s.ReadAt?.ToUniversalTime()).AppendValue(s.ChangedAt?.ToUniversalTime())
                    .AppendValue(s.ApplicationId).AppendValue(s.SchemaVersion).EndRow();
        }
    }

    // Its rows stay as its last successful load read them, and are marked so.
    static SourceSummary Kept(LoadRun run, string name)
    {
        var before = run.PreviousManifest?.Summary.Sources.FirstOrDefault(s => s.Name == name);
        var rowsOf =
            before is null ? null : before.RowsOfLoad ?? (before.Error is null ? run.PreviousManifest!.Load : null);
        return new SourceSummary(name, "", before?.ChangedAt, before?.JournalMode
            ?? "")
        {
            RowsOfLoad = rowsOf, ReadAt = before?.ReadAt, ApplicationId = before?.ApplicationId
            ?? 0, SchemaVersion = before?.SchemaVersion ?? 0
        };
    }

    static IEnumerable<SourceSummary> NoLongerConfigured(LoadRun run) => (run.PreviousManifest?.Summary.Sources ?? [])
        .Where(before => run.Request.Sources.All(s => s.Name != before.Name))
        .Select(before =>
            Kept(run, before.Name)
            with
            {
                Error = $"The settings name no source {before.Name} any more: its rows stay as load "
                + $"{before.RowsOfLoad ?? run.PreviousManifest!.Load} read them.",
                IsConfigured = false
            });

    static void ReadSource(LoadRun run, SourceSetting source)
    {
        using var view = SourceView.Open(source, run.WorkFolder, run.Time, run.CancellationToken);
        var unread = new UnreadColumns(view);
        foreach (var table in run.Tables)
        {
            var extract = run.Request.Sql.File($"extract/{table.Name}.sql");
            if (TableReader.Read(run, view, table, extract, unread) is { } summary) run.TableSummaries.Add(summary);
            else RequireNeverRead(run, source, table, extract);
        }

        run.Sources.Add(
            new SourceSummary(source.Name, view.Header.Fingerprint, view.Header.ChangedAt, view.Header.IsWal ? "wal"
            : "rollback")
            {
                RowsOfLoad =
            run.Load, ReadAt =
            run.StartedAt, Path =
            source.Path, ApplicationId =
            view.ApplicationId, SchemaVersion =
            view.SchemaVersion, UnreadColumns =
            unread.All, NewColumns = unread.Since(run.UnreadBefore.GetValueOrDefault(source.Name))
            });
    }

    // A source may lack an optional table only if it never had it: a table that disappeared took facts with it.
    static void RequireNeverRead(LoadRun run, SourceSetting source, StagingTable table, SqlFile extract)
    {
        if (run.PreviousManifest is not { } previous) return;
        var wasRead = previous.Summary.Tables.Any(t => t.Source == source.Name && t.Table == table.Name)
            || (run.HistoryBefore.ContainsKey(table.Name)
                && run.Connection.Scalar<long>(
                    $"SELECT count(*) FROM {LoadRun.Previous}.history.{table.Name.Quoted()} WHERE source = "
                        + $"{source.Name.Literal()}") > 0);
        if (wasRead)
        {
            throw new TerminalException(
                $"{source.Path} no longer has the table that sql/{extract.Path} reads, and an earlier load read it: "
                    + "restore the table, or make it again without rows where it is to end.");
        }
    }

    static void DiscardRowsOf(LoadRun run, SourceSetting source)
    {
        run.TableSummaries.RemoveAll(t => t.Source == source.Name);
        foreach (var table in run.Tables.Select(t => t.Name).Append("refused rows"))
        {
            run.Connection.Execute($"DELETE FROM {LoadRun.Extracted}.staging.{table.Quoted()} WHERE source = "
                + $"{source.Name.Literal()}");
        }
    }

    // Without the contract's constraints: a row that violates them is refused by rule, not by an index error that
    // stops the load.
    static string CreateStaging(StagingTable table) =>
        $"CREATE TABLE {LoadRun.Extracted}.staging.{table.Name.Quoted()} (source VARCHAR, "
            + $"{string.Join(", ", table.Columns.Select(c => $"{c.Name.Quoted()} {c.Type}"))})";
}
