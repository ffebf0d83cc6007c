namespace Analytics.Dashboard.Localization;

/// <summary>The two languages every visible string exists in. Vietnamese is the first.</summary>
public enum Language
{
    /// <summary>Vietnamese, <c>vi</c>.</summary>
    Vi,

    /// <summary>English, <c>en</c>.</summary>
    En,
}

/// <summary>Reading and writing the language tag, and choosing between two wordings.</summary>
public static class LanguageTag
{
    /// <summary>
    /// The language of a tag such as <c>vi</c>, <c>en</c> or <c>en-GB</c>; null when it names neither.
    /// </summary>
    public static Language? Parse(string? tag) => tag?.Trim().Split('-', '_')[0].ToLowerInvariant() switch
    {
        "vi" => Language.Vi,
        "en" => Language.En,
        _ => null,
    };

    /// <summary>The tag for <c>lang</c> attributes and addresses: <c>vi</c> or <c>en</c>.</summary>
    public static string Tag(this Language language) => language == Language.Vi ? "vi" : "en";

    /// <summary>The text in this language. Both are arguments of one call, so that neither can be forgotten.</summary>
    public static string Say(this Language language, string vietnamese, string english) =>
        language == Language.Vi ? vietnamese : english;
}
