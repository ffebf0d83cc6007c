using System.Globalization;
using System.Text;

namespace Analytics.Dashboard.Files;

/// <summary>
/// Text for a file that a spreadsheet opens. Names are untrusted input: none may become a
/// formula, break a row, or change the reading direction of the text beside it.
/// </summary>
public static class SafeText
{
    /// <summary>A cell of Excel takes little more.</summary>
    const int Longest = 32_000;

    /// <summary>Marks a text that was cut, so that it is not read as complete.</summary>
    const string CutMark = " […]";

    /// <summary>
    /// One line in composed form, without control and direction characters; what is longer than a cell ends with a mark
    /// that it was cut.
    /// </summary>
    public static string Line(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        var isCut = false;
        foreach (var rune in text.EnumerateRunes())
        {
            isCut = clean.Length >= Longest;
            if (isCut) break;
            clean.Append(IsHarmful(rune) ? " " : rune.ToString());
        }

        return string.Join(' ', clean.ToString().Normalize(NormalizationForm.FormC)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)) + (isCut ? CutMark : "");
    }

    /// <summary>
    /// As <see cref="Line"/>, and where a spreadsheet would read it as a formula, an apostrophe before it.
    /// </summary>
    public static string Field(string text)
    {
        var line = Line(text);
        return line.Length > 0 && IsFormulaSign(line.TrimStart(), text) ? "'" + line : line;
    }

    // Full-width and small forms count: a spreadsheet of East Asia takes ＝ for =. A tab or a return before anything
    // begins a cell anew.
    static bool IsFormulaSign(string line, string typed) =>
        line.Length > 0 && line.EnumerateRunes().First().ToString()
            .Normalize(NormalizationForm.FormKC) is ['=' or '+' or '-' or '@' or '|', ..]
            || typed is ['\t' or '\r' or '\n', ..];

    static bool IsHarmful(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
