using Analytics.Dashboard.Drawing;
using ScottPlot;

namespace Analytics.Dashboard.Features.Statements.Charts;

/// <summary>The bars of a result that has few rows with short names.</summary>
sealed class VerticalBarChart(ResultFigures figures, ChartFrame frame)
{
    const int MaxBars = 16, MaxBarsNarrow = 8;
    const float Gutter = 60, WidestBar = 84;

    /// <summary>Whether the names have room under their bars.</summary>
    public static bool Fits(ResultFigures figures, ChartFrame frame)
    {
        var count = figures.Points.Count;
        var slot = (ChartCanvas.WidthOf(frame.Size) - (2 * ChartCanvas.Margin) - Gutter) / count;
        return count <= (frame.Size == ChartSize.Narrow ? MaxBarsNarrow : MaxBars)
            && figures.Points.All(p =>
                Math.Max(ChartFonts.Width(p.Label, TextStyle.Quiet),
                    ChartFonts.Width(Value(p, frame), TextStyle.Strong)) + 8 <= slot);
    }

    public Chart Draw(string title, string subtitle)
    {
        var steps = AxisSteps.Between(Math.Min(0, figures.Values.Min()), Math.Max(0, figures.Values.Max()), 4,
            figures.IsWhole ? 1 : 0);
        var gutter = steps.Max(step => ChartFonts.Width(ResultFigures.Say(step, frame.Language), TextStyle.Quiet)) + 8;
        var canvas = new ChartCanvas(frame, title, subtitle, frame.IsIllustrative, false, new Room(gutter, 0, 1));
        // The value is above its bar, or below a negative one.
        var word = (steps[^1] - steps[0]) * 22 / canvas.Data.Height;
        canvas.Limits(-0.5, figures.Points.Count - 0.5, steps[0] < 0 ? steps[0] - word : 0, steps[^1] + word);
        canvas.Gridlines(steps, step => ResultFigures.Say(step, frame.Language));
        canvas.Add(brush => Each(canvas, (point, bar) => DrawBar(brush, canvas, point, bar)));
        var spots = new List<HotSpot>();
        Each(canvas,
            (point, bar) => spots.Add(canvas.Spot(ResultChart.Sentence(point, figures, frame.Language), bar, null)));
        return ResultChart.Finish(canvas, figures, spots);
    }

    static string Value(ResultPoint point, ChartFrame frame) => point.Values[0] is { } value ? ResultFigures.Say(value,
        frame.Language) : "–";

    void DrawBar(Brush brush, ChartCanvas canvas, ResultPoint point, PixelRect bar)
    {
        var isBelow = point.Values[0] < 0;
        if (point.Values[0] is not null) brush.Fill(bar, ChartRole.Figure);
        brush.TextOnPlate(Value(point, frame), bar.HorizontalCenter, isBelow ? bar.Bottom + 16
            : bar.Top - 6, point.Values[0] is null ? TextStyle.Quiet : TextStyle.Strong, TextAlign.Middle);
        brush.Text(point.Label, bar.HorizontalCenter, canvas.BaselineBelow(0), TextStyle.Quiet, TextAlign.Middle);
    }

    void Each(ChartCanvas canvas, Action<ResultPoint, PixelRect> act)
    {
        var half = Math.Min(0.62f * canvas.Data.Width / figures.Points.Count, WidestBar) / 2;
        for (var at = 0; at < figures.Points.Count; at++)
        {
            var (value, x) = (figures.Points[at].Values[0] ?? 0, canvas.X(at));
            act(figures.Points[at],
                new PixelRect(x - half, x + half, canvas.Y(Math.Min(0, value)), canvas.Y(Math.Max(0, value))));
        }
    }
}
