using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Analytics.Dashboard.Drawing;

/// <summary>Makes the SVG that Skia writes valid beside others in one page.</summary>
static partial class SvgShapes
{
    static readonly string[] Coloured = ["fill", "stroke"];
    static readonly string[] Measured = ["d", "x", "y", "width", "height", "cx", "cy", "rx", "ry"];

    /// <summary>
    /// The shapes in a group of their own. Ids come from a counter of the whole process, which would make
    /// each rendering differ and two pages share them; they are numbered anew behind the prefix.
    /// </summary>
    public static XElement Rewrite(XElement root, string idPrefix, Func<string, string> colour)
    {
        var names = root.Descendants().Attributes("id").Select((id, at) => (id.Value, New: $"{idPrefix}-{at + 1}"))
            .ToDictionary(name => name.Value, name => name.New);
        foreach (var attribute in root.Descendants().Attributes().ToList())
            attribute.Value = NewValue(attribute, names, colour);
        return new XElement(SvgDocument.Svg + "g", new XAttribute("aria-hidden", "true"), root.Elements());
    }

    /// <summary>Two decimals are finer than any screen, and equal on every processor.</summary>
    public static string Round(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    static string NewValue(XAttribute attribute, Dictionary<string, string> names, Func<string, string> colour) =>
        attribute.Name.LocalName switch
        {
            "id" => names[attribute.Value],
            var name when Coloured.Contains(name) => colour(attribute.Value),
            var name when Measured.Contains(name) => Number().Replace(attribute.Value, RoundMatch),
            _ => Reference().Replace(attribute.Value, match => $"url(#{names[match.Groups[1].Value]})"),
        };

    static string RoundMatch(Match match) => Round(double.Parse(match.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"-?\d+(\.\d+)?(e[-+]?\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"url\(#([^)]+)\)")]
    private static partial Regex Reference();
}
