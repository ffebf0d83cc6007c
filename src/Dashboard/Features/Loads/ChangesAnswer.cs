using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>GET /api/v1/loads/{n}/changes: the differences between a load and an earlier one.</summary>
static class ChangesAnswer
{
    /// <summary>What a load changed.</summary>
    public static void MapChangesApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/loads/{n:int}/changes", Changes).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary(
                "What a published load knows otherwise than an earlier one (since; the published load before it without), in the words of the domain")
            .WithTags("ApiEndpoints");
    }

    static IResult Changes(int n, RequestState state, WarehouseFolder folder, PublishedSnapshots snapshots,
        int? since = null) => FigureAnswer.Of(state, Change.Query, query =>
    {
        var published = WarehouseView.Read(folder, snapshots).Records.Where(r =>
            r.Outcome == LoadOutcome.Published && r.Load <= query.Manifest.Load).Select(r => r.Load).ToList();
        var from = since ?? published.LastOrDefault(l => l < n);
        return !published.Contains(n) || !published.Contains(from)
            ? Results.Problem(
                $"Load {(published.Contains(n) ? from : n)} was not published up to load {query.Manifest.Load}; /api/v1/loads lists them.",
                statusCode: 404)
            : Results.Ok(new
            {
                load = n, since = from, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(Change.Query),
                changes = Change.Between(query, from, n).Select(c => new
                {
                    c.Subject, c.Year, change = c.Kind, c.Facts, c.IsIllustrative, c.Examples,
                    sentenceVi = c.Sentence(Language.Vi), sentenceEn = c.Sentence(Language.En),
                }),
            });
    });
}
