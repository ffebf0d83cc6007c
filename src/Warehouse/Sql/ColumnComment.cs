using System.Text.RegularExpressions;

namespace Analytics.Warehouse.Sql;

/// <summary>What a column means, in both languages, with its unit where it has one.</summary>
public sealed partial record ColumnComment(string Vietnamese, string English, string? Unit)
{
    /// <summary>
    /// Whether everyone who reads pages may see a value of the column in a list of faults, as part of the key of a row. Only columns of
    /// staging say so; null where the comment says neither, which hides as false does.
    /// </summary>
    public bool? IsShown { get; init; }

    /// <summary>
    /// Reads the comments that end lines of SQL, in their order: <c>-- Vietnamese | English [unit] {shown}</c> or <c>{hidden}</c>.
    /// A line that is nothing but a comment is prose, not a column.
    /// </summary>
    public static IReadOnlyList<ColumnComment> Read(string sql) => [.. Trailing().Matches(sql).Select(m =>
        new ColumnComment(m.Groups["vi"].Value.Trim(), m.Groups["en"].Value.Trim(), m.Groups["unit"].Success ? m.Groups["unit"].Value : null)
        {
            IsShown = m.Groups["sight"].Success ? m.Groups["sight"].Value == "shown" : null,
        })];

    /// <summary>The text that COMMENT ON keeps.</summary>
    public override string ToString() => Unit is null ? $"{Vietnamese} | {English}" : $"{Vietnamese} | {English} [{Unit}]";

    [GeneratedRegex(@"^[^\n]*[^\s\n-][^\n]*?--[ ](?<vi>[^|\n]+)\|(?<en>[^|\n\[\{]+)(\[(?<unit>[^\]\n]+)\])?[ ]*(\{(?<sight>shown|hidden)\})?[ ]*$", RegexOptions.Multiline)]
    private static partial Regex Trailing();
}
