using ScottPlot;

namespace Analytics.Dashboard.Charts;

/// <summary>
/// A layer of words and rules in a plot, drawn by a function that gets the brush when the axes are known.
/// It may draw outside the data area, where titles, axis labels and sources stand.
/// </summary>
sealed class Ink(ChartPalette palette, WordSink sink, Action<Brush> draw) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        draw(new Brush(rp.Canvas, palette, sink.Words));
    }
}

/// <summary>Where the words of a rendering go: into the picture when null, else into the list.</summary>
sealed class WordSink
{
    public List<PlacedText>? Words { get; set; }
}
