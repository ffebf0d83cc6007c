using ScottPlot;
using SkiaSharp;

namespace Analytics.Dashboard.Drawing;

/// <summary>
/// Draws words, rules and hatches at pixels on a canvas. Words go to <paramref name="words"/> when it is
/// given: an SVG gets them as text of its own, since Skia writes glyphs back as characters by guessing.
/// </summary>
sealed class Brush(SKCanvas canvas, ChartPalette palette, List<PlacedText>? words)
{
    public void Text(string text, float x, float baseline, TextStyle style, TextAlign align = TextAlign.Start)
    {
        if (text.Length == 0)
            return;
        if (words is not null)
        {
            words.Add(new(text, x, baseline, style, align));
            return;
        }

        using var paint = Paint(style.Role);
        ChartFonts.Draw(canvas, text, LeftOf(text, x, style, align), baseline, style, paint);
    }

    /// <summary>Text on a plate of the ground's colour, for a place where marks run behind it.</summary>
    public void TextOnPlate(string text, float x, float baseline, TextStyle style, TextAlign align = TextAlign.Start)
    {
        var left = LeftOf(text, x, style, align);
        var width = ChartFonts.Width(text, style);
        Fill(new PixelRect(left - 3, left + width + 3, baseline + (style.Size * 0.32f), baseline - style.Size),
            ChartRole.Paper);
        Text(text, x, baseline, style, align);
    }

    public void Line(float x1, float y1, float x2, float y2, ChartRole role, float width = 1)
    {
        using var paint = Paint(role, width);
        canvas.DrawLine(x1, y1, x2, y2, paint);
    }

    /// <summary>A dashed line as strokes of its own, equal in every renderer.</summary>
    public void Dashes(float x1, float y1, float x2, float y2, ChartRole role, float width = 1, float dash = 4)
    {
        var length = MathF.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1)));
        var strokes = new List<Stroke>();
        for (var at = 0f; at < length; at += dash * 2)
        {
            var (from, to) = (at / length, Math.Min(at + dash, length) / length);
            strokes.Add(
                new(x1 + ((x2 - x1) * from), y1 + ((y2 - y1) * from), x1 + ((x2 - x1) * to), y1 + ((y2 - y1) * to)));
        }

        Strokes(strokes, role, width);
    }

    public void Strokes(IReadOnlyList<Stroke> strokes, ChartRole role, float width = 1)
    {
        if (strokes.Count == 0)
            return;
        using var paint = Paint(role, width);
        using var path = new SKPath();
        foreach (var stroke in strokes)
        {
            path.MoveTo(stroke.X1, stroke.Y1);
            path.LineTo(stroke.X2, stroke.Y2);
        }

        canvas.DrawPath(path, paint);
    }

    public void Fill(PixelRect area, ChartRole role)
    {
        using var paint = Paint(role);
        canvas.DrawRect(area.ToSKRect(), paint);
    }

    /// <summary>An outline inside the rectangle, so that it takes no more space than a fill.</summary>
    public void Outline(PixelRect area, ChartRole role, float width = 1)
    {
        using var paint = Paint(role, width);
        canvas.DrawRect(area.Contract(width / 2).ToSKRect(), paint);
    }

    public void Dot(float x, float y, float radius, ChartRole role, ChartRole? ring = null)
    {
        using var fill = Paint(role);
        canvas.DrawCircle(x, y, radius, fill);
        if (ring is not { } ringRole)
            return;
        using var line = Paint(ringRole, 2);
        canvas.DrawCircle(x, y, radius, line);
    }

    static float LeftOf(string text, float x, TextStyle style, TextAlign align) => align switch
    {
        TextAlign.Middle => x - (ChartFonts.Width(text, style) / 2),
        TextAlign.End => x - ChartFonts.Width(text, style),
        _ => x,
    };

    SKPaint Paint(ChartRole role) => new() { Color = palette.Skia(role), IsAntialias = true };

    SKPaint Paint(ChartRole role, float width) =>
        new() { Color = palette.Skia(role), IsAntialias = true, IsStroke = true, StrokeWidth = width };
}
