namespace Analytics.Dashboard.Drawing;

/// <summary>What a chart is asked beyond its snapshot, as an address carries it. Equal questions have equal charts.</summary>
public interface IChartQuestion
{
    /// <summary>As words of an address and their values, always in the same order; empty where nothing is asked.</summary>
    IReadOnlyList<(string Word, string Value)> Parameters { get; }

    /// <summary>The same as one text, without a question mark.</summary>
    string ToQuery();
}
