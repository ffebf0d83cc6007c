using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Features.Scenarios;

/// <summary>
/// Runs the scenarios anew at start and whenever readers get another load: one published, released or rolled back to,
/// by this process or another.
/// </summary>
sealed class ScenarioReruns(ScenarioRunner runner, PublishedSnapshots snapshots, TimeProvider time,
    ILogger<ScenarioReruns> log) : BackgroundService
{
    static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        // A stop ends it without an error: at a failed start the host would report that error before its cause.
        using var stop = stoppingToken.Register(timer.Dispose);
        int? seen = null;
        do
        {
            seen = Look(seen, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(CancellationToken.None));
    }

    // What was looked at counts as seen also where it failed: it is not read better a second later.
    int? Look(int? seen, CancellationToken stopping)
    {
        var current = seen;
        try
        {
            current = snapshots.Current();
            if (current == seen) return seen;
            if (runner.RunMissing(stopping) is var runs and > 0)
                log.LogInformation("Load {Load}: {Runs} scenarios were run.", current, runs);
        }
        catch (Exception error)
        {
            log.LogError(error, "The scenarios could not be run; they are tried again at the next load or start.");
        }

        return current;
    }
}
