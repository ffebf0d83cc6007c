namespace Analytics.Dashboard.Drawing;

/// <summary>Embeds the font in a file, for machines without it.</summary>
static class SvgFont
{
    static readonly Lazy<string> Faces = new(() =>
        Face(400, ChartFonts.RegularPath) + Face(700, ChartFonts.BoldPath));

    /// <summary>Both weights as <c>@font-face</c> rules; read once.</summary>
    public static string FontFaces => Faces.Value;

    static string Face(int weight, string path) =>
        $"@font-face{{font-family:'{ChartFonts.Family}';font-weight:{weight};src:url(data:font/ttf;base64,"
        + Convert.ToBase64String(File.ReadAllBytes(path)) + ") format('truetype')}";
}
