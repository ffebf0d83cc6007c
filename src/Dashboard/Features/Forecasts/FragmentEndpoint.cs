using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Features.Forecasts;

/// <summary>/forecast/answer: the sentence and the answer alone, for a page whose slider moves.</summary>
static class FragmentEndpoint
{
    public static void MapForecastFragment(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/forecast/answer", Get).ExcludeFromDescription();

    static IResult Get(RequestState state, HttpContext http, ForecastSettings settings)
    {
        var ask = ForecastRequest.Read(http.Request.Query, out var faults);
        if (faults.Count > 0)
            return Results.Text(string.Join(' ', faults.Select(f => f.Sentence(state.Language))), statusCode: 400);
        return state.Query is { } query && OutlookFigures.Read(query, ask, settings) is { } outlook
            ? new RazorComponentResult<ForecastFragment>(new { Outlook = outlook })
            : Results.NoContent();
    }
}
