using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Loader.Sources;

/// <summary>
/// Detects pre-Unicode Vietnamese text: TCVN3 (ABC, the .VnTime fonts) and VNI (the VNI-Times fonts), as raw bytes
/// and as the text of a program that decodes those bytes as Latin-1 ("Tam Ph\u00adíc" for Tam Phước). A text counts
/// as legacy only when every word of it with diacritics becomes a Vietnamese syllable.
/// </summary>
/// <remarks>Tables: TCVN 5712:1993 (VN3) and the VNI for Windows character set, as iconv and UniKey publish
/// them.</remarks>
static partial class LegacyVietnamese
{
    const string Tcvn3From = "\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae"
        + "\u00b5\u00b6\u00b7\u00b8\u00b9\u00bb\u00bc\u00bd\u00be\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb\u00cc\u00ce\u00cf"
        + "\u00d0\u00d1\u00d2\u00d3\u00d4\u00d5\u00d6\u00d7\u00d8\u00dc\u00dd\u00de\u00df\u00e1\u00e2\u00e3\u00e4\u00e5"
        + "\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f7\u00f8"
        + "\u00f9\u00fa\u00fb\u00fc\u00fd\u00fe";
    const string Tcvn3To =
        "ĂÂÊÔƠƯĐăâêôơưđ" + "àảãáạằẳẵắặầẩẫấậèẻẽ" + "éẹềểễếệìỉĩíịòỏõóọồ" + "ổỗốộờởỡớợùủũúụừửữứ" + "ựỳỷỹýỵ";

    // VNI writes most letters as a base and a mark after it.
    const string VniPairsFrom = "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä eø eù eû eõ eï eâ eà eá eå eã eä "
        + "oø où oû oõ oï oâ oà oá oå oã oä ôø ôù ôû ôõ ôï uø uù uû uõ uï öø öù öû öõ öï yø yù yû yõ";
    const string VniPairsTo = "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ờ ớ ở ỡ "
        + "ợ ù ú ủ ũ ụ ừ ứ ử ữ ự ỳ ý ỷ ỹ";
    const string VniLettersFrom = "ôöñíìæóòî", VniLettersTo = "ơưđíìỉĩịỵ";

    static readonly Dictionary<char, char> Tcvn3 = Tcvn3From.Zip(Tcvn3To).ToDictionary(p => p.First, p => p.Second);
    static readonly Dictionary<string, char> VniPairs =
        VniPairsFrom.Split(' ').Zip(VniPairsTo.Split(' ')).ToDictionary(p => p.First, p => p.Second[0]);
    static readonly Dictionary<char, char> VniLetters =
        VniLettersFrom.Zip(VniLettersTo).ToDictionary(p => p.First, p => p.Second);

    /// <summary>
    /// The rule that names the encoding of bytes that are not UTF-8; they are refused in any case, so a weak match is
    /// enough.
    /// </summary>
    public static string RuleOfBytes(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        // Neither encoding uses the control characters between ASCII and its own letters.
        if (text.Any(c => c is >= '\u007f' and <= '\u00a0')) return Rules.InvalidUtf8;
        return IsVietnamese(text, FromTcvn3)
            ? Rules.LegacyTcvn3 : IsVietnamese(text, FromVni) ? Rules.LegacyVni : Rules.InvalidUtf8;
    }

    /// <summary>
    /// The rule that names the legacy encoding of well-formed text; null for any other text. A weak match does not
    /// refuse text: TCVN3 must have a sign within a word (©, ­, ®) where no language has one, VNI a letter with its
    /// mark and one more mark, so that "Thaï" and "söng" are accepted.
    /// </summary>
    public static string? RuleOfText(string text)
    {
        if (!MaybeLegacy(text)) return null;
        if (text.Any(c =>
            c is >= '\u00a1' and <= '\u00bf' or '\u00d7' or '\u00f7') && LongWords().IsMatch(text)
            && IsVietnamese(text, FromTcvn3))
        {
            return Rules.LegacyTcvn3;
        }

        var marks = text.Count(IsLatin1);
        return marks >= 2 && text.Length - FromVni(text).Length >= 1 && IsVietnamese(text, FromVni)
            ? Rules.LegacyVni : null;
    }

    // The text has a Latin-1 letter that Vietnamese does not use, and no letter that exists only in Unicode.
    static bool MaybeLegacy(string text)
    {
        var isForeign = false;
        foreach (var c in text)
        {
            if (c > '\u00ff') return false;
            isForeign |= IsLatin1(c) && !"àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ".Contains(c);
        }

        return isForeign;
    }

    static bool IsLatin1(char c) => c is >= '\u00a1' and <= '\u00ff';

    static bool IsVietnamese(string text, Func<string, string> decode)
    {
        var marked = Words().Matches(text).Select(w => w.Value).Where(w => w.Any(IsLatin1)).ToList();
        return marked.Count > 0 && marked.All(w => Syllable().IsMatch(Toneless(decode(w))));
    }

    static string FromTcvn3(string text) =>
        string.Concat(text.Select(c => IsLatin1(c) ? Tcvn3.GetValueOrDefault(c, '?') : c));

    static string FromVni(string text)
    {
        var decoded = new StringBuilder();
        var lower = text.ToLowerInvariant();
        for (var i = 0; i < lower.Length; i++)
        {
            if (i + 1 < lower.Length && VniPairs.TryGetValue(lower[i..(i + 2)], out var pair))
                (_, i) = (decoded.Append(pair), i + 1);
            else decoded.Append(IsLatin1(lower[i]) ? VniLetters.GetValueOrDefault(lower[i], '?') : lower[i]);
        }

        return decoded.ToString();
    }

    // In decomposed text the five tones are combining marks; the circumflex, the breve and the horn are not tones.
    static string Toneless(string word) =>
        string.Concat(word.ToLowerInvariant()
            .Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormD)
            .Where(c => c is not ('\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323'))).Normalize();

    [GeneratedRegex(@"[^\s,.;:()/\-\u2013""'0-9]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"[A-Za-z][^\s]*[\u00a1-\u00ff][^\s]+|[^\s]*[\u00a1-\u00ff][A-Za-z]{2,}")]
    private static partial Regex LongWords();

    // An onset, then a rhyme that is open, may be closed, or must be closed by a consonant.
    [GeneratedRegex("^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?("
        + "iêu|yêu|uya|uyu|uây|uôi|ươi|ươu|oai|oay|oao|oeo|ia|ya|ua|ưa|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu"
        + "|(oa|oe|uê|uơ|uy|[aeêioôơuưy])(ch|nh|ng|[cmnpt])?|(oă|uâ|uyê|iê|yê|uô|ươ|[ăâ])(ch|nh|ng|[cmnpt]))$")]
    private static partial Regex Syllable();
}
