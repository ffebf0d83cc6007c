using Analytics.Dashboard.Features.Alerts;
using Analytics.Dashboard.Features.Cells;
using Analytics.Dashboard.Features.Communes;
using Analytics.Dashboard.Features.Criteria;
using Analytics.Dashboard.Features.Dictionary;
using Analytics.Dashboard.Features.Forecasts;
using Analytics.Dashboard.Features.Loads;
using Analytics.Dashboard.Features.Poverty;
using Analytics.Dashboard.Features.Programme;
using Analytics.Dashboard.Features.Scenarios;
using Analytics.Dashboard.Features.Statements;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// The figures as JSON under /api/v1, each answered by its feature. Every answer carries load, asOf and generatedFrom
/// (the query's file in sql/), and exactly one array where it is a list. Rates are 0..1. Errors are problem details.
/// </summary>
static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        api.MapStatusApi();
        api.MapRecognitionsApi();
        api.MapPovertyApi();
        api.MapCommunesApi();
        api.MapCellsApi();
        api.MapForecastApi();
        api.MapScenariosApi();
        api.MapCriteriaApi();
        api.MapAlertsApi();
        api.MapLoads();
        api.MapChangesApi();
        api.MapTablesApi();
        api.MapSqlApi();
        api.MapSnapshotApi();
        // Not a fallback: its order would be behind the page that answers every unknown address.
        api.MapGet("/{**path}", () =>
            Results.Problem("There is no such address under /api/v1; /openapi/v1.json lists those that exist.",
                statusCode: 404)).ExcludeFromDescription();
        // The page that answers every address also takes posts, and would ask a program for its antiforgery token.
        api.MapMethods("/{**path}", ["POST", "PUT", "PATCH", "DELETE"], (HttpContext http) =>
        {
            http.Response.Headers.Allow = "GET, HEAD";
            return Results.Problem("This address is only read: it answers GET and HEAD.", statusCode: 405);
        }).ExcludeFromDescription();
    }
}
