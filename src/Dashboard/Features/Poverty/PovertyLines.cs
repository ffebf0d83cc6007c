using System.Globalization;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;
using ScottPlot;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>The two lines of each segment, their markers and values, and the rules where a standard changed.</summary>
sealed class PovertyLines(ChartCanvas canvas, IReadOnlyList<PovertySegment> segments, bool isSmall)
{
    public void Draw()
    {
        canvas.Add(DrawDays);
        canvas.Add(DrawBreaks);
        foreach (var segment in segments)
        {
            AddLine(segment, point => point.NearPoorRate, 1.6f, LinePattern.DenselyDashed);
            AddLine(segment, point => point.PoorRate, 2.5f, LinePattern.Solid);
        }

        canvas.Add(DrawMarkers);
        if (!isSmall)
            canvas.Add(new PovertyValues(canvas, segments, this).Draw);
    }

    public IReadOnlyList<HotSpot> HotSpots(Plot plot, Func<PovertyPoint, string?>? href) =>
        [.. segments.SelectMany(segment => segment.Points
        .Select(point =>
        {
            var poor = plot.GetPixel(new Coordinates(X(segment, point), point.PoorRate));
            var near = plot.GetPixel(new Coordinates(X(segment, point), point.NearPoorRate));
            var around =
                new PixelRect(poor.X - 8, poor.X + 8, Math.Max(poor.Y, near.Y) + 8, Math.Min(poor.Y, near.Y) - 8);
            return canvas.Spot(PovertyText.Point(point, canvas.Frame), around, href?.Invoke(point));
        }))];

    /// <summary>
    /// The x position of a point; a day counted by two standards has a point on each side of the rule.
    /// </summary>
    public double X(PovertySegment segment, PovertyPoint point)
    {
        var at = IndexOf(segment);
        var days = 11 * (canvas.Plot.Axes.Bottom.Max - canvas.Plot.Axes.Bottom.Min) / canvas.Data.Width;
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
        var line = canvas.Plot.Add.ScatterLine(
            segment.Points.Select(point => X(segment, point)).ToArray(), segment.Points.Select(rate).ToArray());
        line.LineWidth = width;
        line.LinePattern = pattern;
        line.LineColor = canvas.Palette.Plot(ChartRole.Figure);
    }

    void DrawBreaks(Brush brush)
    {
        for (var at = 1; at < segments.Count; at++)
        {
            var (before, after) = (segments[at - 1].Points[^1].On.DayNumber, segments[at].Points[0].On.DayNumber);
            var x = canvas.X((before + after) / 2.0);
            // Neighbouring names alternate between two heights, so that they need not be cut.
            var baseline = canvas.Data.Top + 12 + (segments.Count > 2 ? (at - 1) % 2 * 22 : 0);
            brush.Dashes(x, baseline + 6, x, canvas.Data.Bottom, ChartRole.Secondary, 1.2f);
            var text = ChartText.Fit(canvas.Frame.Say(
                $"Đổi chuẩn nghèo ({segments[at].StandardLabel})",
                $"New poverty standard ({segments[at].StandardLabel})"),
                canvas.TextRight - canvas.TextLeft, TextStyle.Label);
            var half = ChartFonts.Width(text, TextStyle.Label) / 2;
            brush.Text(text, Math.Clamp(x, canvas.TextLeft + half, canvas.TextRight - half), baseline, TextStyle.Label,
                TextAlign.Middle);
        }
    }

    void DrawMarkers(Brush brush) => EachPoint((segment, point) =>
    {
        var x = canvas.X(X(segment, point));
        var (fill, ring) = point.IsYearEnd ? (ChartRole.Figure, (ChartRole?)null) : (ChartRole.Paper, ChartRole.Figure);
        brush.Dot(x, canvas.Y(point.NearPoorRate), point.IsYearEnd ? 3 : 3.5f, fill, ring);
        brush.Dot(x, canvas.Y(point.PoorRate), 4.2f, fill, ring);
    });

    void DrawDays(Brush brush)
    {
        brush.Line(canvas.Data.Left, canvas.Data.Bottom, canvas.Data.Right, canvas.Data.Bottom, ChartRole.Secondary);
        var free = float.MaxValue;
        // From the right: the newest figure always keeps its label.
        foreach (var point in segments.SelectMany(segment => segment.Points).OrderByDescending(point => point.On)
            .DistinctBy(point => point.On))
        {
            var x = canvas.X(point.On.DayNumber);
            if (!point.IsYearEnd)
            {
                DrawNote(brush, point, x);
                continue;
            }

            var text = point.On.Year.ToString(CultureInfo.InvariantCulture);
            var half = ChartFonts.Width(text, TextStyle.Quiet) / 2;
            if (x + half + 6 > free)
                continue;
            brush.Text(text, x, canvas.BaselineBelow(0), TextStyle.Quiet, TextAlign.Middle);
            free = x - half;
        }
    }

    void DrawNote(Brush brush, PovertyPoint point, float x)
    {
        var note = canvas.Frame.Say(": chưa phải số cuối năm", ": not a year-end figure");
        var text = point.Days is { Others: > 0 } days
            ? days.Words(canvas.Frame.Language) + note : Format.Month(point.On) + note;
        if (ChartFonts.Width(text, TextStyle.Quiet) > canvas.TextRight - canvas.TextLeft)
            text = Format.Month(point.On) + note;
        var half = ChartFonts.Width(text, TextStyle.Quiet) / 2;
        brush.Line(x, canvas.Data.Bottom, x, canvas.BaselineBelow(1) - 14, ChartRole.Secondary);
        brush.Text(text, Math.Clamp(x, canvas.TextLeft + half, canvas.TextRight - half), canvas.BaselineBelow(1),
            TextStyle.Quiet, TextAlign.Middle);
    }

    void EachPoint(Action<PovertySegment, PovertyPoint> act)
    {
        foreach (var segment in segments)
        {
            foreach (var point in segment.Points)
                act(segment, point);
        }
    }
}
