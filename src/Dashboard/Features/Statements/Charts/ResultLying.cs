using Analytics.Dashboard.Drawing;
using ScottPlot;

namespace Analytics.Dashboard.Features.Statements.Charts;

/// <summary>The bars of a result with many rows or long names: a row each, the name before its bar and the value after it.</summary>
sealed class ResultLying(ResultFigures figures, ChartFrame frame)
{
    /// <summary>A row is as high as a fingertip needs.</summary>
    const float RowHeight = 24;

    const float BarHeight = 14, Gap = 8, MostOfName = 0.42f;

    public Chart Draw(string title, string subtitle)
    {
        var sheet = new Sheet(frame, title, subtitle, frame.IsIllustrative, false, new Room(0, 0, 0, figures.Points.Count * RowHeight));
        var name = Math.Min(figures.Points.Max(p => ChartFonts.Width(p.Label, TextLook.Label)), sheet.Data.Width * MostOfName) + Gap;
        var (least, most) = (Math.Min(0, figures.Values.Min()), Math.Max(0, figures.Values.Max()));
        if (least == most) most = 1;
        // Each side of zero has room for its longest value beside the longest bar.
        var (before, after) = (least < 0 ? Room(v => v < 0) : 0, Room(v => v >= 0));
        var left = sheet.Data.Left + name + before;
        var scale = (sheet.Data.Right - after - left) / (most - least);
        var zero = left + (float)(-least * scale);
        sheet.Over(brush =>
        {
            for (var at = 0; at < figures.Points.Count; at++) DrawRow(brush, sheet, figures.Points[at], Row(sheet, at), name, zero, scale);
            brush.Line(zero, sheet.Data.Top, zero, sheet.Data.Bottom, ChartRole.Secondary);
        });
        return ResultChart.Finish(sheet, figures, [.. figures.Points.Select((p, at) => sheet.Spot(ResultChart.Sentence(p, figures, frame.Language), Row(sheet, at), null))]);
    }

    float Room(Func<double, bool> isOfSide) =>
        figures.Values.Where(isOfSide).Select(v => ChartFonts.Width(ResultFigures.Say(v, frame.Language), TextLook.Strong)).DefaultIfEmpty(30).Max() + Gap;

    static PixelRect Row(Sheet sheet, int at) => new(sheet.Data.Left, sheet.Data.Right, sheet.Data.Top + ((at + 1) * RowHeight), sheet.Data.Top + (at * RowHeight));

    void DrawRow(Brush brush, Sheet sheet, ResultPoint point, PixelRect row, float name, float zero, double scale)
    {
        var baseline = row.VerticalCenter + 4.5f;
        brush.Line(row.Left, row.Top, row.Right, row.Top, ChartRole.Rule);
        brush.Text(ChartText.Fit(point.Label, name - Gap, TextLook.Label), sheet.Data.Left, baseline, TextLook.Label);
        if (point.Values[0] is not { } value)
        {
            brush.Text("–", zero + 5, baseline, TextLook.Quiet);
            return;
        }

        var end = zero + (float)(value * scale);
        brush.Fill(new PixelRect(Math.Min(zero, end), Math.Max(zero, end), row.VerticalCenter + (BarHeight / 2), row.VerticalCenter - (BarHeight / 2)), ChartRole.Figure);
        brush.Text(ResultFigures.Say(value, frame.Language), value < 0 ? end - 5 : end + 5, baseline, TextLook.Strong, value < 0 ? TextAlign.End : TextAlign.Start);
    }
}
