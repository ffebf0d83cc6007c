using SkiaSharp;

namespace Analytics.Dashboard.Drawing;

/// <summary>The meanings a colour may have. Each role is one CSS custom property, e.g. <c>--figure</c>.</summary>
public enum ChartRole
{
    /// <summary>The ground.</summary>
    Paper,

    /// <summary>Words, and the outline of a target.</summary>
    Ink,

    /// <summary>Subtitles, axis labels, sources.</summary>
    Secondary,

    /// <summary>Gridlines.</summary>
    Rule,

    /// <summary>What has been counted.</summary>
    Figure,

    /// <summary>What was counted in earlier periods.</summary>
    Past,

    /// <summary>Behind, or not to be relied on; never without text.</summary>
    Behind,

    /// <summary>Reached; never without text.</summary>
    Reached,
}

/// <summary>The colours of one theme by role.</summary>
public sealed class ChartPalette
{
    readonly Dictionary<ChartRole, string> _hex;

    ChartPalette(Dictionary<ChartRole, string> hex) => _hex = hex;

    /// <summary>Dark ink on paper.</summary>
    public static ChartPalette Light { get; } = new(new()
    {
        [ChartRole.Paper] = "#FBFAF7",
        [ChartRole.Ink] = "#1A1D21",
        [ChartRole.Secondary] = "#5A626C",
        [ChartRole.Rule] = "#E4E1D9",
        [ChartRole.Figure] = "#0B5F5B",
        [ChartRole.Past] = "#9CC4C1",
        [ChartRole.Behind] = "#A85B00",
        [ChartRole.Reached] = "#2E6B34",
    });

    /// <summary>
    /// Light ink on a dark ground. The past recedes towards the ground here too, so it is the darker teal.
    /// </summary>
    public static ChartPalette Dark { get; } = new(new()
    {
        [ChartRole.Paper] = "#14181B",
        [ChartRole.Ink] = "#E9E6DF",
        [ChartRole.Secondary] = "#A5ADB6",
        [ChartRole.Rule] = "#2D3439",
        [ChartRole.Figure] = "#5FB7B1",
        [ChartRole.Past] = "#2F6461",
        [ChartRole.Behind] = "#E3A24C",
        [ChartRole.Reached] = "#7DC285",
    });

    /// <summary>Every pair of text and background that charts use. A test holds each pair to 4.5 : 1.</summary>
    public static IReadOnlyList<(ChartRole Text, ChartRole Ground)> TextPairs { get; } =
    [
        (ChartRole.Ink, ChartRole.Paper),
        (ChartRole.Secondary, ChartRole.Paper),
        (ChartRole.Figure, ChartRole.Paper),
        (ChartRole.Behind, ChartRole.Paper),
        (ChartRole.Reached, ChartRole.Paper),
        (ChartRole.Paper, ChartRole.Figure),
        (ChartRole.Ink, ChartRole.Past),
    ];

    /// <summary>The palette of a theme.</summary>
    public static ChartPalette Of(ChartTheme theme) => theme == ChartTheme.Dark ? Dark : Light;

    /// <summary>The colour of a role as <c>#RRGGBB</c>.</summary>
    public string Hex(ChartRole role) => _hex[role];

    /// <summary>The CSS custom property of a role with the light value for a page that does not define it.</summary>
    public static string Css(ChartRole role) => $"var(--{Name(role)}, {Light.Hex(role)})";

    /// <summary>The role of a colour of this theme; null for a colour outside the palette.</summary>
    public ChartRole? RoleOf(string hex)
    {
        foreach (var (role, value) in _hex)
        {
            if (value.Equals(hex, StringComparison.OrdinalIgnoreCase))
                return role;
        }

        return null;
    }

    /// <summary>The WCAG 2 contrast of two roles, from 1 to 21.</summary>
    public double Contrast(ChartRole one, ChartRole other)
    {
        var (a, b) = (Luminance(Skia(one)), Luminance(Skia(other)));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    internal static string Name(ChartRole role) => role.ToString().ToLowerInvariant();

    internal SKColor Skia(ChartRole role) => SKColor.Parse(Hex(role));

    internal ScottPlot.Color Plot(ChartRole role, double opacity = 1) =>
        new ScottPlot.Color(Hex(role)).WithAlpha(opacity);

    static double Luminance(SKColor color) =>
        (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));

    static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
