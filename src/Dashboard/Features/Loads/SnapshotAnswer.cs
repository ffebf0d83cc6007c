using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Http;
using Analytics.Warehouse.Reading;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>
/// GET /api/v1/snapshots/current: the file that readers get now, whole or in ranges. A load that is published meanwhile
/// changes nothing of what is being sent.
/// </summary>
static class SnapshotAnswer
{
    const string FileType = "application/octet-stream";

    /// <summary>The snapshot file.</summary>
    public static void MapSnapshotApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/snapshots/current", Get)
            .WithSummary(
                "The snapshot file that readers get, for DuckDB's own clients; ranges are answered, and the ETag is its sha256")
            .Produces<Stream>(contentType: FileType).Produces<Stream>(StatusCodes.Status206PartialContent, FileType)
            .Produces(StatusCodes.Status304NotModified).ProducesProblems(503);
    }

    public static Results<PhysicalFileHttpResult, ProblemHttpResult> Get(PublishedSnapshots snapshots, HttpContext http,
        ExportLog exports)
    {
        if (snapshots.Acquire() is not { } lease)
        {
            return TypedResults.Problem("Nothing is published yet; the first load is on its way.",
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        http.Response.RegisterForDispose(lease);
        var (name, tag) = ($"analytics-load-{lease.Manifest.Load}.duckdb", $"\"{lease.Manifest.Sha256}\"");
        if (http.Request.Headers.Range.Count > 0) exports.LeavesInParts(name);
        else if (http.Request.Headers.IfNoneMatch != tag) exports.Leaves(name);
        http.Response.Headers["X-Content-SHA256"] = lease.Manifest.Sha256;
        return TypedResults.PhysicalFile(lease.DatabasePath, FileType, name, lease.Manifest.BuiltAt,
            new EntityTagHeaderValue(tag), enableRangeProcessing: true);
    }
}
