using System.Globalization;
using System.Xml.Linq;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Drawing;

/// <summary>
/// Puts an SVG together: the shapes as Skia wrote them, the words as text elements, and around both what a
/// page or a file needs. Everything passes through the XML writer, which escapes it.
/// </summary>
sealed class SvgDocument(Chart chart, SvgUse use, string idPrefix)
{
    internal static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    bool IsInline => use == SvgUse.Inline;

    public string Write(string shapes, IReadOnlyList<PlacedText> words)
    {
        var drawing = SvgShapes.Rewrite(XDocument.Parse(shapes).Root!, idPrefix, Colour);
        var picture = new XElement(Svg + "g",
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", idPrefix + "-title"),
            new XAttribute("aria-describedby", idPrefix + "-desc"),
            new XElement(Svg + "title", new XAttribute("id", idPrefix + "-title"), ChartText.Clean(chart.Title)),
            new XElement(Svg + "desc", new XAttribute("id", idPrefix + "-desc"),
                ChartText.Clean(chart.TextAlternative)),
            drawing,
            words.Select(Text));
        return Root(picture).ToString(SaveOptions.DisableFormatting);
    }

    XElement Root(XElement picture)
    {
        var root = new XElement(Svg + "svg",
            new XAttribute("class", "chart"),
            new XAttribute("lang", chart.Language.Tag()),
            new XAttribute("viewBox", ViewBox()),
            new XAttribute("font-family", $"'{ChartFonts.Family}', sans-serif"));
        if (!IsInline)
        {
            root.Add(
                new XAttribute("width", chart.Width),
                new XAttribute("height", chart.Height),
                new XElement(Svg + "style", SvgFont.FontFaces));
        }

        root.Add(picture);
        // Outside the image: a screen reader does not enter an element that is one picture.
        if (IsInline && chart.HotSpots.Count > 0)
            root.Add(SvgHotSpots.Group(chart));
        return root;
    }

    string ViewBox() => IsInline
        ? $"{ChartCanvas.Margin} 0 {chart.Width - (2 * ChartCanvas.Margin)} {chart.Height}"
        : $"0 0 {chart.Width} {chart.Height}";

    XElement Text(PlacedText text)
    {
        var element = new XElement(Svg + "text",
            new XAttribute("x", SvgShapes.Round(text.X)),
            new XAttribute("y", SvgShapes.Round(text.Baseline)),
            new XAttribute("font-size", text.Look.Size.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("fill", Colour(text.Look.Role)),
            text.Text);
        if (text.Look.IsBold)
            element.Add(new XAttribute("font-weight", "700"));
        if (text.Align != TextAlign.Start)
            element.Add(new XAttribute("text-anchor", text.Align == TextAlign.Middle ? "middle" : "end"));
        return element;
    }

    string Colour(ChartRole role) => IsInline ? ChartPalette.Css(role) : chart.Palette.Hex(role);

    string Colour(string hex) => chart.Palette.RoleOf(hex) is { } role ? Colour(role) : hex;
}
