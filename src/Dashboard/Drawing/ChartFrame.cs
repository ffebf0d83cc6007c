using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Drawing;

/// <summary>The background of a picture.</summary>
public enum ChartTheme
{
    /// <summary>Dark ink on paper; also what print uses.</summary>
    Light,

    /// <summary>Light ink on a dark ground.</summary>
    Dark,
}

/// <summary>The width of a chart. It is drawn again for each, never scaled down.</summary>
public enum ChartSize
{
    /// <summary>A column of its own, 760 px.</summary>
    Wide,

    /// <summary>Half of a page of twelve columns, 568 px: two charts beside each other.</summary>
    Half,

    /// <summary>A phone, 340 px.</summary>
    Narrow,
}

/// <summary>Inputs of every chart beside its figures.</summary>
/// <param name="Language">The language of all words and numbers in the picture.</param>
/// <param name="Theme">The background; an inline SVG serves both.</param>
/// <param name="Size">The width.</param>
/// <param name="SourceLine">The source of the figures with the load number; at the bottom left.</param>
/// <param name="IsIllustrative">True when all figures are sample data; the picture and its table are then marked
/// so.</param>
public sealed record ChartFrame(
    Language Language, ChartTheme Theme, ChartSize Size, string SourceLine, bool IsIllustrative)
{
    /// <summary>What the figures cover, for the subtitle; the whole district when null.</summary>
    public string? Scope { get; init; }

    /// <summary>Link targets of the marks; null in a file, which has no pages around it.</summary>
    public ChartLinks? Links { get; init; }

    /// <summary>The question to the chart; null for none.</summary>
    public IChartQuestion? Question { get; init; }

    internal string ScopeOrDistrict => Scope ?? Say("toàn huyện", "whole district");

    internal string Say(string vietnamese, string english) => Language.Say(vietnamese, english);
}
