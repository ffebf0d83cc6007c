using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Alerts;

/// <summary>
/// GET /api/v1/alerts: everything that asks for attention as of the date, the gravest and oldest first; operator
/// matters last.
/// </summary>
static class AlertsAnswer
{
    /// <summary>What asks for attention.</summary>
    public static void MapAlertsApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/alerts", Get).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("What asks for attention as of the date, each matter once, with the office in charge");
    }

    public static IResult Get(RequestState state, AlertReader alerts) => FigureAnswer.Of(state, "alerts", query =>
    {
        IReadOnlyList<Alert> all = [.. alerts.Matters(query), .. alerts.ReadForOperator(query)];
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = "alerts/", isIllustrative = all.Any(a => a.IsIllustrative),
            alerts = all.Select(a => new
            {
                a.Rule, a.Key, a.IsOperator, a.Severity, a.CommuneId, a.CellId, a.SentenceVi, a.SentenceEn, a.OfficeVi,
                a.OfficeEn, a.Since, a.IsIllustrative,
                generatedFrom = SnapshotQuery.PathOf($"alerts/{a.Rule}"),
            }),
        };
    });
}
