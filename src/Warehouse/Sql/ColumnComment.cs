using System.Text.RegularExpressions;

namespace Analytics.Warehouse.Sql;

/// <summary>What a column means, in both languages, with its unit where it has one.</summary>
public sealed partial record ColumnComment(string Vietnamese, string English, string? Unit)
{
    /// <summary>
    /// Reads the comments that end lines of SQL, in their order: <c>-- Vietnamese | English [unit]</c>.
    /// A line that is nothing but a comment is prose, not a column.
    /// </summary>
    public static IReadOnlyList<ColumnComment> Read(string sql) => [.. Trailing().Matches(sql).Select(m =>
        new ColumnComment(m.Groups["vi"].Value.Trim(), m.Groups["en"].Value.Trim(), m.Groups["unit"].Success ? m.Groups["unit"].Value : null))];

    /// <summary>The text that COMMENT ON keeps.</summary>
    public override string ToString() => Unit is null ? $"{Vietnamese} | {English}" : $"{Vietnamese} | {English} [{Unit}]";

    [GeneratedRegex(@"^[^\n]*[^\s\n-][^\n]*?--[ ](?<vi>[^|\n]+)\|(?<en>[^|\n\[]+)(\[(?<unit>[^\]\n]+)\])?[ ]*$", RegexOptions.Multiline)]
    private static partial Regex Trailing();
}
