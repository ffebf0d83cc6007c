using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>Poor and near-poor households by year and standard.</summary>
/// <param name="Commune">Null for the district.</param>
/// <param name="SmallCount">Counts from 1 to one less than this are withheld.</param>
sealed record PovertyResponse(int Load, DateOnly AsOf, string GeneratedFrom, int? Commune, int SmallCount,
    bool IsIllustrative,
    IReadOnlyList<PovertyYear> Years);

/// <summary>One year by one standard; rates are 0..1.</summary>
/// <param name="Poor">Null where it is withheld: the band says small or withheld.</param>
sealed record PovertyYear(int Year, string Standard, int Households, int? Poor, int? NearPoor, double? PoorRate,
    double? NearPoorRate,
    bool IsYearEnd, DateOnly CountedOn, string CountedOnVi, string CountedOnEn, int CountedOnOtherDays,
    DateOnly? OtherDaysFrom,
    DateOnly? OtherDaysTo, int CellsReviewed, int? PolicyHouseholds, int? MemberHouseholds, string? PoorBand,
    string? NearPoorBand,
    string? PolicyBand, string? MemberBand, bool IsIllustrative);

/// <summary>GET /api/v1/poverty: poor and near-poor households of the district or of one commune.</summary>
static class PovertyAnswer
{
    /// <summary>Households by year and standard.</summary>
    public static void MapPovertyApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/poverty", Poverty).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary(
                "Poor and near-poor households by year and standard, of the district or of one commune; a count that is withheld is null, and its band says small (from 1 to one less than smallCount) or withheld")
            .WithTags("ApiEndpoints").ProducesFigureProblems();
    }

    static Results<Ok<PovertyResponse>, ProblemHttpResult> Poverty(RequestState state, int? commune = null)
    {
        var name = commune is null ? PovertyFigure.DistrictQuery : PovertyFigure.CommuneQuery;
        return FigureAnswer.Of(state, name, query =>
        {
            var years = commune is { } id
                ? PovertyFigure.ReadForCommune(query, id) : PovertyFigure.ReadForDistrict(query);
            return new PovertyResponse(query.Manifest.Load, query.AsOf, SnapshotQuery.PathOf(name), commune,
                SmallCountLimit.Read(query),
                years.Any(y => y.IsIllustrative), [.. years.Select(Year)]);
        });
    }

    static PovertyYear Year(PovertyFigure y) => new(
        y.Year, y.Standard.Code, y.Counts.Households, y.Counts.Poor.Value, y.Counts.NearPoor.Value, y.Counts.PoorRate,
        y.Counts.NearPoorRate,
        y.IsYearEnd, y.On, y.Days.Words(Language.Vi), y.Days.Words(Language.En), y.Days.Others, y.Days.From, y.Days.To,
        y.CellsReviewed,
        y.Counts.Policy.Value, y.Counts.Member.Value, y.Counts.Poor.Band, y.Counts.NearPoor.Band, y.Counts.Policy.Band,
        y.Counts.Member.Band, y.IsIllustrative);
}
