using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Criteria;

/// <summary>
/// GET /api/v1/criteria and /api/v1/criteria/near-ready: the criteria among the cells without the title, and the cells
/// that are nearly ready.
/// </summary>
static class CriteriaAnswer
{
    /// <summary>What holds cells back, and those that are nearly ready.</summary>
    public static void MapCriteriaApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/criteria", Get).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("Which criteria hold back the cells without the title");
        api.MapGet("/criteria/near-ready", NearReady).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("The cells that lack one or two criteria only, all or by lacks, commune and criterion");
    }

    /// <summary>The criteria; shares are 0..1.</summary>
    public static IResult Get(RequestState state) => FigureAnswer.Of(state, CriterionFigure.Query, query =>
    {
        var criteria = CriterionFigure.Read(query);
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(CriterionFigure.Query),
            isIllustrative = criteria.Any(c => c.IsIllustrative),
            findings = criteria.FirstOrDefault()?.Findings ?? 0,
            criteria = criteria.Select(c => new
            {
                c.Id, c.Code, c.NameVi, c.NameEn, sourceDocument = c.Document, c.Assessed, c.NotMet, c.NotMetShare,
                c.CumulativeShare, c.IsOwnIllustrative, c.IsIllustrative,
            }),
        };
    });

    /// <param name="lacks">Only cells that lack so many criteria, 1 or 2.</param>
    /// <param name="commune">Only cells of this commune.</param>
    /// <param name="criterion">Only cells that lack the criterion of this code.</param>
    public static IResult NearReady(RequestState state, int? lacks = null, int? commune = null,
        string? criterion = null) => FigureAnswer.Of(state, NearReadyCell.Query, query =>
    {
        var cells = NearReadyCell.Read(query, lacks, commune, criterion);
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(NearReadyCell.Query),
            isIllustrative = cells.Any(c => c.IsIllustrative), cells,
        };
    });
}
