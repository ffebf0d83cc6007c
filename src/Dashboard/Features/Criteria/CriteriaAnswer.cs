using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Features.Criteria;

/// <summary>The criteria among the cells without the title.</summary>
/// <param name="Findings">Findings "not met" over all criteria.</param>
sealed record CriteriaResponse(int Load, DateOnly AsOf, string GeneratedFrom, bool IsIllustrative, int Findings,
    IReadOnlyList<CriterionItem> Criteria);

/// <summary>One criterion; shares are 0..1.</summary>
sealed record CriterionItem(int Id, string Code, string NameVi, string NameEn, string? SourceDocument, int Assessed,
    int NotMet,
    double? NotMetShare, double? CumulativeShare, bool IsOwnIllustrative, bool IsIllustrative);

/// <summary>The cells that lack one or two criteria only.</summary>
sealed record NearReadyResponse(int Load, DateOnly AsOf, string GeneratedFrom, bool IsIllustrative,
    IReadOnlyList<NearReadyCell> Cells);

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
            .WithSummary("Which criteria hold back the cells without the title").ProducesFigureProblems();
        api.MapGet("/criteria/near-ready", NearReady).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("The cells that lack one or two criteria only, all or by lacks, commune and criterion")
            .ProducesFigureProblems();
    }

    /// <summary>The criteria; shares are 0..1.</summary>
    public static Results<Ok<CriteriaResponse>, ProblemHttpResult> Get(RequestState state) =>
        FigureAnswer.Of(state, CriterionFigure.Query, query =>
    {
        var criteria = CriterionFigure.Read(query);
        return new CriteriaResponse(query.Manifest.Load, query.AsOf, SnapshotQuery.PathOf(CriterionFigure.Query),
            criteria.Any(c => c.IsIllustrative), criteria.FirstOrDefault()?.Findings ?? 0,
            [.. criteria.Select(c =>
                new CriterionItem(c.Id, c.Code, c.NameVi, c.NameEn, c.Document, c.Assessed, c.NotMet, c.NotMetShare,
                c.CumulativeShare, c.IsOwnIllustrative, c.IsIllustrative))]);
    });

    /// <param name="lacks">Only cells that lack so many criteria, 1 or 2.</param>
    /// <param name="commune">Only cells of this commune.</param>
    /// <param name="criterion">Only cells that lack the criterion of this code.</param>
    public static Results<Ok<NearReadyResponse>, ProblemHttpResult> NearReady(RequestState state, int? lacks = null,
        int? commune = null,
        string? criterion = null) => FigureAnswer.Of(state, NearReadyCell.Query, query =>
    {
        var cells = NearReadyCell.Read(query, lacks, commune, criterion);
        return new NearReadyResponse(query.Manifest.Load, query.AsOf, SnapshotQuery.PathOf(NearReadyCell.Query),
            cells.Any(c => c.IsIllustrative), cells);
    });
}
