using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Files;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Layout;

/// <summary>
/// Charts as files: <c>/charts/NAME.svg|png|csv?lang=&amp;asOf=&amp;load=&amp;theme=</c>; one that takes a question
/// also with its words.
/// </summary>
public static class ChartEndpoints
{
    public static void MapCharts(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/charts/{name}.{format:regex(^(svg|png|csv)$)}", Get)
        .WithSummary("A chart as SVG, PNG (two pixels for each of its own) or CSV")
        .WithMetadata(new CachedBySnapshotAttribute()).ExcludeFromDescription();

    static IResult Get(string name, string format, ChartCatalogue charts, RequestState state, HttpContext http,
        ExportLog exports)
    {
        if (charts.Find(name) is not { } entry)
        {
            return Results.Problem(state.Say($"Không có biểu đồ “{name}”.", $"There is no chart “{name}”."),
                statusCode: 404);
        }

        if (state.Query is not { } query)
        {
            return Results.Problem(state.Say("Chưa có số liệu nào được công bố.", "Nothing is published yet."),
                statusCode: 503);
        }

        (IChartQuestion? question, string? fault) = entry.ReadQuestion is { } read
            ? read(http.Request.Query, state.Language) : (null, null);
        if (fault is not null) return Results.Problem(fault, statusCode: 400);

        // Made from the inputs, never from the bytes: a newer build may render the same figures with a different pixel.
        var tag =
            $"\"{entry.Name}-{format}-{query.Manifest.Sha256[..16]}-{query.AsOf:yyyyMMdd}-{state.Language}-{state.Theme}-{Uri.EscapeDataString(question?.ToQuery() ?? "")}-{typeof(ChartEndpoints).Assembly.ManifestModule.ModuleVersionId:N}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.Headers.IfNoneMatch == tag) return Results.StatusCode(304);

        var theme = state.Theme == "dark" ? ChartTheme.Dark : ChartTheme.Light;
        var chart = entry.Draw(query,
            new ChartFrame(state.Language, theme, ChartSize.Wide, SourceLine.Of(query, state.Language),
                IsIllustrative: false)
            { Question = question });
        // Pictures are part of pages; the figures behind them are an export and are logged.
        if (format == "csv") exports.Leaves($"{entry.Name}.csv ({query.Manifest.Load})");
        return format switch
        {
            "svg" => Results.Text(ChartRenderer.Svg(chart, SvgUse.Download, "chart"), "image/svg+xml; charset=utf-8"),
            "png" => Results.Bytes(ChartRenderer.Png(chart), "image/png"),
            _ => Results.File(CsvTable.Write(chart.Header, chart.Rows, state.Language), "text/csv; charset=utf-8",
                $"{entry.Name}.csv"),
        };
    }
}
