using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Hangfire;

namespace Analytics.Loader;

/// <summary>
/// The thin shell by which Hangfire runs a load. A transient failure is thrown, and retried; anything else is the job's
/// answer, for a second attempt would meet it again. A job may run twice: the second finds nothing new.
/// </summary>
/// <param name="prepare">What the host does before readers get a load.</param>
public sealed class LoadJob(LoaderSettings settings, LoadService service, PrepareReaders? prepare = null)
{
    /// <summary>Name of the recurring job.</summary>
    public const string Name = "load";

    /// <summary>Runs one load of the configured sources.</summary>
    /// <returns>How it ended, shown by Hangfire's dashboard.</returns>
    [AutomaticRetry(Attempts = 5, OnlyOn = [typeof(TransientException)], DelaysInSeconds = [15, 60, 300, 900, 1800])]
    public string Run(CancellationToken cancellationToken)
    {
        var result = service.Run(settings.Request() with { BeforeReaders = prepare }, cancellationToken);
        if (result is { Outcome: LoadOutcome.Failed, IsTransient: true }) throw new TransientException(result.Error!);
        if (result.Outcome == LoadOutcome.Failed) throw new TerminalException(result.Error!);
        // The others are published; the one that was locked is worth another attempt before the next schedule.
        if (result.Summary.Sources.FirstOrDefault(s => s.IsTransient) is { } away) throw new TransientException(away.Error!);
        return $"load {result.Load}: {result.Outcome.ToString().ToLowerInvariant()}";
    }
}
