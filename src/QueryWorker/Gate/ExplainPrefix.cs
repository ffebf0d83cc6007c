using System.Text.RegularExpressions;

namespace Analytics.QueryWorker.Gate;

/// <summary>
/// Takes EXPLAIN [ANALYZE] off a statement, since the engine cannot serialise it. What remains is judged, and the prefix
/// put back is written anew, so a comment that is misread here can only make the statement fail.
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
