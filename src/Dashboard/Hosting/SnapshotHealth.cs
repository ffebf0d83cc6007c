using Analytics.Warehouse;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Analytics.Dashboard.Hosting;

/// <summary>Ready means that a snapshot is served.</summary>
sealed class SnapshotHealth(PublishedSnapshots snapshots) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel = default)
    {
        using var lease = snapshots.Acquire();
        return Task.FromResult(lease is null ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
    }
}
