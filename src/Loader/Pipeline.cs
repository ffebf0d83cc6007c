using System.Diagnostics;
using Analytics.Loader.Loads;
using Analytics.Loader.Steps;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Loader;

/// <summary>A load, as a list. Each step works in the load's private file; only the last one changes anything for a reader.</summary>
public static class Pipeline
{
    public static readonly IReadOnlyList<Step> Steps =
    [
        new("extract", Extract.Run),        // read every table of every source in one consistent view
        new("historise", Historise.Run),    // new, changed, gone, returned: nothing is overwritten
        new("core", BuildCore.Run),         // joined truth
        new("protect", Protect.Run),        // which counts of households nobody is shown
        new("forecast", ForecastLedger.Run), // what the recorded counts say of the target
        new("marts", BuildMarts.Run),       // what pages and readers may rely on
        new("movement", ForecastMovement.Run), // why it says another chance than the load before
        new("check", Check.Run),            // stop or warn
        new("publish", Publish.Run),        // one file, one pointer
    ];

    /// <summary>The names of the steps, in their order.</summary>
    public static IReadOnlyList<string> StepNames { get; } = [.. Steps.Select(s => s.Name)];

    /// <summary>Walks the list and times each step by the monotonic clock; stops at the first that does not go on.</summary>
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
