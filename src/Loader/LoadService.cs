using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader;

/// <summary>The result of an attempt to load.</summary>
/// <param name="Load">The number of the attempt; 0 when it could not start.</param>
public sealed record LoadResult(LoadOutcome Outcome, int Load, LoadSummary Summary, string? Error = null,
    bool IsTransient = false)
{
    /// <summary>
    /// The sources are unchanged since a held load; <see cref="Load"/> is its number, and no new load was made.
    /// </summary>
    public bool IsStillHeld { get; init; }
}

/// <summary>
/// Runs one load: lock, recovery, check for changes, pipeline, and the journal entry of the outcome. Readers always
/// see the old state or the new one.
/// </summary>
public sealed class LoadService(TimeProvider time)
{
    /// <summary>
    /// Runs one load. Failures are results, not exceptions, because every attempt is recorded in the journal.
    /// </summary>
    public LoadResult Run(LoadRequest request, CancellationToken cancellationToken = default) =>
        request.IsAwaited
            ? Attempt(request, cancellationToken) : LowPriority.Run(() => Attempt(request, cancellationToken));

    LoadResult Attempt(LoadRequest request, CancellationToken cancellationToken)
    {
        try
        {
            request.Folder.Create();
            using var warehouseLock = WarehouseLock.Take(request.Folder);
            Failpoint.Reach(Failpoint.LoadLocked);
            new Recovery(request.Folder, time).Run();
            return RunLocked(request, cancellationToken);
        }
        catch (Exception error)
        {
            return Failed(0, Classify(error, cancellationToken));
        }
    }

    LoadResult RunLocked(LoadRequest request, CancellationToken cancellationToken)
    {
        var journal = new Journal(request.Folder, time);
        var load = journal.NextLoad();
        var previous = ReadPrevious(request);
        if (new SourceChangeCheck(request, journal, time).Find(previous) is { } look)
        {
            journal.Append(load, JournalEvent.Unchanged,
                e => e with { Summary = look.Summary, SameAsHeld = look.Held });
            Failpoint.Reach(Failpoint.LoadUnchanged);
            return new LoadResult(look.Held is null ? LoadOutcome.Unchanged : LoadOutcome.Held, look.Held
                ?? load, look.Summary)
            { IsStillHeld = look.Held is not null };
        }

        journal.Append(load, JournalEvent.Started);
        try
        {
            Failpoint.Reach(Failpoint.LoadStarted);
            DiskSpaceCheck.Require(request, previous);
            return RunPipeline(request, load, previous, journal, cancellationToken);
        }
        catch (Exception error)
        {
            var known = AfterAnnouncement(error, journal, load) ?? Classify(error, cancellationToken);
            TryDeleteWorkFiles(request, load);
            journal.Append(load, JournalEvent.Failed,
                e => e with { Error = known.Message, IsTransient = known is TransientException });
            return Failed(load, known);
        }
        finally
        {
            TryDeleteWorkFiles(request, load);
        }
    }

    static LoadResult Failed(int load, AnalyticsException error) =>
        new(LoadOutcome.Failed, load, new LoadSummary(), error.Message, error is TransientException);

    // What cannot be deleted now is deleted before the next load; the error must not hide the outcome of this one.
    static void TryDeleteWorkFiles(LoadRequest request, int load)
    {
        try
        {
            File.Delete(request.Folder.ProgressFile);
            if (Directory.Exists(request.Folder.WorkOf(load)))
                Directory.Delete(request.Folder.WorkOf(load), recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    LoadResult RunPipeline(LoadRequest request, int load, Manifest? previous, Journal journal,
        CancellationToken cancellationToken)
    {
        using var run =
            new LoadRun(request, load, previous, time, cancellationToken)
            {
                UnreadBefore = ReadUnreadColumns(journal),
                StepNames = Pipeline.StepNames
            };
        run.Prepare();
        var result = Pipeline.Run(run);
        var summary = run.Summary(time.GetElapsedTime(run.StartedTimestamp).TotalSeconds);
        if (result == StepResult.Unchanged)
        {
            journal.Append(load, JournalEvent.Unchanged, e => e with { Summary = summary });
            Failpoint.Reach(Failpoint.LoadUnchanged);
        }
        else
        {
            new Retention(request.Folder, time, request.KeepLoads).Run();
        }

        return new LoadResult(result switch
        {
            StepResult.Unchanged => LoadOutcome.Unchanged,
            StepResult.Held => LoadOutcome.Held,
            _ => LoadOutcome.Published,
        }, load, summary);
    }

    // From the journal and not from the last snapshot: a load that published nothing may have reported them.
    static Dictionary<string, IReadOnlyList<string>> ReadUnreadColumns(Journal journal) =>
        journal.Read().SelectMany(e => e.Summary?.Sources ?? []).Where(s => s.UnreadColumns is not null)
        .GroupBy(s => s.Name).ToDictionary(g => g.Key, g => g.Last().UnreadColumns!);

    Manifest? ReadPrevious(LoadRequest request) =>
        new Publisher(request.Folder, time).NewestPublished() is not { } newest ? null
        : Manifest.IsDenied(request.Folder.SnapshotOf(newest)) ? throw Manifest.Denied(newest)
        : Manifest.TryRead(request.Folder.SnapshotOf(newest)) is { } manifest
            && manifest.FindFault(request.Folder.SnapshotOf(newest)) is null ? manifest
        : throw new TerminalException(
            $"The snapshot of load {newest} is missing or damaged, and history is built on it: restore it from a "
                + "backup, then load again.");

    // What was announced stays published, so the error must not say that nothing was published.
    static TransientException? AfterAnnouncement(Exception error, Journal journal, int load) =>
        error is not AnalyticsException
            && journal.Read().Any(e => e.Load == load && e.Event is JournalEvent.Published or JournalEvent.Held)
            ? new TransientException(
                $"Load {load} is announced, but its loader failed after that ({error.GetType().Name}: "
                    + $"{error.Message.Split('\n')[0]}): load again, which ends what was begun.", error)
            : null;

    // DuckDB's messages for a full disk or memory; a failed fsync is reported as "FATAL Error" or without a kind.
    static readonly string[] TransientMessages = ["IO Error", "No space left", "fsync", "Out of Memory"];

    static AnalyticsException Classify(Exception error, CancellationToken cancellationToken) => error switch
    {
        // An interrupted statement fails with an arbitrary message.
        OperationCanceledException or DuckDBException
            or AnalyticsException { InnerException: DuckDBException or SqliteException }
            when cancellationToken.IsCancellationRequested
            => new TransientException("The load was stopped before it published anything: start it again when "
                + "convenient.", error),
        AnalyticsException known => known,
        IOException or UnauthorizedAccessException or DuckDBException when DiskError.IsLasting(error) =>
            DiskError.Of("The load could not write in the warehouse folder, and nothing was published", error),
        IOException or UnauthorizedAccessException =>
            new TransientException(
            $"The disk refused ({error.Message}): nothing was published; mend it, then load again.", error),
        DuckDBException when TransientMessages.Any(error.Message.Contains)
            => new TransientException(
                $"The warehouse could not be built ({error.Message.Split('\n')[0]}): nothing was published; free "
                    + "space or memory, then load again.", error),
        _ => new TerminalException(
            $"The load failed in a way that nobody foresaw ({error.GetType().Name}: {error.Message.Split('\n')[0]}): "
                + "nothing was published; please report it.", error),
    };
}
