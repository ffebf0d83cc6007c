using Analytics.Loader;
using Analytics.Loader.Loads;
using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Hangfire;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>
/// The first start without a source: the sample source is made beside the warehouse folder and loaded in the three
/// states in which it was recorded, so that history, as-of and roll-back have something to show.
/// </summary>
sealed class SampleLoads(LoaderSettings settings, LoadService service, LoadJob loads, FirstLoads first,
    ISnapshotWarmUp ahead, TimeProvider time, ILogger<SampleLoads> log)
{
    /// <summary>The days to which the states report, in the order in which they are loaded.</summary>
    public static readonly IReadOnlyList<DateOnly> States = [new(2020, 12, 31), new(2021, 12, 31), new(2022, 8, 5)];

    /// <summary>Whether the last of the three states was loaded, by its reporting date.</summary>
    public static bool AreDone(WarehouseFolder folder, TimeProvider time) => LastReported(folder, time) >= States[^1];

    /// <summary>The reporting date of the newest published state; null if none is published.</summary>
    public static DateOnly? LastReported(WarehouseView view) => LastReported(view.Records);

    /// <summary>
    /// A load on the schedule or by an operator's order: the states that are missing, or the sample as it is now.
    /// </summary>
    [AutomaticRetry(Attempts = 5, OnlyOn = [typeof(TransientException)], DelaysInSeconds = [15, 60, 300, 900, 1800])]
    public string Run(CancellationToken cancel)
    {
        if (AreDone(settings.Folder, time)) return loads.Run(cancel);
        first.Begin();
        var isComplete = false;
        try
        {
            isComplete = LoadMissing(cancel);
        }
        finally
        {
            // A process that is stopping shows nothing more.
            if (!cancel.IsCancellationRequested) first.End(isComplete);
        }

        if (isComplete && new Publisher(settings.Folder, time).NewestPublished() is { } newest)
            ahead.DrawOthers(newest, cancel);
        return isComplete ? "the sample is complete" : "a load of the sample is held";
    }

    // False: a check holds one of them, and an operator decides before the next is loaded.
    bool LoadMissing(CancellationToken cancel)
    {
        foreach (var state in States.Where(s => !(LastReported(settings.Folder, time) >= s)))
        {
            var request = RequestOf(state) with { IsAwaited = true };
            var result = service.Run(request, cancel);
            if (state != States[^1]) File.Delete(request.Sources[0].Path);
            if (result.Outcome == LoadOutcome.Failed)
                throw result.IsTransient ? new TransientException(result.Error!) : new TerminalException(result.Error!);
            log.LogInformation("Sample as recorded by {State:yyyy-MM-dd}: load {Load} {Outcome}.", state, result.Load,
                result.Outcome);
            if (result.Outcome == LoadOutcome.Held) return false;
        }

        return true;
    }

    // The two earlier states are passed through a file of their own: sample.db, once made, is the user's to change.
    LoadRequest RequestOf(DateOnly state)
    {
        var final = LoaderSettings.SamplePath(settings.Folder);
        if (state == States[^1])
        {
            if (!File.Exists(final)) SampleSource.Write(final, new SampleOptions());
            // Readers wait for this one: only the page on which they wait is rendered before it is published.
            return settings.Request() with { BeforeReaders = ahead.DrawOverview };
        }

        var earlier = final + $".{state:yyyyMMdd}";
        SampleSource.Write(earlier, new SampleOptions { RecordedBy = state, Overwrite = true });
        return settings.Request() with { Sources = [new SourceSetting(LoaderSettings.SampleName, earlier)] };
    }

    static DateOnly? LastReported(WarehouseFolder folder, TimeProvider time) =>
        LastReported(LoadRecord.Read(folder, time));

    static DateOnly? LastReported(IReadOnlyList<LoadRecord> records) =>
        records.Where(r => r.Outcome == LoadOutcome.Published).Max(r => r.Summary?.ReportedTo);
}
