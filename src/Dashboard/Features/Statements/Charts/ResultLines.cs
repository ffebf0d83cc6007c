using Analytics.Dashboard.Drawing;
using ScottPlot;

namespace Analytics.Dashboard.Features.Statements.Charts;

/// <summary>The lines of a result, each named at its end. A missing value breaks its line.</summary>
sealed class ResultLines(ResultFigures figures, ChartFrame frame)
{
    const int MostSpots = 120, MostDots = 60, MostValues = 12, MostValuesNarrow = 6, Dashed = 2;
    const float Gap = 8, MostOfLabel = 0.3f;

    static readonly (ChartRole Role, float Width, LinePattern Pattern)[] _looks =
    [
        (ChartRole.Figure, 2.5f, LinePattern.Solid), (ChartRole.Ink, 1.6f, LinePattern.Solid), (ChartRole.Figure, 1.8f, LinePattern.DenselyDashed), (ChartRole.Secondary, 1.8f, LinePattern.Dotted),
    ];

    public Chart Draw(string title, string subtitle)
    {
        var (least, most) = (figures.Values.Min(), figures.Values.Max());
        // Zero is shown where it costs no more than half of the height.
        var steps = AxisSteps.Between(least > 0 && least <= most / 2 ? 0 : least, most < 0 && most >= least / 2 ? 0 : most, 4, figures.IsWhole ? 1 : 0);
        var gutter = steps.Max(step => ChartFonts.Width(ResultFigures.Say(step, frame.Language), TextLook.Quiet)) + Gap;
        var sheet = new Sheet(frame, title, subtitle, frame.IsIllustrative, false, new Room(gutter, RightRoom(), 1));
        var (first, last) = (figures.Points[0].At, figures.Points[^1].At);
        var side = last > first ? (last - first) * 8 / sheet.Data.Width : 0.5;
        var word = SaysValues ? (steps[^1] - steps[0]) * 14 / sheet.Data.Height : 0;
        sheet.Limits(first - side, last + side, steps[0], steps[^1] + word);
        sheet.Gridlines(steps, step => ResultFigures.Say(step, frame.Language));
        sheet.Under(brush => DrawPlaces(brush, sheet));
        if (!figures.HasTwins)
            for (var line = 0; line < figures.Names.Count; line++) AddLine(sheet, line);
        sheet.Over(brush => DrawDots(brush, sheet));
        sheet.Over(brush => DrawNames(brush, sheet));
        return ResultChart.Finish(sheet, figures, Spots(sheet));
    }

    // A few values of one line are read from the picture itself.
    bool SaysValues => figures.Names.Count == 1 && !figures.HasTwins && figures.Points.Count <= (frame.Size == ChartSize.Narrow ? MostValuesNarrow : MostValues);

    // One line is named by the title.
    float RightRoom() => figures.Names.Count == 1 ? 8
        : Math.Min(figures.Names.Max(name => ChartFonts.Width(name, TextLook.Strong)), Sheet.WidthOf(frame.Size) * MostOfLabel) + Gap;

    void AddLine(Sheet sheet, int line)
    {
        var run = new List<ResultPoint>();
        foreach (var point in figures.Points.Append(null))
        {
            if (point?.Values[line] is not null)
            {
                run.Add(point);
                continue;
            }

            if (run.Count > 1) AddRun(sheet, line, run);
            run = [];
        }
    }

    static void AddRun(Sheet sheet, int line, List<ResultPoint> run)
    {
        var drawn = sheet.Plot.Add.ScatterLine(run.Select(p => p.At).ToArray(), run.Select(p => p.Values[line]!.Value).ToArray());
        (drawn.LineWidth, drawn.LinePattern) = (_looks[line].Width, _looks[line].Pattern);
        drawn.LineColor = sheet.Palette.Plot(_looks[line].Role);
    }

    // Many dots would hide the line; a value that stands alone is seen by its dot only.
    void DrawDots(Brush brush, Sheet sheet)
    {
        for (var at = 0; at < figures.Points.Count; at++)
            for (var line = 0; line < figures.Names.Count; line++)
                if (figures.Points[at].Values[line] is { } value && (figures.Points.Count <= MostDots || figures.HasTwins || IsAlone(at, line)))
                    DrawDot(brush, sheet.X(figures.Points[at].At), sheet.Y(value), line);
        if (!SaysValues) return;
        foreach (var point in figures.Points)
            if (point.Values[0] is { } value) DrawValue(brush, sheet, ResultFigures.Say(value, frame.Language), sheet.X(point.At), sheet.Y(value));
    }

    // The dashed line shares its colour with the first, so its dots are hollow.
    static void DrawDot(Brush brush, float x, float y, int line)
    {
        if (line == Dashed) brush.Dot(x, y, 3, ChartRole.Paper, _looks[line].Role);
        else brush.Dot(x, y, 3.5f, _looks[line].Role);
    }

    static void DrawValue(Brush brush, Sheet sheet, string text, float x, float y)
    {
        var half = ChartFonts.Width(text, TextLook.Strong) / 2;
        brush.TextOnPlate(text, Math.Min(x, sheet.TextRight - half), y - 8, TextLook.Strong, TextAlign.Middle);
    }

    bool IsAlone(int at, int line) =>
        (at == 0 || figures.Points[at - 1].Values[line] is null) && (at == figures.Points.Count - 1 || figures.Points[at + 1].Values[line] is null);

    // From the right: the last place always keeps its label.
    void DrawPlaces(Brush brush, Sheet sheet)
    {
        var free = float.MaxValue;
        foreach (var point in figures.Points.Reverse().DistinctBy(p => p.At))
        {
            var half = ChartFonts.Width(point.Label, TextLook.Quiet) / 2;
            var x = Math.Clamp(sheet.X(point.At), sheet.TextLeft + half, Math.Max(sheet.TextLeft + half, sheet.TextRight - half));
            if (x + half + 10 > free) continue;
            brush.Text(point.Label, x, sheet.BaselineBelow(0), TextLook.Quiet, TextAlign.Middle);
            free = x - half;
        }
    }

    void DrawNames(Brush brush, Sheet sheet)
    {
        if (figures.Names.Count == 1) return;
        var ends = Enumerable.Range(0, figures.Names.Count).Select(line => (Line: line, Y: EndOf(sheet, line))).OrderBy(e => e.Y).ToList();
        var places = LabelPlaces.Spread([.. ends.Select(e => e.Y)], 18, sheet.Data.Bottom - 9);
        foreach (var ((line, _), y) in ends.Zip(places))
            brush.Text(ChartText.Fit(figures.Names[line], sheet.TextRight - sheet.Data.Right - Gap, TextLook.Strong), sheet.Data.Right + Gap, y + 4.5f, TextLook.Strong with { Role = _looks[line].Role });
    }

    float EndOf(Sheet sheet, int line) => figures.Points.LastOrDefault(p => p.Values[line] is not null)?.Values[line] is { } value ? sheet.Y(value) : sheet.Data.Bottom;

    List<HotSpot> Spots(Sheet sheet)
    {
        var every = (figures.Points.Count + MostSpots - 1) / MostSpots;
        return [.. figures.Points.Where((_, at) => at % every == 0 || at == figures.Points.Count - 1).Where(p => p.Values.Any(v => v is not null)).Select(point =>
        {
            var ys = point.Values.OfType<double>().Select(sheet.Y).ToList();
            var x = sheet.X(point.At);
            return sheet.Spot(ResultChart.Sentence(point, figures, frame.Language), new PixelRect(x - 8, x + 8, ys.Max() + 8, ys.Min() - 8), null);
        })];
    }
}
