using ScottPlot;
using SkiaSharp;

namespace Analytics.Dashboard.Drawing;

/// <summary>
/// A layer of text and rules in a plot, drawn by a function that gets the brush after the axes are set.
/// It may draw outside the data area, where titles, axis labels and sources are.
/// </summary>
sealed class BrushPlottable(ChartPalette palette, WordSink sink, Action<Brush> draw) : IPlottable
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        draw(new Brush(rp.Canvas, palette, sink.On(rp.Canvas)));
    }
}

/// <summary>Where the words of a rendering go: into the picture when null, else into the list.</summary>
sealed class WordSink
{
    SKCanvas? _canvas;

    public List<PlacedText>? Words { get; set; }

    /// <summary>
    /// The list for the text drawn on a canvas. ScottPlot draws a plot twice for one SVG, the first time only for
    /// layout: the text of the last canvas counts.
    /// </summary>
    public List<PlacedText>? On(SKCanvas canvas)
    {
        if (!ReferenceEquals(canvas, _canvas)) Words?.Clear();
        _canvas = canvas;
        return Words;
    }
}
