using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Analytics.Dashboard.Drawing;

/// <summary>
/// Be Vietnam Pro from the program's own folder. A server without system fonts draws no text at all and
/// reports no error, so a missing file stops the first chart with a sentence instead.
/// </summary>
public static class ChartFonts
{
    /// <summary>The family name, the same in pictures, SVG and style sheets.</summary>
    public const string Family = "Be Vietnam Pro";

    static readonly Lock Shaping = new();
    static readonly Lazy<Face> RegularFace = new(() => new Face(RegularPath));
    static readonly Lazy<Face> BoldFace = new(() => new Face(BoldPath));

    /// <summary>The file of the regular weight.</summary>
    public static string RegularPath => PathOf("BeVietnamPro-Regular.ttf");

    /// <summary>The file of the bold weight.</summary>
    public static string BoldPath => PathOf("BeVietnamPro-Bold.ttf");

    /// <summary>True when both weights carry a glyph for each character.</summary>
    public static bool Carries(string text) =>
        RegularFace.Value.Typeface.ContainsGlyphs(text) && BoldFace.Value.Typeface.ContainsGlyphs(text);

    /// <summary>The width of a line of text in pixels, kerning included.</summary>
    internal static float Width(string text, TextStyle style)
    {
        using var font = Font(style);
        lock (Shaping)
            return FaceOf(style).Shaper.Shape(text, font).Width;
    }

    /// <summary>Draws a line of text with its left end at <paramref name="x"/>.</summary>
    internal static void Draw(SKCanvas canvas, string text, float x, float baseline, TextStyle style, SKPaint paint)
    {
        using var font = Font(style);
        // One shaper serves all charts, and it keeps a buffer.
        lock (Shaping)
            canvas.DrawShapedText(FaceOf(style).Shaper, text, x, baseline, SKTextAlign.Left, font, paint);
    }

    static Face FaceOf(TextStyle style) => style.IsBold ? BoldFace.Value : RegularFace.Value;

    static SKFont Font(TextStyle style) =>
        new(FaceOf(style).Typeface, style.Size) { Subpixel = true, Hinting = SKFontHinting.None };

    static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "wwwroot", "fonts", file);

    sealed class Face
    {
        public Face(string path)
        {
            Typeface = SKTypeface.FromFile(path) ?? throw new FileNotFoundException(
                $"The charts' font is missing: {path}. It is copied there by a build of the dashboard.", path);
            Shaper = new SKShaper(Typeface);
        }

        public SKTypeface Typeface { get; }

        public SKShaper Shaper { get; }
    }
}
