using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Features.Communes.Figures;
using Analytics.Dashboard.Http;

namespace Analytics.Dashboard.Features.Communes;

/// <summary>
/// The table of communes as a file: <c>/communes/table.xlsx|csv</c>, with the parameters of the page.
/// </summary>
static class CommuneTableFile
{
    public static void MapCommuneTable(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/communes/table.{format:regex(^(xlsx|csv)$)}", Get).ExcludeFromDescription();

    static IResult Get(string format, RequestState state, HttpContext http, ExportLog exports) =>
        TableFile.Of(format, state, exports, query =>
            CommuneFile.Of(CommuneTable.Read(query, CommuneChoice.Read(http.Request.Query), state.Language), query,
                state.Language));
}
