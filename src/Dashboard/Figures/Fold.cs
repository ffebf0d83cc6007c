using System.Globalization;
using System.Text;

namespace Analytics.Dashboard.Figures;

/// <summary>Text as people type it when they search: small letters without marks, so that “quoi son” finds Qưới Sơn.</summary>
public static class Fold
{
    /// <summary>The same as SQL's replace(strip_accents(lower(nfc_normalize(x))), 'đ', 'd'), with single spaces.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToLowerInvariant().Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) folded.Append(letter == 'đ' ? 'd' : letter);
        return string.Join(' ', folded.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
