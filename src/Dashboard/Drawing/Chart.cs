using Analytics.Dashboard.Localization;
using ScottPlot;

namespace Analytics.Dashboard.Drawing;

/// <summary>A rendered chart: its text, its picture, its table and its hot spots.</summary>
/// <remarks>
/// The picture and the table come from the same records in the same call, so they cannot disagree. The
/// plot holds state while it renders; <see cref="ChartRenderer"/> takes one rendering at a time.
/// </remarks>
public sealed class Chart
{
    internal Chart(Plot plot, WordSink words, ChartPalette palette)
    {
        Plot = plot;
        Words = words;
        Palette = palette;
    }

    /// <summary>What is shown.</summary>
    public required string Title { get; init; }

    /// <summary>Measure, unit and scope.</summary>
    public required string Subtitle { get; init; }

    /// <summary>A sentence that reads the figures out, in the chart's language.</summary>
    public required string TextAlternative { get; init; }

    /// <summary>The language of the words in the picture.</summary>
    public required Language Language { get; init; }

    /// <summary>The width of the picture in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>The height of the picture in pixels; it follows the content.</summary>
    public required int Height { get; init; }

    /// <summary>The marks a reader can point at or step through, in reading order.</summary>
    public required IReadOnlyList<HotSpot> HotSpots { get; init; }

    /// <summary>The column names of the table behind the picture, in the chart's language.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    /// <summary>
    /// The table behind the picture: numbers, days and texts, unformatted; null for an unknown value.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<object?>> Rows { get; init; }

    /// <summary>The ScottPlot plot, with its axes and layout set.</summary>
    public Plot Plot { get; }

    internal WordSink Words { get; }

    internal ChartPalette Palette { get; }
}

/// <summary>A place in the picture that shows its value on hover or focus.</summary>
/// <param name="Label">What is read out, e.g. <c>2021: 12 chi bộ</c>.</param>
/// <param name="Left">Pixels from the left edge of the picture.</param>
/// <param name="Top">Pixels from its upper edge.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Href">The target of a click; null for a spot that only shows its value.</param>
public sealed record HotSpot(string Label, float Left, float Top, float Width, float Height, string? Href);
