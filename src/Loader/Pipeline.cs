using System.Diagnostics;
using Analytics.Loader.Loads;
using Analytics.Loader.Steps;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Loader;

/// <summary>
/// The list of steps. Each step works in the load's private file; only the last one changes anything for readers.
/// </summary>
public static class Pipeline
{
    public static readonly IReadOnlyList<Step> Steps =
    [
        new("extract", Extract.Run),        // read every table of every source in one consistent view
        new("historise", Historise.Run),    // new, changed, gone, returned: nothing is overwritten
        new("core", BuildCore.Run), // joined facts
        new("protect", Protect.Run), // which household counts are withheld
        new("forecast", ForecastLedger.Run), // the forecast from the recorded counts
        new("marts", BuildMarts.Run), // the stable interface for pages and readers
        new("movement", ForecastMovement.Run), // why the forecast changed since the previous load
        new("check", Check.Run),            // stop or warn
        new("publish", Publish.Run),        // one file, one pointer
    ];

    /// <summary>The names of the steps, in order.</summary>
    public static IReadOnlyList<string> StepNames { get; } = [.. Steps.Select(s => s.Name)];

    /// <summary>
    /// Runs the steps in order, times each by the monotonic clock, and stops at the first that does not continue.
    /// </summary>
    public static StepResult Run(LoadRun run)
    {
        foreach (var step in Steps)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            run.ReportProgress(step.Name);
            var started = Stopwatch.GetTimestamp();
            var result = step.Run(run);
            run.Steps.Add(new StepSummary(step.Name, Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3)));
            Failpoint.Reach(Failpoint.After(step.Name));
            if (result != StepResult.Continue) return result;
        }

        return StepResult.Continue;
    }
}
