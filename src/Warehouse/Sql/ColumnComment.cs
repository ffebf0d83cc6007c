using System.Text.RegularExpressions;

namespace Analytics.Warehouse.Sql;

/// <summary>The description of a column in both languages, with its unit where it has one.</summary>
public sealed partial record ColumnComment(string Vietnamese, string English, string? Unit)
{
    /// <summary>
    /// Whether all readers may see a value of the column in a list of faults, as part of the key of a row. Only
    /// columns of staging declare it; null where the comment does not, which hides the value like false.
    /// </summary>
    public bool? IsShown { get; init; }

    /// <summary>
    /// Reads the comments at the ends of SQL lines, in order: <c>-- Vietnamese | English [unit] {shown}</c> or
    /// <c>{hidden}</c>. The Vietnamese part may go on, and the English part begin, in a comment on the next line. Any
    /// other line with only a comment describes no column.
    /// </summary>
    public static IReadOnlyList<ColumnComment> Read(string sql) => [.. Trailing().Matches(sql).Select(m =>
        new ColumnComment(OnOneLine(m.Groups["vi"]), OnOneLine(m.Groups["en"]), m.Groups["unit"].Success
            ? m.Groups["unit"].Value : null)
        {
            IsShown = m.Groups["sight"].Success ? m.Groups["sight"].Value == "shown" : null,
        })];

    /// <summary>The text stored by COMMENT ON.</summary>
    public override string ToString() =>
        Unit is null ? $"{Vietnamese} | {English}" : $"{Vietnamese} | {English} [{Unit}]";

    static string OnOneLine(Group part) => NextLine().Replace(part.Value, " ").Trim();

    [GeneratedRegex(@"^[^\n]*[^\s\n-][^\n]*?--[ ](?<vi>[^|\n]+(\n[ ]*--[ ][^|\n]+)*)"
        + @"\|(?<en>([ ]*\n[ ]*--[ ])?[^|\n\[\{]+)(\[(?<unit>[^\]\n]+)\])?[ ]*(\{(?<sight>shown|hidden)\})?[ ]*$",
        RegexOptions.Multiline)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"[ ]*\n[ ]*--[ ]")]
    private static partial Regex NextLine();
}
