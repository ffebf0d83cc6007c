using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Microsoft.Extensions.Primitives;

namespace Analytics.Dashboard.Drawing;

/// <summary>Reads what a chart is asked from an address.</summary>
/// <returns>The question, and a sentence about the first parameter that cannot be read; null if all can.</returns>
public delegate (IChartQuestion Question,
    string? Fault) ReadChartQuestion(IEnumerable<KeyValuePair<string, StringValues>> address, Language language);

/// <summary>
/// One chart that pages show and that can be fetched by name: its queries, and how it is drawn from their answers.
/// </summary>
/// <param name="Name">As in /charts/NAME.svg.</param>
/// <param name="Query">The query whose rows the chart shows, below sql/queries.</param>
/// <param name="Figures">What it shows, by the names that the headers of sql/checks use, separated by commas: a warning
/// that touches one marks the chart.</param>
public sealed record ChartEntry(string Name, string Query, string Figures, Func<SnapshotQuery, ChartFrame, Chart> Draw)
{
    /// <summary>Reads what the chart is asked; null where it answers one question only.</summary>
    public ReadChartQuestion? ReadQuestion { get; init; }
}

/// <summary>
/// The charts by name, as the features register them. A page and /charts draw the same chart from the same records, so
/// they cannot disagree.
/// </summary>
public sealed class ChartCatalogue(IEnumerable<ChartEntry> entries)
{
    public IReadOnlyList<ChartEntry> All { get; } = [.. entries];

    public ChartEntry? Find(string name) => All.FirstOrDefault(c => c.Name == name);
}
