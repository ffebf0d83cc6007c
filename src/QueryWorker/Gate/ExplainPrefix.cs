using System.Text.RegularExpressions;

namespace Analytics.QueryWorker.Gate;

/// <summary>
/// Removes EXPLAIN [ANALYZE] from a statement, since the engine cannot serialise it. The rest is validated and the
/// prefix is regenerated, so a misread comment can only make the statement fail.
/// </summary>
static partial class ExplainPrefix
{
    public static (string Prefix, string Select) Split(string sql)
    {
        var match = Explain().Match(sql);
        if (!match.Success) return ("", sql);
        return (match.Groups["analyze"].Success ? "EXPLAIN ANALYZE " : "EXPLAIN ", sql[match.Length..]);
    }

    [GeneratedRegex(@"^(\s|--[^\n]*\n|/\*[^*]*\*+([^/*][^*]*\*+)*/)*EXPLAIN\b((\s|--[^\n]*\n|/\*[^*]*\*+([^/*][^*]*\*+)*/)*(?<analyze>ANALY[ZS]E)\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Explain();
}
