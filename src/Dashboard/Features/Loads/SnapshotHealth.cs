using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>
/// Ready means that figures are shown, or that waiting brings none: degraded where the first load was held or failed
/// and nothing is published, so that users reach the page that explains it. A published snapshot that cannot be served
/// is unhealthy.
/// </summary>
sealed class SnapshotHealth(FirstLoads first, MissingFigures none, PublishedSnapshots snapshots) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel = default)
    {
        if (first.ArePending) return Task.FromResult(HealthCheckResult.Unhealthy());
        using var lease = snapshots.Acquire();
        return Task.FromResult(lease is not null ? HealthCheckResult.Healthy()
            : snapshots.Journal.Read().Any(e => e.Event is JournalEvent.Published or JournalEvent.Released)
            || none.Now().IsUnderWay ? HealthCheckResult.Unhealthy()
            : HealthCheckResult.Degraded());
    }
}
