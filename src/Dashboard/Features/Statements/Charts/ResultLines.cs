using Analytics.Dashboard.Drawing;
using ScottPlot;

namespace Analytics.Dashboard.Features.Statements.Charts;

/// <summary>The lines of a result, each named at its end. A missing value breaks its line.</summary>
sealed class ResultLines(ResultFigures figures, ChartFrame frame)
{
    const int MaxSpots = 120, MaxDots = 60, MaxValues = 12, MaxValuesNarrow = 6, Dashed = 2;
    const float Gap = 8, MaxLabelLength = 0.3f;

    static readonly (ChartRole Role, float Width, LinePattern Pattern)[] Looks =
    [
        (ChartRole.Figure, 2.5f, LinePattern.Solid), (ChartRole.Ink, 1.6f, LinePattern.Solid),
            (ChartRole.Figure, 1.8f, LinePattern.DenselyDashed), (ChartRole.Secondary, 1.8f, LinePattern.Dotted),
    ];

    public Chart Draw(string title, string subtitle)
    {
        var (min, max) = (figures.Values.Min(), figures.Values.Max());
        // Zero is shown where it costs no more than half of the height.
        var steps = AxisSteps.Between(min > 0 && min <= max / 2 ? 0 : min, max < 0 && max >= min / 2 ? 0 : max, 4,
            figures.IsWhole ? 1 : 0);
        var gutter =
            steps.Max(step => ChartFonts.Width(ResultFigures.Say(step, frame.Language), TextStyle.Quiet)) + Gap;
        var canvas =
            new ChartCanvas(frame, title, subtitle, frame.IsIllustrative, false, new Room(gutter, RightRoom(), 1));
        var (first, last) = (figures.Points[0].At, figures.Points[^1].At);
        var side = last > first ? (last - first) * 8 / canvas.Data.Width : 0.5;
        var word = SaysValues ? (steps[^1] - steps[0]) * 14 / canvas.Data.Height : 0;
        canvas.Limits(first - side, last + side, steps[0], steps[^1] + word);
        canvas.Gridlines(steps, step => ResultFigures.Say(step, frame.Language));
        canvas.Add(brush => DrawPlaces(brush, canvas));
        if (!figures.HasTwins)
            for (var line = 0; line < figures.Names.Count; line++) AddLine(canvas, line);
        canvas.Add(brush => DrawDots(brush, canvas));
        canvas.Add(brush => DrawNames(brush, canvas));
        return ResultChart.Finish(canvas, figures, Spots(canvas));
    }

    // A few values of one line are read from the picture itself.
    bool SaysValues => figures.Names.Count == 1 && !figures.HasTwins
        && figures.Points.Count <= (frame.Size == ChartSize.Narrow ? MaxValuesNarrow : MaxValues);

    // One line is named by the title.
    float RightRoom() => figures.Names.Count == 1 ? 8
        : Math.Min(figures.Names.Max(name => ChartFonts.Width(name, TextStyle.Strong)),
            ChartCanvas.WidthOf(frame.Size) * MaxLabelLength) + Gap;

    void AddLine(ChartCanvas canvas, int line)
    {
        var run = new List<ResultPoint>();
        foreach (var point in figures.Points.Append(null))
        {
            if (point?.Values[line] is not null)
            {
                run.Add(point);
                continue;
            }

            if (run.Count > 1) AddRun(canvas, line, run);
            run = [];
        }
    }

    static void AddRun(ChartCanvas canvas, int line, List<ResultPoint> run)
    {
        var drawn = canvas.Plot.Add.ScatterLine(run.Select(p => p.At).ToArray(),
            run.Select(p => p.Values[line]!.Value).ToArray());
        (drawn.LineWidth, drawn.LinePattern) = (Looks[line].Width, Looks[line].Pattern);
        drawn.LineColor = canvas.Palette.Plot(Looks[line].Role);
    }

    // Many dots would hide the line; an isolated value is visible only by its dot.
    void DrawDots(Brush brush, ChartCanvas canvas)
    {
        for (var at = 0; at < figures.Points.Count; at++)
        {
            for (var line = 0; line < figures.Names.Count; line++)
            {
                if (figures.Points[at].Values[line] is { } value
                    && (figures.Points.Count <= MaxDots || figures.HasTwins || IsAlone(at, line)))
                {
                    DrawDot(brush, canvas.X(figures.Points[at].At), canvas.Y(value), line);
                }
            }
        }

        if (!SaysValues) return;
        foreach (var point in figures.Points)
        {
            if (point.Values[0] is { } value)
                DrawValue(brush, canvas, ResultFigures.Say(value, frame.Language), canvas.X(point.At), canvas.Y(value));
        }
    }

    // The dashed line shares its colour with the first, so its dots are hollow.
    static void DrawDot(Brush brush, float x, float y, int line)
    {
        if (line == Dashed) brush.Dot(x, y, 3, ChartRole.Paper, Looks[line].Role);
        else brush.Dot(x, y, 3.5f, Looks[line].Role);
    }

    static void DrawValue(Brush brush, ChartCanvas canvas, string text, float x, float y)
    {
        var half = ChartFonts.Width(text, TextStyle.Strong) / 2;
        brush.TextOnPlate(text, Math.Min(x, canvas.TextRight - half), y - 8, TextStyle.Strong, TextAlign.Middle);
    }

    bool IsAlone(int at, int line) =>
        (at == 0 || figures.Points[at - 1].Values[line] is null)
            && (at == figures.Points.Count - 1 || figures.Points[at + 1].Values[line] is null);

    // From the right: the last place always keeps its label.
    void DrawPlaces(Brush brush, ChartCanvas canvas)
    {
        var free = float.MaxValue;
        foreach (var point in figures.Points.Reverse().DistinctBy(p => p.At))
        {
            var half = ChartFonts.Width(point.Label, TextStyle.Quiet) / 2;
            var x = Math.Clamp(canvas.X(point.At), canvas.TextLeft + half,
                Math.Max(canvas.TextLeft + half, canvas.TextRight - half));
            if (x + half + 10 > free) continue;
            brush.Text(point.Label, x, canvas.BaselineBelow(0), TextStyle.Quiet, TextAlign.Middle);
            free = x - half;
        }
    }

    void DrawNames(Brush brush, ChartCanvas canvas)
    {
        if (figures.Names.Count == 1) return;
        var ends = Enumerable.Range(0, figures.Names.Count).Select(line => (Line: line, Y: EndOf(canvas, line)))
            .OrderBy(e => e.Y).ToList();
        var places = LabelPlaces.Spread([.. ends.Select(e => e.Y)], 18, canvas.Data.Bottom - 9);
        foreach (var ((line, _), y) in ends.Zip(places))
        {
            brush.Text(ChartText.Fit(figures.Names[line], canvas.TextRight - canvas.Data.Right - Gap, TextStyle.Strong),
                canvas.Data.Right + Gap, y + 4.5f, TextStyle.Strong with { Role = Looks[line].Role });
        }
    }

    float EndOf(ChartCanvas canvas, int line) =>
        figures.Points.LastOrDefault(p => p.Values[line] is not null)?.Values[line] is { } value
            ? canvas.Y(value) : canvas.Data.Bottom;

    List<HotSpot> Spots(ChartCanvas canvas)
    {
        var every = (figures.Points.Count + MaxSpots - 1) / MaxSpots;
        return [.. figures.Points.Where((_, at) => at % every == 0 || at == figures.Points.Count - 1)
            .Where(p => p.Values.Any(v => v is not null)).Select(point =>
        {
            var ys = point.Values.OfType<double>().Select(canvas.Y).ToList();
            var x = canvas.X(point.At);
            return canvas.Spot(ResultChart.Sentence(point, figures, frame.Language),
                new PixelRect(x - 8, x + 8, ys.Max() + 8, ys.Min() - 8), null);
        })];
    }
}
