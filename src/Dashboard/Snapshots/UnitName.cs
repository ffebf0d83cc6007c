using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Snapshots;

/// <summary>How units are named in both languages.</summary>
public static class UnitName
{
    public static string Full(string name, string kind, Language language) => kind switch
    {
        "thi_tran" => language.Say($"Thị trấn {name}", $"{name} township"),
        "phuong" => language.Say($"Phường {name}", $"{name} ward"),
        _ => language.Say($"Xã {name}", $"{name} commune"),
    };

    /// <summary>The kind alone: xã, commune.</summary>
    public static string Bare(string kind, Language language) => kind switch
    {
        "thi_tran" => language.Say("thị trấn", "township"),
        "phuong" => language.Say("phường", "ward"),
        _ => language.Say("xã", "commune"),
    };

    /// <summary>The kinds of units, as in a list of them: xã, thị trấn; from July 2025 xã, phường.</summary>
    public static string Kinds(IEnumerable<string> kinds, Language language)
    {
        var (vietnamese, first, second) = Kind(kinds);
        return language.Say(vietnamese, $"{first}s and {second}s");
    }

    /// <summary>The kinds of one unit of a list: xã, thị trấn; commune, township.</summary>
    public static (string Vietnamese, string First, string Second) Kind(IEnumerable<string> kinds) =>
        kinds.Contains("phuong")
        ? ("xã, phường", "commune", "ward")
        : ("xã, thị trấn", "commune", "township");

    /// <summary>
    /// The full name within a sentence, where Vietnamese writes the kind in small letters: xã Tam Phước.
    /// </summary>
    public static string Within(string name, string kind, Language language) =>
        Small(Full(name, kind, language), language);

    /// <summary>A hamlet or neighbourhood within a sentence: ấp Phước Hậu, Phước Hậu hamlet.</summary>
    public static string Hamlet(string name, Language language) =>
        (Without(name, "Ấp "), Without(name, "Khu phố ")) switch
        {
            ({ } hamlet, _) => language.Say($"ấp {hamlet}", Numbered(hamlet, "hamlet")),
            (_, { } neighbourhood) => language.Say($"khu phố {neighbourhood}", Numbered(neighbourhood, "neighbourhood")),
            _ => name,
        };

    /// <summary>The same at the start of a line: Ấp Phước Hậu, Hamlet 3.</summary>
    public static string HamletFirst(string name, Language language) =>
        Hamlet(name, language) is { Length: > 0 } known ? char.ToUpperInvariant(known[0]) + known[1..] : name;

    /// <summary>
    /// A hamlet with its commune, at the start of a line; an English name on record is taken as it is.
    /// </summary>
    public static string HamletOf(string name, string? nameEn, string? commune, string? kind, Language language)
    {
        var hamlet = language == Language.En && nameEn is not null ? Capital(nameEn) : HamletFirst(name, language);
        return commune is null ? hamlet : $"{hamlet}, {Within(commune, kind ?? "", language)}";
    }

    // Phước Hậu hamlet, but hamlet 3.
    /// <summary>A name at the head of a row, with a capital first letter.</summary>
    public static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    static string Numbered(string name, string kind) =>
        char.IsAsciiDigit(name[0]) ? $"{kind} {name}" : $"{name} {kind}";

    static string? Without(string name, string kind) =>
        name.StartsWith(kind, StringComparison.OrdinalIgnoreCase) ? name[kind.Length..] : null;

    static string Small(string text, Language language) =>
        language == Language.Vi ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
