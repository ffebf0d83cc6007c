using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboard.Drawing;

/// <summary>A chart as a page shows it: the picture with its words, and the table behind it.</summary>
public sealed record DrawnChart(string Svg, string Title, string TextAlternative, IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>
/// A cache of rendered charts. A snapshot never changes, so a chart is identified by the snapshot's digest, the
/// date, the language and the width; a new load has a new digest and its charts are rendered anew.
/// </summary>
public sealed class ChartCache : IDisposable
{
    const int Kept = 256;

    readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <summary>The chart for a page; <paramref name="links"/> gives the targets of its marks.</summary>
    public DrawnChart Get(ChartEntry entry, SnapshotQuery query, Language language, ChartSize size, ChartLinks links,
        IChartQuestion? question = null) =>
        _cache.GetOrCreate((entry.Name, query.Manifest.Sha256, query.AsOf, language, size, links, question), _ =>
            Draw(entry, query, language, size, links, question), SnapshotMemory.Entry(1, query.Closing))!;

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    static DrawnChart Draw(ChartEntry entry, SnapshotQuery query, Language language, ChartSize size, ChartLinks links,
        IChartQuestion? question)
    {
        var frame = new ChartFrame(language, ChartTheme.Light, size, SourceLine.Of(query, language),
            IsIllustrative: false)
        { Links = links, Question = question };
        var chart = entry.Draw(query, frame);
        var svg = ChartRenderer.Svg(chart, SvgUse.Inline, $"{entry.Name}-{size}".ToLowerInvariant());
        return new DrawnChart(svg, chart.Title, chart.TextAlternative, chart.Header, chart.Rows);
    }
}
