using System.Globalization;
using System.Text;

namespace Analytics.Dashboard.Localization;

/// <summary>
/// Text as people type it when they search: small letters without marks, so that “quoi son” finds Qưới Sơn.
/// </summary>
public static class Diacritics
{
    const int NoCharacter = 0xFFFE;

    /// <summary>
    /// The same as SQL's replace(strip_accents(lower(nfc_normalize(x))), 'đ', 'd'), with single spaces.
    /// </summary>
    public static string RemoveDiacritics(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in WellFormed(text).Normalize(NormalizationForm.FormC).ToLowerInvariant()
            .Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(letter == 'đ' ? 'd' : letter);
        }

        return string.Join(' ', folded.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // Half a character, and the one that is no character, cannot be composed; no name has either.
    static string WellFormed(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value == NoCharacter ? " " : rune.ToString()));
}
