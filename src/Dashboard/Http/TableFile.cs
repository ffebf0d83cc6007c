using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Files;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Http;

/// <summary>A table of the snapshot as a file, written in the log before it leaves.</summary>
static class TableFile
{
    const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Answers with the table as XLSX or CSV, or with 503 while nothing is published.</summary>
    public static IResult Of(string format, RequestState state, ExportLog exports,
        Func<SnapshotQuery, ExportTable> table)
    {
        if (state.Query is not { } query)
        {
            return Results.Problem(state.Say("Chưa có số liệu nào được công bố.", "Nothing is published yet."),
                statusCode: 503);
        }

        var written = table(query);
        var name = $"{written.FileName}.{format}";
        exports.Leaves($"{name} ({query.Manifest.Load})");
        return format == "xlsx"
            ? Results.File(XlsxTable.Write(written), Xlsx, name)
            : Results.File(CsvTable.Write(written, state.Language), "text/csv; charset=utf-8", name);
    }
}
