using System.Text.RegularExpressions;

namespace Analytics.QueryWorker.Files;

/// <summary>
/// Text on its way into a file that a spreadsheet opens: where it would be read as a formula, an apostrophe stands before
/// it. Signs of a formula count after blanks and invisible characters, and in every width that stands for them in
/// composed text; a tab or a return before anything begins a cell anew.
/// </summary>
static class FormulaGuard
{
    // Understood alike by the engine and by the runtime. What is no letter, mark, number, punctuation or symbol is blank.
    public const string Pattern = @"^[^\p{L}\p{M}\p{N}\p{P}\p{S}]*[=+\-@|⁺⁼₊₌⩵⩶﬩﹢﹣﹦﹫＋－＝＠｜]|^[\t\r\n]";

    static readonly string QuotedPattern = Engine.Sql.Text(Pattern);

    public static string Of(string text) => Regex.IsMatch(text, Pattern, RegexOptions.CultureInvariant) ? $"'{text}" : text;

    /// <summary>
    /// The same as an expression of the engine, over one that gives text. Latin letters and digits at the beginning, which
    /// is nearly every cell, are told without the pattern.
    /// </summary>
    public static string Sql(string cell) =>
        $"CASE WHEN unicode({cell}) BETWEEN 65 AND 122 OR unicode({cell}) BETWEEN 48 AND 57 OR unicode({cell}) BETWEEN 192 AND 591 " +
        $"OR unicode({cell}) BETWEEN 7680 AND 7935 OR NOT regexp_matches({cell}, {QuotedPattern}) THEN {cell} ELSE '''' || {cell} END";
}
