using ScottPlot;

namespace Analytics.Dashboard.Drawing;

/// <summary>The use of an SVG.</summary>
public enum SvgUse
{
    /// <summary>Into a page: colours follow the page's theme, the font is the page's, hot spots are alive.</summary>
    Inline,

    /// <summary>Into a file: the font is embedded and the colours are those of the chart's theme.</summary>
    Download,
}

/// <summary>Turns a chart into bytes. The same chart gives the same bytes each time.</summary>
public static class ChartRenderer
{
    /// <summary>The chart as SVG.</summary>
    /// <param name="chart">The chart to render.</param>
    /// <param name="use">A page or a file.</param>
    /// <param name="idPrefix">
    /// Begins every id inside. Two charts in one page need different ones, or one clips the lines of the
    /// other. Letters, digits and hyphens, a letter first.
    /// </param>
    /// <exception cref="ArgumentException">The prefix would not make a valid id.</exception>
    public static string Svg(Chart chart, SvgUse use, string idPrefix)
    {
        if (!IsIdPrefix(idPrefix))
        {
            throw new ArgumentException(
                $"'{idPrefix}' cannot begin an id: letters, digits and hyphens, a letter first.", nameof(idPrefix));
        }

        var (shapes, words) = Render(chart);
        return new SvgDocument(chart, use, idPrefix).Write(shapes, words);
    }

    /// <summary>The chart as PNG with two pixels for each of its own.</summary>
    public static byte[] Png(Chart chart)
    {
        lock (chart.Plot.Sync)
        {
            chart.Words.Words = null;
            chart.Plot.ScaleFactor = 2;
            try
            {
                return chart.Plot.GetImageBytes(chart.Width * 2, chart.Height * 2, ImageFormat.Png);
            }
            finally
            {
                chart.Plot.ScaleFactor = 1;
            }
        }
    }

    static (string Shapes, IReadOnlyList<PlacedText> Words) Render(Chart chart)
    {
        lock (chart.Plot.Sync)
        {
            var words = chart.Words.Words = [];
            try
            {
                return (chart.Plot.GetSvgXml(chart.Width, chart.Height), words);
            }
            finally
            {
                chart.Words.Words = null;
            }
        }
    }

    static bool IsIdPrefix(string prefix) =>
        prefix.Length > 0 && char.IsAsciiLetter(prefix[0]) && prefix.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
