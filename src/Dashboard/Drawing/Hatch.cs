using ScottPlot;

namespace Analytics.Dashboard.Drawing;

/// <summary>A stroke of a hatch, in pixels.</summary>
readonly record struct Stroke(float X1, float Y1, float X2, float Y2);

/// <summary>
/// Hatching as strokes of our own. A hatch fill is a shader, which the SVG writer leaves out without an
/// error: the expectation would then appear as a counted figure.
/// </summary>
static class Hatch
{
    /// <summary>Rising strokes at 45 degrees, clipped to the rectangle; none when it has no area.</summary>
    public static IReadOnlyList<Stroke> Strokes(PixelRect area, float spacing = 7)
    {
        var strokes = new List<Stroke>();
        var (width, height) = (area.Right - area.Left, area.Bottom - area.Top);
        if (width <= 0 || height <= 0)
            return strokes;
        // The offset is the distance along the bottom edge, from a stroke through the top left corner on.
        for (var offset = spacing - height; offset < width; offset += spacing)
        {
            var (from, to) = (Math.Max(offset, 0), Math.Min(offset + height, width));
            if (to > from)
            {
                strokes.Add(
                    new(area.Left + from, area.Bottom - (from - offset), area.Left + to, area.Bottom - (to - offset)));
            }
        }

        return strokes;
    }
}
