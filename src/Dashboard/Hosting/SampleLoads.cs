using Analytics.Loader;
using Analytics.Loader.Sample;
using Analytics.Loader.Sources;
using Analytics.Warehouse;
using Hangfire;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// The first start without a source: the sample source is made beside the warehouse folder and loaded in the three
/// states in which it was recorded, so that history, as-of and roll-back have something to show.
/// </summary>
sealed class SampleLoads(LoaderSettings settings, LoadService service, PrepareReaders prepare, ILogger<SampleLoads> log)
{
    static readonly DateOnly[] States = [new(2020, 12, 31), new(2021, 12, 31), new(2022, 8, 5)];

    /// <summary>Whether the last of the three states was loaded, by its reporting date.</summary>
    public static bool AreDone(WarehouseFolder folder) => LastReported(folder) >= States[^1];

    [AutomaticRetry(Attempts = 3, OnlyOn = [typeof(TransientException)])]
    public void Run(CancellationToken cancel)
    {
        foreach (var state in States.Where(s => !(LastReported(settings.Folder) >= s)))
        {
            var request = RequestOf(state);
            var result = service.Run(request, cancel);
            if (state != States[^1]) File.Delete(request.Sources[0].Path);
            if (result.Outcome == LoadOutcome.Failed) throw result.IsTransient ? new TransientException(result.Error!) : new TerminalException(result.Error!);
            log.LogInformation("Sample as recorded by {State:yyyy-MM-dd}: load {Load} {Outcome}.", state, result.Load, result.Outcome);
        }
    }

    // The two earlier states are passed through a file of their own: sample.db, once made, is the user's to change.
    LoadRequest RequestOf(DateOnly state)
    {
        var final = LoaderSettings.SamplePath(settings.Folder);
        if (state == States[^1])
        {
            if (!File.Exists(final)) SampleSource.Write(final, new SampleOptions());
            // The one that people will look at; those before it are passed by.
            return settings.Request() with { BeforeReaders = prepare };
        }

        var earlier = final + $".{state:yyyyMMdd}";
        SampleSource.Write(earlier, new SampleOptions { RecordedBy = state, Overwrite = true });
        return settings.Request() with { Sources = [new SourceSetting(LoaderSettings.SampleName, earlier)] };
    }

    static DateOnly? LastReported(WarehouseFolder folder) => WarehouseView.Of(folder).Records
        .Where(r => r.Outcome == LoadOutcome.Published).Max(r => r.Summary?.ReportedTo);
}
