using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>
/// Values at the ends of each segment: the higher rate above, the lower below, and on its own side of a
/// rule. The newest point is left out, because its values are beside its lines.
/// </summary>
sealed class PovertyValues(ChartCanvas canvas, IReadOnlyList<PovertySegment> segments, PovertyLines lines)
{
    static readonly TextStyle PoorStyle = TextStyle.Strong with { Role = ChartRole.Figure };

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
        point != Newest
            && (segment != segments[^1] || canvas.X(Newest.On.DayNumber) - canvas.X(lines.X(segment, point)) > 48);

    void DrawBoth(Brush brush, PovertySegment segment, PovertyPoint point, TextAlign align)
    {
        var isPoorAbove = point.PoorRate >= point.NearPoorRate;
        var x = canvas.X(lines.X(segment, point)) + align switch { TextAlign.Start => -5, TextAlign.End => 5, _ => 0 };
        var (upper, lower) =
            (isPoorAbove ? point.PoorRate : point.NearPoorRate, isPoorAbove ? point.NearPoorRate : point.PoorRate);
        var (top, bottom) = LinesAlong(segment, SpanOf(Text(upper), x, align));
        brush.Text(Text(upper), x, Math.Min(canvas.Y(upper) - 10, top - 7), isPoorAbove ? PoorStyle : TextStyle.Quiet,
            align);
        brush.Text(Text(lower), x, Math.Min(Math.Max(canvas.Y(lower) + 20, bottom + 16), canvas.Data.Bottom - 4),
            isPoorAbove ? TextStyle.Quiet : PoorStyle, align);
    }

    static (float Left, float Right) SpanOf(string text, float x, TextAlign align)
    {
        var width = ChartFonts.Width(text, PoorStyle);
        var left = align switch { TextAlign.Start => x, TextAlign.End => x - width, _ => x - (width / 2) };
        return (left, left + width);
    }

    /// <summary>The highest and the lowest pixel of both lines of a segment within a span.</summary>
    (float Top, float Bottom) LinesAlong(PovertySegment segment, (float Left, float Right) span)
    {
        var (top, bottom) = (float.MaxValue, float.MinValue);
        for (var x = span.Left; x <= span.Right; x += 4)
        {
            foreach (var y in YsAt(segment, x))
                (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }

        return (top, bottom);
    }

    IEnumerable<float> YsAt(PovertySegment segment, float x)
    {
        for (var at = 1; at < segment.Points.Count; at++)
        {
            var (from, to) = (segment.Points[at - 1], segment.Points[at]);
            var (left, right) = (canvas.X(lines.X(segment, from)), canvas.X(lines.X(segment, to)));
            if (x < left || x > right || right <= left)
                continue;
            var along = (x - left) / (right - left);
            yield return canvas.Y(from.PoorRate + ((to.PoorRate - from.PoorRate) * along));
            yield return canvas.Y(from.NearPoorRate + ((to.NearPoorRate - from.NearPoorRate) * along));
        }
    }

    string Text(double rate) => Format.Percent(rate, 2, canvas.Frame.Language);
}
