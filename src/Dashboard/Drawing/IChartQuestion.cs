namespace Analytics.Dashboard.Drawing;

/// <summary>
/// What a chart is asked beyond its snapshot, as an address carries it. Equal questions have equal charts.
/// </summary>
public interface IChartQuestion
{
    /// <summary>As query parameters, always in the same order; empty for no question.</summary>
    IReadOnlyList<(string Word, string Value)> Parameters { get; }

    /// <summary>The same as one text, without a question mark.</summary>
    string ToQuery();
}
