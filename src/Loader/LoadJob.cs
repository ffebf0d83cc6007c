using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Hangfire;

namespace Analytics.Loader;

/// <summary>
/// The Hangfire job that runs a load. A transient failure is thrown and retried; any other failure is the job's
/// result, because a retry would repeat it. A job may run twice: the second run finds nothing new.
/// </summary>
/// <param name="prepare">Called by the host before a load is announced to readers.</param>
public sealed class LoadJob(LoaderSettings settings, LoadService service, PrepareReaders? prepare = null)
{
    /// <summary>Name of the recurring job.</summary>
    public const string Name = "load";

    /// <summary>Runs one load of the configured sources.</summary>
    /// <returns>The outcome, shown by Hangfire's dashboard.</returns>
    [AutomaticRetry(Attempts = 5, OnlyOn = [typeof(TransientException)], DelaysInSeconds = [15, 60, 300, 900, 1800])]
    public string Run(CancellationToken cancellationToken)
    {
        var result = service.Run(settings.Request() with { BeforeReaders = prepare }, cancellationToken);
        if (result is { Outcome: LoadOutcome.Failed, IsTransient: true }) throw new TransientException(result.Error!);
        if (result.Outcome == LoadOutcome.Failed) throw new TerminalException(result.Error!);
        // The other sources are published; the locked one is worth another attempt before the next schedule.
        if (result.Summary.Sources.FirstOrDefault(s => s.IsTransient) is { } away)
            throw new TransientException(away.Error!);
        return $"load {result.Load}: {result.Outcome.ToString().ToLowerInvariant()}";
    }
}
