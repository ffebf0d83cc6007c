using Analytics.Dashboard.Layout;

namespace Analytics.Dashboard.Charts;

/// <summary>
/// Values at the ends of each segment: the higher rate above, the lower below, and on its own side of a
/// rule. The newest point is left out, its values stand beside its lines.
/// </summary>
sealed class PovertyValues(Sheet sheet, IReadOnlyList<PovertySegment> segments, PovertyLines lines)
{
    static readonly TextLook _poorLook = TextLook.Strong with { Role = ChartRole.Figure };

    PovertyPoint Newest => segments[^1].Points[^1];

    public void Draw(Brush brush)
    {
        for (var at = 0; at < segments.Count; at++)
        {
            var points = segments[at].Points;
            var isAlone = points.Count == 1;
            if (HasRoom(segments[at], points[0]))
                DrawBoth(brush, segments[at], points[0], at == 0 || isAlone ? TextAlign.Middle : TextAlign.Start);
            if (!isAlone && at < segments.Count - 1)
                DrawBoth(brush, segments[at], points[^1], TextAlign.End);
        }
    }

    /// <summary>Close to the newest point the values would run into its labels.</summary>
    bool HasRoom(PovertySegment segment, PovertyPoint point) =>
        point != Newest && (segment != segments[^1] || sheet.X(Newest.On.DayNumber) - sheet.X(lines.X(segment, point)) > 48);

    void DrawBoth(Brush brush, PovertySegment segment, PovertyPoint point, TextAlign align)
    {
        var isPoorAbove = point.PoorRate >= point.NearPoorRate;
        var x = sheet.X(lines.X(segment, point)) + align switch { TextAlign.Start => -5, TextAlign.End => 5, _ => 0 };
        DrawAbove(brush, x, isPoorAbove ? point.PoorRate : point.NearPoorRate, isPoorAbove ? _poorLook : TextLook.Quiet, align);
        DrawBelow(brush, segment, x, isPoorAbove ? point.NearPoorRate : point.PoorRate, isPoorAbove ? TextLook.Quiet : _poorLook, align);
    }

    void DrawAbove(Brush brush, float x, double rate, TextLook look, TextAlign align) =>
        brush.Text(Text(rate), x, sheet.Y(rate) - 10, look, align);

    void DrawBelow(Brush brush, PovertySegment segment, float x, double rate, TextLook look, TextAlign align)
    {
        var width = ChartFonts.Width(Text(rate), look);
        var lowest = align == TextAlign.Start ? Lowest(segment, x + width) : sheet.Y(rate);
        brush.Text(Text(rate), x, Math.Min(Math.Max(sheet.Y(rate) + 20, lowest + 15), sheet.Data.Bottom - 4), look, align);
    }

    /// <summary>How far down the lines of a segment have come at an x right of its first point, in pixels.</summary>
    float Lowest(PovertySegment segment, float x)
    {
        if (segment.Points.Count < 2)
            return 0;
        var (from, to) = (segment.Points[0], segment.Points[1]);
        var (left, right) = (sheet.X(lines.X(segment, from)), sheet.X(lines.X(segment, to)));
        var along = Math.Clamp((x - left) / Math.Max(right - left, 1), 0, 1);
        return Math.Max(
            sheet.Y(from.PoorRate + ((to.PoorRate - from.PoorRate) * along)),
            sheet.Y(from.NearPoorRate + ((to.NearPoorRate - from.NearPoorRate) * along)));
    }

    string Text(double rate) => Format.Percent(rate, 2, sheet.Frame.Language);
}
