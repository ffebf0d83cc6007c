using Analytics.Dashboard.Features.Brief;
using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Hangfire;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// Puts the monthly brief on its schedule, and at start writes what was missed: counted from the last brief on file, or
/// from the first publication.
/// </summary>
sealed class ScheduledBriefs(BriefSettings settings, BriefFiles files, LoaderSettings loads,
    IRecurringJobManager recurring, IBackgroundJobClient jobs, TimeProvider time) : IHostedService
{
    public Task StartAsync(CancellationToken cancel)
    {
        recurring.AddOrUpdate<BriefJob>(BriefJob.Name, job =>
            job.Run(CancellationToken.None), settings.Schedule,
            new RecurringJobOptions { TimeZone = DistrictTime.Zone });
        if (LastWritten() is { } last && MissedSchedule.DueSince(settings.Schedule, last, time) is not null)
            jobs.Enqueue<BriefJob>(job => job.Run(CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    DateTimeOffset? LastWritten() => files.List().Max(f => (DateTimeOffset?)f.WrittenAt)
        ?? LoadRecord.Read(loads.Folder, time).FirstOrDefault(r => r.Outcome == LoadOutcome.Published)?.EndedAt;
}
