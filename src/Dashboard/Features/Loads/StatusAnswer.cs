using Analytics.Dashboard.Http;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>What is served now; nulls where nothing is published.</summary>
/// <param name="LastAttempt">The newest load, whatever its outcome.</param>
/// <param name="FailingSources">Sources that could not be read at the last look.</param>
sealed record StatusResponse(int? Load, DateOnly? AsOf, string GeneratedFrom, DateOnly? ReportedTo,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? LastLookAt, int? LastAttempt, LoadOutcome? LastOutcome, bool IsLoading, int FailingSources,
    IReadOnlyList<SourceStatus> Sources, bool? ChecksPassed);

/// <summary>A source at the last look.</summary>
/// <param name="RowsOfLoad">The load from which its rows are in what is served.</param>
sealed record SourceStatus(string Name, bool IsRead, bool IsConfigured, int? RowsOfLoad, DateTimeOffset? ReadAt);

/// <summary>GET /api/v1/status: what is served now, and how the last attempt to load ended.</summary>
static class StatusAnswer
{
    /// <summary>What is served now.</summary>
    public static void MapStatusApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/status", Status).WithSummary("What is served now, and how the last attempt to load ended")
            .WithTags("ApiEndpoints")
            .ProducesFigureProblems();
    }

    static Ok<StatusResponse> Status(RequestState state, WarehouseFolder folder, PublishedSnapshots snapshots)
    {
        var view = WarehouseView.Read(folder, snapshots);
        // Why a source could not be read names where it is, which is the operator's business.
        return TypedResults.Ok(new StatusResponse(state.Query?.Manifest.Load, state.Query?.AsOf, "journal",
            state.Query is null ? null : state.ReportedTo, state.Query?.Manifest.BuiltAt, view.LastCheckedAt,
            view.Last?.Load,
            view.Last?.Outcome, view.IsLoading, view.Sources.Count(s => s.Error is not null),
            [.. view.Sources.Select(s =>
                new SourceStatus(s.Name, s.Error is null, s.IsConfigured, s.RowsOfLoad, s.ReadAt))],
            state.Query?.Manifest.Summary.ChecksPassed));
    }
}
