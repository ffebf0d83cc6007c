using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>GET /api/v1/poverty: poor and near-poor households of the district or of one commune.</summary>
static class PovertyAnswer
{
    /// <summary>Households by year and standard.</summary>
    public static void MapPovertyApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/poverty", Poverty).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary(
                "Poor and near-poor households by year and standard, of the district or of one commune; a count that is withheld is null, and its band says small (from 1 to one less than smallCount) or withheld")
            .WithTags("ApiEndpoints");
    }

    static IResult Poverty(RequestState state, int? commune = null)
    {
        var name = commune is null ? PovertyFigure.DistrictQuery : PovertyFigure.CommuneQuery;
        return FigureAnswer.Of(state, name, query =>
        {
            var years = commune is { } id ? PovertyFigure.ReadForCommune(query, id) : PovertyFigure.ReadForDistrict(query);
            return new
            {
                load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(name), commune,
                smallCount = SmallCountLimit.Read(query), isIllustrative = years.Any(y => y.IsIllustrative),
                years = years.Select(y => new
                {
                    y.Year, standard = y.Standard.Code, y.Counts.Households, poor = y.Counts.Poor.Value,
                    nearPoor = y.Counts.NearPoor.Value, y.Counts.PoorRate, y.Counts.NearPoorRate, y.IsYearEnd,
                    countedOn = y.On, countedOnVi = y.Days.Words(Language.Vi), countedOnEn = y.Days.Words(Language.En),
                    countedOnOtherDays = y.Days.Others, otherDaysFrom = y.Days.From, otherDaysTo = y.Days.To,
                    y.CellsReviewed, policyHouseholds = y.Counts.Policy.Value, memberHouseholds = y.Counts.Member.Value,
                    poorBand = y.Counts.Poor.Band, nearPoorBand = y.Counts.NearPoor.Band,
                    policyBand = y.Counts.Policy.Band, memberBand = y.Counts.Member.Band, y.IsIllustrative,
                }),
            };
        });
    }
}
