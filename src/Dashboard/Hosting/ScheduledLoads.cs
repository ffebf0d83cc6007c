using Analytics.Dashboard.Features.Loads;
using Analytics.Loader;
using Analytics.Loader.Loads;
using Analytics.Loader.Verifying;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Hangfire;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// Puts the recurring load and the weekly re-reading on their schedules, and at start runs what was missed: whether the
/// schedule passed while nothing ran is read from the journal, for the job storage remembers nothing over a restart.
/// </summary>
sealed class ScheduledLoads(LoaderSettings settings, IRecurringJobManager recurring, IBackgroundJobClient jobs,
    TimeProvider time, ILogger<ScheduledLoads> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancel)
    {
        var options = new RecurringJobOptions { TimeZone = DistrictTime.Zone };
        if (settings.IsSample)
        {
            recurring.AddOrUpdate<SampleLoads>(LoadJob.Name, job =>
            job.Run(CancellationToken.None), settings.Schedule, options);
        }
        else
        {
            recurring.AddOrUpdate<LoadJob>(LoadJob.Name, job => job.Run(CancellationToken.None), settings.Schedule,
            options);
        }

        recurring.AddOrUpdate<VerifyJob>(VerifyJob.Name, job => job.Run(CancellationToken.None),
            settings.VerifySchedule, options);
        if (settings.IsSample && (!SampleLoads.AreDone(settings.Folder, time) || WasMissed()))
            jobs.Enqueue<SampleLoads>(job => job.Run(CancellationToken.None));
        else if (!settings.IsSample && WasMissed()) jobs.Enqueue<LoadJob>(job => job.Run(CancellationToken.None));
        if (WasVerificationMissed()) jobs.Enqueue<VerifyJob>(job => job.Run(CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;

    bool WasMissed()
    {
        var records = Records();
        if (records.Count == 0) return true;
        if (WasBuiltByAnother()) return true;
        if (DueSince(settings.Schedule, records[^1].StartedAt) is not { } due) return false;
        log.LogInformation("A load was due at {Due} and nothing ran then: it runs now.", due);
        return true;
    }

    // A snapshot is rebuilt from its history, never migrated: what another version built is replaced at once.
    bool WasBuiltByAnother() => new Publisher(settings.Folder, time).NewestPublished() is { } newest
        && Manifest.TryRead(settings.Folder.SnapshotOf(newest)) is { } manifest
        && manifest.ModelVersion != settings.Request().ModelVersion;

    // Counted from the last one, or from the first publication where there was none yet.
    bool WasVerificationMissed()
    {
        var records = Records();
        var last = records.Max(r => r.VerifiedAt)
            ?? records.FirstOrDefault(r => r.Outcome == LoadOutcome.Published)?.EndedAt;
        return last is { } at && DueSince(settings.VerifySchedule, at) is not null;
    }

    IReadOnlyList<LoadRecord> Records() => LoadRecord.Read(settings.Folder, time);

    DateTimeOffset? DueSince(string schedule, DateTimeOffset since) => MissedSchedule.DueSince(schedule, since, time);
}
