using System.Text.RegularExpressions;

namespace Analytics.QueryWorker.Files;

/// <summary>
/// Guards text in files for spreadsheets: an apostrophe is put before text that would be read as a formula. Formula
/// signs count after blanks and invisible characters, and in all Unicode compatibility forms; a leading tab or
/// carriage return starts a new cell.
/// </summary>
static class FormulaGuard
{
    // Both the engine and the runtime support this pattern. Everything that is no letter, mark, number, punctuation
    // or symbol counts as blank.
    public const string Pattern = @"^[^\p{L}\p{M}\p{N}\p{P}\p{S}]*[=+\-@|⁺⁼₊₌⩵⩶﬩﹢﹣﹦﹫＋－＝＠｜]|^[\t\r\n]";

    static readonly string QuotedPattern = Engine.Sql.Text(Pattern);

    public static string Of(string text) =>
        Regex.IsMatch(text, Pattern, RegexOptions.CultureInvariant) ? $"'{text}" : text;

    /// <summary>
    /// The same as an SQL expression over a text expression. Text that begins with a Latin letter or a digit, as
    /// nearly every cell does, is decided without the pattern.
    /// </summary>
    public static string Sql(string cell) =>
        $"CASE WHEN unicode({cell}) BETWEEN 65 AND 122 OR unicode({cell}) BETWEEN 48 AND 57 OR unicode({cell}) "
            + "BETWEEN 192 AND 591 " +
        $"OR unicode({cell}) BETWEEN 7680 AND 7935 OR NOT regexp_matches({cell}, {QuotedPattern}) THEN {cell} ELSE "
            + $"'''' || {cell} END";
}
