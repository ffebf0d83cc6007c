using System.Text.RegularExpressions;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Steps;

/// <summary>
/// The header lines of a check: four that are required, and one that lists the columns of its rows that all readers
/// may see.
/// </summary>
/// <param name="Severity">stop or warn.</param>
/// <param name="Vietnamese">What a reader would wrongly conclude if the check failed.</param>
/// <param name="Touches">The figures that pages mark, of the closed set <see cref="Figures"/>.</param>
/// <param name="Shows">Columns that all readers may see; none without the line.</param>
sealed partial record CheckRule(string Severity, string Vietnamese, string English, IReadOnlyList<string> Touches,
    IReadOnlyList<string> Shows)
{
    const string ShowsNothing = "nothing";

    /// <summary>The figures that a check may affect.</summary>
    public static readonly IReadOnlyList<string> Figures =
        ["recognitions", "communes", "poverty", "targets", "criteria", "members", "forecast"];

    /// <exception cref="TerminalException">The header lacks one of its four lines, or names an unknown
    /// figure.</exception>
    public static CheckRule Read(SqlFile file)
    {
        var match = Header().Match(file.Text);
        if (!match.Success)
        {
            throw new TerminalException(
                $"sql/{file.Path} must begin with four lines: -- stop or -- warn, -- vi: ..., -- en: ..., -- touches: ...");
        }

        var touches = match.Groups["touches"].Value.Split(',', StringSplitOptions.TrimEntries);
        if (touches.FirstOrDefault(t => !Figures.Contains(t)) is { } unknown)
        {
            throw new TerminalException($"sql/{file.Path} touches \"{unknown}\": name one or more of "
                + $"{string.Join(", ", Figures)}.");
        }

        return new CheckRule(match.Groups["severity"].Value, match.Groups["vi"].Value.Trim(),
            match.Groups["en"].Value.Trim(), touches, ShownBy(match.Groups["shows"]));
    }

    static IReadOnlyList<string> ShownBy(Group line) =>
        line.Success && line.Value.Trim() != ShowsNothing
            ? line.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    [GeneratedRegex(@"\A-- (?<severity>stop|warn)\n-- vi: (?<vi>[^\n]+)\n-- en: (?<en>[^\n]+)\n-- touches: (?<touches>[^\n]+)\n(-- shows: (?<shows>[^\n]+)\n)?")]
    private static partial Regex Header();
}
