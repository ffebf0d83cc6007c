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

    static IResult Communes(string format, PageState state, HttpContext http, ExportLog exports) =>
        Answer(format, state, exports, query => CommuneFile.Of(CommuneTable.Read(query, CommuneChoice.Read(http.Request.Query), state.Language), query, state.Language));

    static IResult Scenarios(string format, PageState state, ScenarioBook book, ExportLog exports) =>
        Answer(format, state, exports, query => ScenarioFile.Of(book.All(), query, state.Language));

    static IResult Answer(string format, PageState state, ExportLog exports, Func<SnapshotQuery, PaperTable> table) => state.Query is { } query
        ? File(format, table(query), query.Manifest.Load, exports, state.Language)
        : Results.Problem(state.Say("Chưa có số liệu nào được công bố.", "Nothing is published yet."), statusCode: 503);

    static IResult File(string format, PaperTable table, int load, ExportLog exports, Language language)
    {
        var name = $"{table.FileName}.{format}";
        exports.Leaves($"{name} ({load})");
        return format == "xlsx" ? Results.File(XlsxTable.Write(table), Xlsx, name) : Results.File(CsvTable.Write(table, language), "text/csv; charset=utf-8", name);
    }
}
