using Analytics.Dashboard.Http;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>GET /api/v1/status: what is served now, and how the last attempt to load ended.</summary>
static class StatusAnswer
{
    /// <summary>What is served now.</summary>
    public static void MapStatusApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/status", Status).WithSummary("What is served now, and how the last attempt to load ended").WithTags("ApiEndpoints");
    }

    static object Status(RequestState state, WarehouseFolder folder, PublishedSnapshots snapshots)
    {
        var view = WarehouseView.Read(folder, snapshots);
        return new
        {
            load = state.Query?.Manifest.Load,
            asOf = state.Query?.AsOf,
            generatedFrom = "journal",
            reportedTo = state.Query is null ? (DateOnly?)null : state.ReportedTo,
            publishedAt = state.Query?.Manifest.BuiltAt,
            lastLookAt = view.LastCheckedAt,
            lastAttempt = view.Last?.Load,
            lastOutcome = view.Last?.Outcome,
            isLoading = view.IsLoading,
            // Why a source could not be read names where it is, which is the operator's business.
            failingSources = view.Sources.Count(s => s.Error is not null),
            sources = view.Sources.Select(s => new { s.Name, isRead = s.Error is null, s.IsConfigured, s.RowsOfLoad, s.ReadAt }),
            checksPassed = state.Query?.Manifest.Summary.ChecksPassed,
        };
    }
}
