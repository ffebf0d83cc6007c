using System.Xml.Linq;

namespace Analytics.Dashboard.Drawing;

/// <summary>Transparent rectangles over the marks: hover and focus show the value, a click drills down.</summary>
static class SvgHotSpots
{
    public static XElement Group(Chart chart) => new(SvgDocument.Svg + "g",
        new XAttribute("class", "hot-spots"), chart.HotSpots.Select(Element));

    static XElement Element(HotSpot spot) => IsSafe(spot.Href)
        ? new XElement(SvgDocument.Svg + "a",
            new XAttribute("href", spot.Href!), new XAttribute("aria-label", spot.Label), Rectangle(spot))
        : WithFocus(Rectangle(spot), spot);

    static XElement Rectangle(HotSpot spot) => new(SvgDocument.Svg + "rect",
        new XAttribute("x", SvgShapes.Round(spot.Left)),
        new XAttribute("y", SvgShapes.Round(spot.Top)),
        new XAttribute("width", SvgShapes.Round(spot.Width)),
        new XAttribute("height", SvgShapes.Round(spot.Height)),
        new XAttribute("fill", "transparent"),
        new XElement(SvgDocument.Svg + "title", spot.Label));

    static XElement WithFocus(XElement rectangle, HotSpot spot)
    {
        rectangle.Add(
            new XAttribute("tabindex", "0"), new XAttribute("role", "img"), new XAttribute("aria-label", spot.Label));
        return rectangle;
    }

    /// <summary>Links stay inside the product; an address built from data cannot carry a script.</summary>
    static bool IsSafe(string? href) =>
        href is ['?' or '#', ..] or ['/'] or ['/', not ('/' or '\\'), ..];
}
