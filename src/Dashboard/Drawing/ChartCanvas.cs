using ScottPlot;

namespace Analytics.Dashboard.Drawing;

/// <summary>The room a chart wants around and in its data area, in pixels.</summary>
/// <param name="Left">Between the left edge of the words and the data: axis labels or names.</param>
/// <param name="Right">To the right of the data: labels at the ends of lines.</param>
/// <param name="BottomLines">Lines of text between the data and the source.</param>
/// <param name="DataHeight">The height of the data area; the usual proportion of 5 : 3 when null.</param>
sealed record Room(float Left, float Right, int BottomLines, float? DataHeight = null);

/// <summary>
/// The canvas all charts are drawn on: title, subtitle, source and the sample-data mark in the same places,
/// no frame, no ticks. A chart adds its marks and words and finishes it.
/// </summary>
sealed class ChartCanvas
{
    /// <summary>
    /// Empty margin around the picture. An inline SVG crops it, so that the text aligns with the page's edge.
    /// </summary>
    public const float Margin = 12;

    readonly WordSink _words = new();
    readonly ChartHeader _head;
    readonly IReadOnlyList<string> _source;

    public ChartCanvas(ChartFrame frame, string title, string subtitle, bool isIllustrative, bool isPartlyIllustrative,
        Room room)
    {
        Frame = frame;
        Palette = ChartPalette.Of(frame.Theme);
        Width = WidthOf(frame.Size);
        _head = new ChartHeader(frame, title, subtitle, isIllustrative, isPartlyIllustrative, Width - (2 * Margin));
        _source = ChartText.Wrap(frame.SourceLine, Width - (2 * Margin), TextStyle.Quiet);
        var foot = (room.BottomLines * TextStyle.Quiet.LineHeight) + (_source.Count * TextStyle.Quiet.LineHeight) + 12
            + Margin;
        var dataHeight =
            room.DataHeight ?? Math.Max((Width * 0.6f) - _head.Height - foot, SmallestDataHeight(frame.Size));
        Height = (int)MathF.Ceiling(_head.Height + dataHeight + foot);
        Data = new PixelRect(Margin + room.Left, Width - Margin - room.Right, _head.Height + dataHeight, _head.Height);
        Plot = EmptyPlot();
        Add(DrawHeadAndSource);
    }

    public ChartFrame Frame { get; }

    public ChartPalette Palette { get; }

    public Plot Plot { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The data area in pixels, fixed before drawing.</summary>
    public PixelRect Data { get; }

    public bool IsNarrow => Frame.Size == ChartSize.Narrow;

    public float TextLeft => Margin;

    public float TextRight => Width - Margin;

    /// <summary>The baseline of a line of text below the data area, counted from 0.</summary>
    public float BaselineBelow(int line) => Data.Bottom + 18 + (line * TextStyle.Quiet.LineHeight);

    public void Limits(double left, double right, double bottom, double top) =>
        Plot.Axes.SetLimits(left, right, bottom, top);

    public float X(double x) =>
        Data.Left + (float)((x - Plot.Axes.Bottom.Min) / (Plot.Axes.Bottom.Max - Plot.Axes.Bottom.Min) * Data.Width);

    public float Y(double y) =>
        Data.Bottom - (float)((y - Plot.Axes.Left.Min) / (Plot.Axes.Left.Max - Plot.Axes.Left.Min) * Data.Height);

    /// <summary>Adds a layer of text and rules. Layers added later are drawn above it.</summary>
    public void Add(Action<Brush> draw) => Plot.Add.Plottable(new BrushPlottable(Palette, _words, draw));

    /// <summary>Light horizontal rules with their values at the left edge of the words.</summary>
    public void Gridlines(IReadOnlyList<double> values, Func<double, string> label) => Add(brush =>
    {
        foreach (var value in values)
        {
            brush.Line(Data.Left, Y(value), Data.Right, Y(value), value == 0 ? ChartRole.Secondary : ChartRole.Rule);
            brush.Text(label(value), Data.Left - 8, Y(value) + 4.5f, TextStyle.Quiet, TextAlign.End);
        }
    });

    public Chart Finish(string alternative, ChartTable table, Func<Plot, IReadOnlyList<HotSpot>> hotSpots)
    {
        // ScottPlot computes the pixel of a coordinate only after a first rendering.
        Plot.RenderInMemory(Width, Height);
        return new Chart(Plot, _words, Palette)
        {
            Title = _head.Title,
            Subtitle = _head.Subtitle,
            // The text alternative must contain the mark that is visible in the picture.
            TextAlternative = _head.Mark.Length == 0 ? alternative : $"{_head.Mark}: {alternative}",
            Language = Frame.Language,
            Width = Width,
            Height = Height,
            HotSpots = hotSpots(Plot),
            Header = table.Header,
            Rows = table.Rows,
        };
    }

    /// <summary>A hot spot around a rectangle, at least as large as a fingertip needs, inside the data area.</summary>
    public HotSpot Spot(string label, PixelRect around, string? href)
    {
        var (width, height) = (Math.Max(around.Width, 24), Math.Max(around.Height, 24));
        var left = Math.Clamp(around.HorizontalCenter - (width / 2), Data.Left,
            Math.Max(Data.Left, Data.Right - width));
        var top = Math.Clamp(around.VerticalCenter - (height / 2), Data.Top, Math.Max(Data.Top, Data.Bottom - height));
        return new(ChartText.Clean(label), left, top, Math.Min(width, Data.Width), Math.Min(height, Data.Height), href);
    }

    public static int WidthOf(ChartSize size) => size switch { ChartSize.Wide => 760, ChartSize.Half => 568, _ => 340 };

    static float SmallestDataHeight(ChartSize size) =>
        size switch { ChartSize.Wide => 260, ChartSize.Half => 190, _ => 180 };

    Plot EmptyPlot()
    {
        var plot = new Plot();
        plot.FigureBackground.Color = Palette.Plot(ChartRole.Paper);
        plot.DataBackground.Color = Colors.Transparent;
        plot.Axes.Frameless();
        plot.HideGrid();
        plot.Layout.Fixed(new PixelPadding(Data.Left, Width - Data.Right, Height - Data.Bottom, Data.Top));
        plot.Axes.SetLimits(0, 1, 0, 1);
        return plot;
    }

    void DrawHeadAndSource(Brush brush)
    {
        _head.Draw(brush, Margin, TextRight);
        var baseline = Height - Margin - 4 - ((_source.Count - 1) * TextStyle.Quiet.LineHeight);
        foreach (var line in _source)
        {
            brush.Text(line, Margin, baseline, TextStyle.Quiet);
            baseline += TextStyle.Quiet.LineHeight;
        }
    }
}
