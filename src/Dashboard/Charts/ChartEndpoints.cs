using Analytics.Dashboard.Exports;
using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Layout;

namespace Analytics.Dashboard.Charts;

/// <summary>Charts as files: <c>/charts/NAME.svg|png|csv?lang=&amp;asOf=&amp;load=&amp;theme=</c>; that of the forecast also with the words of <see cref="ForecastAsk"/>.</summary>
public static class ChartEndpoints
{
    public static void MapCharts(this IEndpointRouteBuilder routes) => routes.MapGet("/charts/{name}.{format:regex(^(svg|png|csv)$)}", Get)
        .WithSummary("A chart as SVG, PNG (two pixels for each of its own) or CSV").WithMetadata(new OfSnapshotAloneAttribute()).ExcludeFromDescription();

    static IResult Get(string name, string format, PageState state, HttpContext http, ExportLog exports)
    {
        if (ChartCatalogue.Find(name) is not { } entry)
            return Results.Problem(state.Say($"Không có biểu đồ “{name}”.", $"There is no chart “{name}”."), statusCode: 404);
        if (state.Query is not { } query)
            return Results.Problem(state.Say("Chưa có số liệu nào được công bố.", "Nothing is published yet."), statusCode: 503);

        var ask = ForecastAsk.Read(http.Request.Query, out var faults);
        if (entry.TakesQuestion && faults.Count > 0) return Results.Problem(faults[0].Sentence(state.Language), statusCode: 400);
        if (!entry.TakesQuestion) ask = new ForecastAsk();

        // Made from the inputs, never from the bytes: the same figures drawn by a newer build may differ in a pixel.
        var tag = $"\"{entry.Name}-{format}-{query.Manifest.Sha256[..16]}-{query.AsOf:yyyyMMdd}-{state.Language}-{state.Theme}-{Uri.EscapeDataString(ask.ToQuery())}-{typeof(ChartEndpoints).Assembly.ManifestModule.ModuleVersionId:N}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.Headers.IfNoneMatch == tag) return Results.StatusCode(304);

        var theme = state.Theme == "dark" ? ChartTheme.Dark : ChartTheme.Light;
        var chart = entry.Draw(query, new ChartFrame(state.Language, theme, ChartSize.Wide, ChartCatalogue.SourceLine(query, state.Language), IsIllustrative: false) { Ask = ask });
        // The pictures stand within the pages; the figures behind them leave as a file.
        if (format == "csv") exports.Leaves($"{entry.Name}.csv ({query.Manifest.Load})");
        return format switch
        {
            "svg" => Results.Text(ChartRenderer.Svg(chart, SvgUse.Download, "chart"), "image/svg+xml; charset=utf-8"),
            "png" => Results.Bytes(ChartRenderer.Png(chart), "image/png"),
            _ => Results.File(CsvTable.Write(chart.Header, chart.Rows, state.Language), "text/csv; charset=utf-8", $"{entry.Name}.csv"),
        };
    }
}
