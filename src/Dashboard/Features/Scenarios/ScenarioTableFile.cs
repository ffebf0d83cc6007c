using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Http;

namespace Analytics.Dashboard.Features.Scenarios;

/// <summary>The scenarios as a file: <c>/forecast/scenarios/table.xlsx|csv</c>.</summary>
static class ScenarioTableFile
{
    public static void MapScenarioTable(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/forecast/scenarios/table.{format:regex(^(xlsx|csv)$)}", Get).ExcludeFromDescription();

    static IResult Get(string format, RequestState state, ScenarioStore book, ExportLog exports) =>
        TableFile.Of(format, state, exports, query => ScenarioFile.Of(book.ReadAll(), query, state.Language));
}
