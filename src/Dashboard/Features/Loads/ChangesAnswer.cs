using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>The differences between a load and an earlier one.</summary>
sealed record ChangesResponse(int Load, int Since, DateOnly AsOf, string GeneratedFrom,
    IReadOnlyList<ChangeItem> Changes);

/// <summary>How many facts of a subject and year are new, changed or gone.</summary>
sealed record ChangeItem(string Subject, int? Year, string Change, int Facts, bool IsIllustrative,
    IReadOnlyList<ChangedPlace> Examples,
    string SentenceVi, string SentenceEn);

/// <summary>GET /api/v1/loads/{n}/changes: the differences between a load and an earlier one.</summary>
static class ChangesAnswer
{
    /// <summary>What a load changed.</summary>
    public static void MapChangesApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/loads/{n:int}/changes", Changes).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary(
                "What a published load knows otherwise than an earlier one (since; the published load before it without), in the words of the domain")
            .WithTags("ApiEndpoints").ProducesFigureProblems();
    }

    static Results<Ok<ChangesResponse>, ProblemHttpResult> Changes(int n, RequestState state, WarehouseFolder folder,
        PublishedSnapshots snapshots, int? since = null) =>
            FigureAnswer.OrProblem<ChangesResponse>(state, Change.Query, query =>
    {
        var view = WarehouseView.Read(folder, snapshots);
        var published = view.Published.Where(r => r.Load <= query.Manifest.Load).Select(r => r.Load).ToList();
        var from = since ?? view.PublishedBefore(n) ?? 0;
        return !published.Contains(n) || !published.Contains(from)
            ? TypedResults.Problem(
                $"Load {(published.Contains(n) ? from : n)} was not published up to load {query.Manifest.Load}; /api/v1/loads lists them.",
                statusCode: StatusCodes.Status404NotFound)
            : TypedResults.Ok(new ChangesResponse(n, from, query.AsOf, SnapshotQuery.PathOf(Change.Query),
                [.. Change.Between(query, from, n)
                    .Select(c => new ChangeItem(c.Subject, c.Year, c.Kind, c.Facts, c.IsIllustrative, c.Examples,
                    c.Sentence(Language.Vi), c.Sentence(Language.En)))]));
    });
}
