using Analytics.Dashboard.Drawing;
using ScottPlot;

namespace Analytics.Dashboard.Features.Statements.Charts;

/// <summary>
/// The bars of a result with many rows or long names: a row each, the name before its bar and the value after it.
/// </summary>
sealed class HorizontalBarChart(ResultFigures figures, ChartFrame frame)
{
    /// <summary>A row is as high as a fingertip needs.</summary>
    const float RowHeight = 24;

    const float BarHeight = 14, Gap = 8, MaxNameLength = 0.42f;

    public Chart Draw(string title, string subtitle)
    {
        var canvas = new ChartCanvas(frame, title, subtitle, frame.IsIllustrative, false,
            new Room(0, 0, 0, figures.Points.Count * RowHeight));
        var name = Math.Min(figures.Points.Max(p => ChartFonts.Width(p.Label, TextStyle.Label)),
            canvas.Data.Width * MaxNameLength) + Gap;
        var (min, max) = (Math.Min(0, figures.Values.Min()), Math.Max(0, figures.Values.Max()));
        if (min == max) max = 1;
        // Each side of zero has room for its longest value beside the longest bar.
        var (before, after) = (min < 0 ? Room(v => v < 0) : 0, Room(v => v >= 0));
        var left = canvas.Data.Left + name + before;
        var scale = (canvas.Data.Right - after - left) / (max - min);
        var zero = left + (float)(-min * scale);
        canvas.Add(brush =>
        {
            for (var at = 0; at < figures.Points.Count; at++)
                DrawRow(brush, canvas, figures.Points[at], Row(canvas, at), name, zero, scale);
            brush.Line(zero, canvas.Data.Top, zero, canvas.Data.Bottom, ChartRole.Secondary);
        });
        return ResultChart.Finish(canvas, figures,
            [.. figures.Points.Select((p, at) =>
                canvas.Spot(ResultChart.Sentence(p, figures, frame.Language), Row(canvas, at), null))]);
    }

    float Room(Func<double, bool> isOfSide) =>
        figures.Values.Where(isOfSide)
            .Select(v => ChartFonts.Width(ResultFigures.Say(v, frame.Language), TextStyle.Strong)).DefaultIfEmpty(30)
            .Max() + Gap;

    static PixelRect Row(ChartCanvas canvas, int at) =>
        new(canvas.Data.Left, canvas.Data.Right, canvas.Data.Top + ((at + 1) * RowHeight),
            canvas.Data.Top + (at * RowHeight));

    void DrawRow(Brush brush, ChartCanvas canvas, ResultPoint point, PixelRect row, float name, float zero,
        double scale)
    {
        var baseline = row.VerticalCenter + 4.5f;
        brush.Line(row.Left, row.Top, row.Right, row.Top, ChartRole.Rule);
        brush.Text(ChartText.Fit(point.Label, name - Gap, TextStyle.Label), canvas.Data.Left, baseline,
            TextStyle.Label);
        if (point.Values[0] is not { } value)
        {
            brush.Text("–", zero + 5, baseline, TextStyle.Quiet);
            return;
        }

        var end = zero + (float)(value * scale);
        brush.Fill(new PixelRect(Math.Min(zero, end), Math.Max(zero, end), row.VerticalCenter + (BarHeight / 2),
            row.VerticalCenter - (BarHeight / 2)), ChartRole.Figure);
        brush.Text(ResultFigures.Say(value,
            frame.Language), value < 0 ? end - 5 : end + 5, baseline, TextStyle.Strong,
            value < 0 ? TextAlign.End : TextAlign.Start);
    }
}
