using Analytics.Loader.Loads;
using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Steps;

/// <summary>
/// Writes the metadata of the load, closes the private file, and passes it to the Publisher: to be published, or to
/// be held when a check with severity stop has offenders.
/// </summary>
static class Publish
{
    public static StepResult Run(LoadRun run)
    {
        WriteMeta(run);
        run.Connection.Execute($"DETACH {LoadRun.Extracted}");
        if (run.PreviousManifest is not null) run.Connection.Execute($"DETACH {LoadRun.Previous}");
        run.Connection.Execute("CHECKPOINT");
        var version = run.Connection.Scalar<string>("SELECT library_version FROM pragma_version()")!;
        run.Dispose();
        foreach (var file in Directory.EnumerateFiles(run.WorkFolder)
            .Where(f => Path.GetFileName(f) != WarehouseFolder.DatabaseName))
        {
            File.Delete(file);
        }

        foreach (var spilled in Directory.EnumerateDirectories(run.WorkFolder))
            Directory.Delete(spilled, recursive: true);

        run.CancellationToken.ThrowIfCancellationRequested();
        var seconds = run.Time.GetElapsedTime(run.StartedTimestamp).TotalSeconds;
        var draft = new Manifest(run.Load, "", 0, version, run.Request.ModelVersion, run.StartedAt, default,
            run.Summary(seconds));
        var publisher = new Publisher(run.Request.Folder, run.Time);
        var isStopped = run.Checks.Any(c => c is { Severity: "stop", Offenders: > 0 });
        if (isStopped) publisher.Hold(draft);
        else publisher.Publish(draft, run.Request.BeforeReaders is { } prepare ? prepare.Invoke : null);
        return isStopped ? StepResult.Held : StepResult.Continue;
    }

    static void WriteMeta(LoadRun run)
    {
        var journal = new Journal(run.Request.Folder, run.Time);
        using (var loads = run.Connection.CreateAppender("meta", "load"))
        {
            foreach (var record in LoadRecord.Merge(journal.Read(), isLocked: true, journal.Faults()))
            {
                Append(loads, record.Load == run.Load
                    ? record with
                    {
                        Outcome = LoadOutcome.Published,
                        EndedAt = DistrictTime.Now(run.Time),
                        Summary = run.Summary(0)
                    } : record);
            }
        }

        using (var rules = run.Connection.CreateAppender("meta", "rule"))
        {
            foreach (var rule in Rules.All)
            {
                rules.CreateRow().AppendValue(rule.Name).AppendValue(rule.Vietnamese).AppendValue(rule.English)
                    .EndRow();
            }
        }

        using var steps = run.Connection.CreateAppender("meta", "step");
        foreach (var (step, i) in run.Steps.Select((s, i) => (s, i)))
        {
            steps.CreateRow().AppendValue(run.Load).AppendValue(i + 1).AppendValue(step.Name).AppendValue(step.Seconds)
                .EndRow();
        }
    }

    static void Append(DuckDB.NET.Data.DuckDBAppender loads, LoadRecord record)
    {
        var s = record.Summary;
        var row = loads.CreateRow().AppendValue(record.Load).AppendValue(record.Outcome.ToString().ToLowerInvariant())
            .AppendValue(record.StartedAt.ToUniversalTime()).AppendValue(record.EndedAt?.ToUniversalTime());
        if (s?.ReportedTo is { } to) row.AppendValue(to); else row.AppendNullValue();
        foreach (var count in (long?[])[s?.Read, s?.Loaded, s?.Refused, s?.New, s?.Changed, s?.Gone])
            row.AppendValue(count);
        row.AppendValue(record.Error).EndRow();
    }
}
