using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Layout;

namespace Analytics.Dashboard.Api;

/// <summary>GET /api/v1/alerts: everything that asks for attention as of the date, the gravest and oldest first; operator matters last.</summary>
static class AlertsAnswer
{
    public static IResult Get(PageState state, Alerts alerts) => ApiEndpoints.Answer(state, "alerts", query =>
    {
        IReadOnlyList<Alert> all = [.. alerts.Matters(query), .. alerts.OfOperator(query)];
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = "alerts/", isIllustrative = all.Any(a => a.IsIllustrative),
            alerts = all.Select(a => new
            {
                a.Rule, a.Key, a.IsOperator, a.Severity, a.CommuneId, a.CellId, a.SentenceVi, a.SentenceEn, a.OfficeVi, a.OfficeEn, a.Since, a.IsIllustrative,
                generatedFrom = SnapshotQuery.PathOf($"alerts/{a.Rule}"),
            }),
        };
    });
}
