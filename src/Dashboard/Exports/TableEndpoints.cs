using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Layout;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Exports;

/// <summary>Tables as files: <c>/communes/table.xlsx|csv</c>, <c>/forecast/scenarios/table.xlsx|csv</c>, with the parameters of the page that shows the table.</summary>
public static class TableEndpoints
{
    const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>True for the address of a table as a file.</summary>
    public static bool IsTable(PathString path) => path.Value is { } address && (address.EndsWith("/table.xlsx", StringComparison.Ordinal) || address.EndsWith("/table.csv", StringComparison.Ordinal));

    public static void MapTables(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/communes/table.{format:regex(^(xlsx|csv)$)}", Communes).ExcludeFromDescription();
        routes.MapGet("/forecast/scenarios/table.{format:regex(^(xlsx|csv)$)}", Scenarios).ExcludeFromDescription();
    }

    static IResult Communes(string format, PageState state, HttpContext http) =>
        Answer(format, state, query => CommuneFile.Of(CommuneTable.Read(query, CommuneChoice.Read(http.Request.Query), state.Language), query, state.Language));

    static IResult Scenarios(string format, PageState state, ScenarioBook book) =>
        Answer(format, state, query => ScenarioFile.Of(book.All(), query, state.Language));

    static IResult Answer(string format, PageState state, Func<SnapshotQuery, PaperTable> table) => state.Query is { } query
        ? File(format, table(query), state.Language)
        : Results.Problem(state.Say("Chưa có số liệu nào được công bố.", "Nothing is published yet."), statusCode: 503);

    static IResult File(string format, PaperTable table, Language language) => format == "xlsx"
        ? Results.File(XlsxTable.Write(table), Xlsx, $"{table.FileName}.xlsx")
        : Results.File(CsvTable.Write(table, language), "text/csv; charset=utf-8", $"{table.FileName}.csv");
}
