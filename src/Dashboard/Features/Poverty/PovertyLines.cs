using System.Globalization;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;
using ScottPlot;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>The two lines of each segment, their markers and values, and the rules where a standard changed.</summary>
sealed class PovertyLines(Sheet sheet, IReadOnlyList<PovertySegment> segments, bool isSmall)
{
    public void Draw()
    {
        sheet.Under(DrawDays);
        sheet.Under(DrawBreaks);
        foreach (var segment in segments)
        {
            AddLine(segment, point => point.NearPoorRate, 1.6f, LinePattern.DenselyDashed);
            AddLine(segment, point => point.PoorRate, 2.5f, LinePattern.Solid);
        }

        sheet.Over(DrawMarkers);
        if (!isSmall)
            sheet.Over(new PovertyValues(sheet, segments, this).Draw);
    }

    public IReadOnlyList<HotSpot> HotSpots(Plot plot, Func<PovertyPoint, string?>? href) => [.. segments.SelectMany(segment => segment.Points
        .Select(point =>
        {
            var poor = plot.GetPixel(new Coordinates(X(segment, point), point.PoorRate));
            var near = plot.GetPixel(new Coordinates(X(segment, point), point.NearPoorRate));
            var around = new PixelRect(poor.X - 8, poor.X + 8, Math.Max(poor.Y, near.Y) + 8, Math.Min(poor.Y, near.Y) - 8);
            return sheet.Spot(PovertyWords.Point(point, sheet.Frame), around, href?.Invoke(point));
        }))];

    /// <summary>The day of a point; a day that two standards counted stands a little apart on both sides of the rule.</summary>
    public double X(PovertySegment segment, PovertyPoint point)
    {
        var at = IndexOf(segment);
        var days = 11 * (sheet.Plot.Axes.Bottom.Max - sheet.Plot.Axes.Bottom.Min) / sheet.Data.Width;
        if (at + 1 < segments.Count && segments[at + 1].Points[0].On == point.On)
            return point.On.DayNumber - days;
        return at > 0 && segments[at - 1].Points[^1].On == point.On ? point.On.DayNumber + days : point.On.DayNumber;
    }

    int IndexOf(PovertySegment segment)
    {
        var at = 0;
        while (!ReferenceEquals(segments[at], segment))
            at++;
        return at;
    }

    void AddLine(PovertySegment segment, Func<PovertyPoint, double> rate, float width, LinePattern pattern)
    {
        if (segment.Points.Count < 2)
            return;
        var line = sheet.Plot.Add.ScatterLine(
            segment.Points.Select(point => X(segment, point)).ToArray(), segment.Points.Select(rate).ToArray());
        line.LineWidth = width;
        line.LinePattern = pattern;
        line.LineColor = sheet.Palette.Plot(ChartRole.Figure);
    }

    void DrawBreaks(Brush brush)
    {
        for (var at = 1; at < segments.Count; at++)
        {
            var (before, after) = (segments[at - 1].Points[^1].On.DayNumber, segments[at].Points[0].On.DayNumber);
            var x = sheet.X((before + after) / 2.0);
            // Neighbouring names stand on two heights, so that they need not be cut.
            var baseline = sheet.Data.Top + 12 + (segments.Count > 2 ? (at - 1) % 2 * 22 : 0);
            brush.Dashes(x, baseline + 6, x, sheet.Data.Bottom, ChartRole.Secondary, 1.2f);
            var text = ChartText.Fit(sheet.Frame.Say(
                $"Đổi chuẩn nghèo ({segments[at].StandardLabel})", $"New poverty standard ({segments[at].StandardLabel})"),
                sheet.TextRight - sheet.TextLeft, TextLook.Label);
            var half = ChartFonts.Width(text, TextLook.Label) / 2;
            brush.Text(text, Math.Clamp(x, sheet.TextLeft + half, sheet.TextRight - half), baseline, TextLook.Label, TextAlign.Middle);
        }
    }

    void DrawMarkers(Brush brush) => EachPoint((segment, point) =>
    {
        var x = sheet.X(X(segment, point));
        var (fill, ring) = point.IsYearEnd ? (ChartRole.Figure, (ChartRole?)null) : (ChartRole.Paper, ChartRole.Figure);
        brush.Dot(x, sheet.Y(point.NearPoorRate), point.IsYearEnd ? 3 : 3.5f, fill, ring);
        brush.Dot(x, sheet.Y(point.PoorRate), 4.2f, fill, ring);
    });

    void DrawDays(Brush brush)
    {
        brush.Line(sheet.Data.Left, sheet.Data.Bottom, sheet.Data.Right, sheet.Data.Bottom, ChartRole.Secondary);
        var free = float.MaxValue;
        // From the right: the newest figure always keeps its label.
        foreach (var point in segments.SelectMany(segment => segment.Points).OrderByDescending(point => point.On).DistinctBy(point => point.On))
        {
            var x = sheet.X(point.On.DayNumber);
            if (!point.IsYearEnd)
            {
                DrawNote(brush, point, x);
                continue;
            }

            var text = point.On.Year.ToString(CultureInfo.InvariantCulture);
            var half = ChartFonts.Width(text, TextLook.Quiet) / 2;
            if (x + half + 6 > free)
                continue;
            brush.Text(text, x, sheet.BaselineBelow(0), TextLook.Quiet, TextAlign.Middle);
            free = x - half;
        }
    }

    void DrawNote(Brush brush, PovertyPoint point, float x)
    {
        var note = sheet.Frame.Say(": chưa phải số cuối năm", ": not a year-end figure");
        var text = point.Days is { Others: > 0 } days ? days.Words(sheet.Frame.Language) + note : Format.Month(point.On) + note;
        if (ChartFonts.Width(text, TextLook.Quiet) > sheet.TextRight - sheet.TextLeft) text = Format.Month(point.On) + note;
        var half = ChartFonts.Width(text, TextLook.Quiet) / 2;
        brush.Line(x, sheet.Data.Bottom, x, sheet.BaselineBelow(1) - 14, ChartRole.Secondary);
        brush.Text(text, Math.Clamp(x, sheet.TextLeft + half, sheet.TextRight - half), sheet.BaselineBelow(1), TextLook.Quiet, TextAlign.Middle);
    }

    void EachPoint(Action<PovertySegment, PovertyPoint> act)
    {
        foreach (var segment in segments)
            foreach (var point in segment.Points)
                act(segment, point);
    }
}
