using Analytics.Dashboard.Drawing;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>The figures of one poverty standard, in order of time.</summary>
sealed record PovertySegment(string StandardLabel, IReadOnlyList<PovertyPoint> Points)
{
    /// <summary>One segment for each standard, in the order in which the standards were used.</summary>
    public static IReadOnlyList<PovertySegment> Of(IReadOnlyList<PovertyPoint> points) =>
    [
        .. points.GroupBy(point => point.StandardCode)
            .Select(standard => standard.OrderBy(point => point.On).ToList())
            .OrderBy(standard => standard[0].On).ThenBy(standard => standard[^1].On)
            .Select(standard => new PovertySegment(ChartText.Clean(standard[^1].StandardLabel), standard)),
    ];
}

/// <summary>The axes of a poverty chart.</summary>
static class PovertyScale
{
    /// <summary>Room for a marker at both ends, and above for values and the names of the breaks.</summary>
    public static void Set(ChartCanvas canvas, IReadOnlyList<PovertySegment> segments, double max)
    {
        var first = segments.Min(segment => segment.Points[0].On).DayNumber;
        var last = segments.Max(segment => segment.Points[^1].On).DayNumber;
        var daysPerPixel = Math.Max(last - first, 1) / (canvas.Data.Width - 60);
        var above = 24 + (Math.Min(segments.Count - 1, 2) * 22);
        canvas.Limits(first - (34 * daysPerPixel), last + (26 * daysPerPixel), 0,
            Math.Max(max, 0.001) / (1 - (above / canvas.Data.Height)));
    }
}
