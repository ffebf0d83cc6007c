using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Features.Alerts;

/// <summary>What asks for attention.</summary>
sealed record AlertsResponse(int Load, DateOnly AsOf, string GeneratedFrom, bool IsIllustrative,
    IReadOnlyList<AlertItem> Alerts);

/// <summary>One matter.</summary>
/// <param name="Severity">1..3, 3 the gravest.</param>
/// <param name="GeneratedFrom">The file of sql/alerts that found it.</param>
sealed record AlertItem(string Rule, string Key, bool IsOperator, int Severity, int? CommuneId, int? CellId,
    string SentenceVi,
    string SentenceEn, string OfficeVi, string OfficeEn, DateOnly? Since, bool IsIllustrative, string GeneratedFrom);

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
            .WithSummary("What asks for attention as of the date, each matter once, with the office in charge")
            .ProducesFigureProblems();
    }

    public static Results<Ok<AlertsResponse>, ProblemHttpResult> Get(RequestState state, AlertReader alerts) =>
        FigureAnswer.Of(state, "alerts", query =>
    {
        IReadOnlyList<Alert> all = [.. alerts.Matters(query), .. alerts.ReadForOperator(query)];
        return new AlertsResponse(query.Manifest.Load, query.AsOf, "alerts/", all.Any(a => a.IsIllustrative),
            [.. all.Select(
                a => new AlertItem(a.Rule, a.Key, a.IsOperator, a.Severity, a.CommuneId, a.CellId, a.SentenceVi,
                    a.SentenceEn,
                a.OfficeVi, a.OfficeEn, a.Since, a.IsIllustrative, SnapshotQuery.PathOf($"alerts/{a.Rule}")))]);
    });
}
