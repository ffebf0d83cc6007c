using System.Globalization;
using System.Text;

namespace Analytics.Dashboard.Drawing;

/// <summary>
/// Fitting words into a picture. Names and authorities are data that anyone may have typed; what comes out
/// of here is safe to draw, escaping is left to the XML writer.
/// </summary>
static class ChartText
{
    const string Ellipsis = "…";

    /// <summary>
    /// One line in composed form. Control characters would break an SVG, and direction overrides would let
    /// a name rearrange the words around it; both become spaces.
    /// </summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
            clean.Append(IsDrawable(rune) ? rune.ToString() : " ");
        return string.Join(' ', clean.ToString().Normalize(NormalizationForm.FormC)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The text, cut with an ellipsis when it is wider than <paramref name="width"/> pixels.</summary>
    public static string Fit(string text, float width, TextStyle style)
    {
        if (ChartFonts.Width(text, style) <= width)
            return text;
        // Far longer than any picture is wide: measuring all of it would only cost time.
        var elements = new StringInfo(text.Length > 400 ? text[..400] : text);
        for (var length = elements.LengthInTextElements - 1; length > 0; length--)
        {
            var cut = elements.SubstringByTextElements(0, length).TrimEnd() + Ellipsis;
            if (ChartFonts.Width(cut, style) <= width)
                return cut;
        }

        return Ellipsis;
    }

    /// <summary>
    /// The text in lines of at most <paramref name="width"/> pixels; the last one is cut when there are too many.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, float width, TextStyle style, int maxLines = 4)
    {
        var lines = new List<string>();
        var rest = Clean(text).Split(' ');
        for (var at = 0; at < rest.Length && lines.Count < maxLines;)
        {
            var isLast = lines.Count == maxLines - 1;
            var taken = isLast ? rest.Length - at : WordsThatFit(rest.AsSpan(at), width, style);
            lines.Add(Fit(string.Join(' ', rest, at, taken), width, style));
            at += taken;
        }

        return lines;
    }

    /// <summary>
    /// As <see cref="Wrap"/>, with lines of about equal length, so that the last line is not a single word.
    /// </summary>
    public static IReadOnlyList<string> WrapBalanced(string text, float width, TextStyle style, int maxLines = 4)
    {
        var lines = Wrap(text, width, style, maxLines);
        // A line that had to be cut has no slack to share.
        if (lines.Count < 2 || lines[^1].EndsWith(Ellipsis, StringComparison.Ordinal))
            return lines;
        for (var narrower = width - 8; narrower > width / 2; narrower -= 8)
        {
            var tried = Wrap(text, narrower, style, maxLines + 1);
            if (tried.Count > lines.Count || tried.Any(line => line.EndsWith(Ellipsis, StringComparison.Ordinal)))
                return lines;
            lines = tried;
        }

        return lines;
    }

    /// <summary>A name as a sentence can carry it: cleaned, and cut where it is absurdly long.</summary>
    public static string Brief(string text)
    {
        var elements = new StringInfo(Clean(text.Length > 1000 ? text[..1000] : text));
        return elements.LengthInTextElements <= 120
            ? elements.String : elements.SubstringByTextElements(0, 119) + Ellipsis;
    }

    /// <summary>
    /// As <see cref="Wrap"/>, but a remark in brackets goes to a line of its own when that is enough.
    /// </summary>
    public static IReadOnlyList<string> WrapNote(string text, float width, TextStyle style, int maxLines)
    {
        var clean = Clean(text);
        var bracket = clean.IndexOf(" (", StringComparison.Ordinal);
        if (maxLines < 2 || bracket < 1 || ChartFonts.Width(clean, style) <= width)
            return Wrap(clean, width, style, maxLines);
        string[] halves = [clean[..bracket], clean[(bracket + 1)..]];
        return halves.All(half => ChartFonts.Width(half, style) <= width)
            ? halves : Wrap(clean, width, style, maxLines);
    }

    static int WordsThatFit(ReadOnlySpan<string> words, float width, TextStyle style)
    {
        var line = words[0];
        for (var taken = 1; taken < words.Length; taken++)
        {
            line += " " + words[taken];
            if (ChartFonts.Width(line, style) > width)
                return taken;
        }

        return words.Length;
    }

    static bool IsDrawable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse);
}
