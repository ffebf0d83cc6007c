using Analytics.Loader;
using Analytics.Warehouse;
using Cronos;
using Hangfire;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// Puts the recurring load on its schedule, and at start runs what was missed: whether the schedule passed while nothing
/// ran is read from the journal, for the job storage remembers nothing over a restart.
/// </summary>
sealed class ScheduledLoads(LoaderSettings settings, IRecurringJobManager recurring, IBackgroundJobClient jobs, TimeProvider time, ILogger<ScheduledLoads> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancel)
    {
        recurring.AddOrUpdate<LoadJob>(LoadJob.Name, job => job.Run(CancellationToken.None), settings.Schedule, new RecurringJobOptions { TimeZone = DistrictTime.Zone });
        if (settings.IsSample && !SampleLoads.AreDone(settings.Folder)) jobs.Enqueue<SampleLoads>(job => job.Run(CancellationToken.None));
        else if (WasMissed()) jobs.Enqueue<LoadJob>(job => job.Run(CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    bool WasMissed()
    {
        var records = LoadRecord.Merge(new Journal(settings.Folder, time).Read(), isLocked: false);
        if (records.Count == 0) return true;
        var now = DistrictTime.Now(time);
        var due = CronExpression.Parse(settings.Schedule).GetNextOccurrence(records[^1].StartedAt, DistrictTime.Zone);
        if (due is null || due > now) return false;
        log.LogInformation("A load was due at {Due} and nothing ran then: it runs now.", due);
        return true;
    }
}
