using Analytics.Dashboard.Features.Alerts;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Hangfire;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Analytics.Dashboard.Features.Brief;

/// <summary>
/// Writes the brief of the reporting month of the snapshot that readers get, in both languages. Written twice it is the
/// same.
/// </summary>
public sealed class BriefJob(
    PublishedSnapshots snapshots, LoaderSettings settings, AlertReader alerts, BriefFiles files, BriefStyle style,
        PdfPrinter printer, IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>Name of the recurring job.</summary>
    public const string Name = "brief";

    /// <returns>What was written and what was not, shown by Hangfire's dashboard.</returns>
    [AutomaticRetry(Attempts = 3, OnlyOn = [typeof(TransientException)], DelaysInSeconds = [60, 300, 900])]
    public async Task<string> Run(CancellationToken cancel)
    {
        using var lease = snapshots.Acquire();
        if (lease?.Manifest.Summary.ReportedTo is not { } day) return "nothing is published yet";
        using var query = new SnapshotQuery(lease, settings.Sql, day);
        if (MonthBrief.Read(query, alerts) is not { } brief) return "no target was in force on the reporting date";
        var said = new List<string>();
        foreach (var language in new[] { Language.Vi, Language.En }) said.Add(await Write(brief, language, cancel));
        return string.Join("; ", said);
    }

    async Task<string> Write(MonthBrief brief, Language language, CancellationToken cancel)
    {
        string Named(string format) => BriefFiles.NameOf(brief.Month, brief.Load.Load, language.Tag(), format);
        var html = files.Write(Named("html"), await Html(brief, language));
        var aside = Path.Combine(files.Folder, $"{Named("pdf")}.{Guid.NewGuid():N}.tmp");
        if (await printer.Print(html, aside, cancel) is { } why)
        {
            File.Delete(aside);
            loggers.CreateLogger<BriefJob>()
                .LogWarning("{File} was not made: {Why}. {Html} stands.", Named("pdf"), why, Named("html"));
            return $"{Named("html")} written, PDF not made: {why}";
        }

        files.Take(aside, Named("pdf"));
        return $"{Named("html")} and PDF written";
    }

    async Task<string> Html(MonthBrief brief, Language language)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<BriefDocument>(
                ParameterView.FromDictionary(new Dictionary<string, object?>
                {
                    [nameof(BriefDocument.Brief)] = brief, [nameof(BriefDocument.Language)] = language,
                    [nameof(BriefDocument.IsSample)] = settings.IsSample, [nameof(BriefDocument.Style)] = style.Text,
                }))).ToHtmlString());
    }
}
