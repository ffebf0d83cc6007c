using System.Globalization;
using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Files;
using Analytics.Dashboard.Storage;
using CsvHelper;
using CsvHelper.Configuration;

namespace Analytics.Dashboard.Features.Admin;

/// <summary>The two logs as files, with the search of their pages. The download itself is logged.</summary>
static class LogFiles
{
    const int MaxRows = 100_000;

    public static void MapLogFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/statements.csv", (HttpContext http, StatementLog log, ExportLog exports) =>
            File(exports, "statements.csv", () =>
                log.ReadAll(StatementSearch.Read(http.Request.Query), MaxRows).Select(Row))).ExcludeFromDescription();
        routes.MapGet("/admin/log.csv", (HttpContext http, AccessLog log, ExportLog exports) =>
            LogSearch.Read(http.Request.Query) is { Unreadable: null } search
            ? File(exports, "log.csv", () => log.Find(search.Filter, MaxRows).Select(Row))
            : Results.Problem("A day of this search cannot be read: write it as 2022-08-05.",
                statusCode: StatusCodes.Status400BadRequest)).ExcludeFromDescription();
    }

    static IResult File<T>(ExportLog exports, string name, Func<IEnumerable<T>> rows)
    {
        exports.Leaves(name);
        return Results.File(Csv(rows()), "text/csv; charset=utf-8", name);
    }

    // Both are what anyone may have typed, and the file is opened with a spreadsheet.
    static object Row(StatementRun r) => new
    {
        id = r.Id, at = At(r.At), askerKey = SafeText.Field(r.AskerKey), askerName = SafeText.Field(r.AskerName),
        channel = r.Channel, format = r.Format, outcome = r.Outcome,
        load = r.Load, rows = r.Rows, bytes = r.Bytes, durationMs = r.DurationMs,
        message = SafeText.Field(r.Message ?? ""), parameters = SafeText.Field(r.Parameters),
        sql = SafeText.Field(r.Sql),
    };

    static object Row(AccessEvent e) => new
    {
        id = e.Id, at = At(e.At), kind = e.Kind, actorKey = SafeText.Field(e.ActorKey),
        actorName = SafeText.Field(e.ActorName), subject = SafeText.Field(e.Subject ?? ""),
        reason = SafeText.Field(e.Reason ?? ""), address = SafeText.Field(e.Address ?? ""),
    };

    static string At(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    static byte[] Csv<T>(IEnumerable<T> rows)
    {
        using var bytes = new MemoryStream();
        using (var writer =
            new StreamWriter(bytes, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture)))
        {
            csv.WriteRecords(rows);
        }

        return bytes.ToArray();
    }
}
