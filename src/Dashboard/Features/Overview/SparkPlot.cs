using Analytics.Dashboard.Drawing;
using ScottPlot;

namespace Analytics.Dashboard.Features.Overview;

/// <summary>
/// A commune's years as bars the height of a line of text, for a table's cell. No axis, no words: the cell beside it
/// has the figure.
/// </summary>
public static class SparkPlot
{
    const int BarWidth = 10;
    const int PictureHeight = 24;

    /// <summary>Draws the years in order; without any, an empty strip.</summary>
    /// <param name="years">One record for each year, in any order.</param>
    /// <param name="sharedMax">The largest count among the rows of the table, so that their heights compare.</param>
    /// <param name="frame">Language and theme; size and source have no place here.</param>
    public static Chart Draw(IReadOnlyList<YearBar> years, int sharedMax, ChartFrame frame)
    {
        var bars = years.OrderBy(year => year.Year).ToList();
        var palette = ChartPalette.Of(frame.Theme);
        var width = (int)(2 * ChartCanvas.Margin) + Math.Max(bars.Count * BarWidth, BarWidth);
        var plot = new Plot();
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.Axes.Frameless();
        plot.HideGrid();
        plot.Layout.Fixed(new PixelPadding(ChartCanvas.Margin, ChartCanvas.Margin, 1, 1));
        plot.Add.Bars(bars.Select((bar, at) => Bar(bar, at, at == bars.Count - 1, palette)).ToList());
        plot.Axes.SetLimits(-0.5, Math.Max(bars.Count, 1) - 0.5, 0, Math.Max(sharedMax, 1));
        return Finish(plot, palette, bars, frame, width);
    }

    static Bar Bar(YearBar year, int at, bool isLast, ChartPalette palette) => new()
    {
        Position = at,
        Value = year.Recognised,
        Size = 0.7,
        FillColor = palette.Plot(isLast ? ChartRole.Figure : ChartRole.Past),
        LineWidth = 0,
    };

    static Chart Finish(Plot plot, ChartPalette palette, List<YearBar> bars, ChartFrame frame, int width)
    {
        var table = ChartTable.Of(frame, [frame.Say("Năm", "Year"), frame.Say("Được công nhận", "Recognised")],
            bars, bar => bar.IsIllustrative, bar => [bar.Year, bar.Recognised]);
        return new Chart(plot, new WordSink(), palette)
        {
            Title = frame.Say("Chi bộ được công nhận theo năm", "Party cells recognised by year"),
            Subtitle = "",
            TextAlternative = string.Join("; ", bars.Select(bar => YearlyRecognitionsChart.Sentence(bar, frame))),
            Language = frame.Language,
            Width = width,
            Height = PictureHeight,
            HotSpots = [],
            Header = table.Header,
            Rows = table.Rows,
        };
    }
}
