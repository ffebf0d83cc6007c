using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Drawing;

/// <summary>The ground a picture is drawn for.</summary>
public enum ChartTheme
{
    /// <summary>Dark ink on paper; also what print uses.</summary>
    Light,

    /// <summary>Light ink on a dark ground.</summary>
    Dark,
}

/// <summary>The width a chart is drawn for. It is drawn again for each, never shrunk.</summary>
public enum ChartSize
{
    /// <summary>A column of its own, 760 px.</summary>
    Wide,

    /// <summary>Half of a page of twelve columns, 568 px: two charts beside each other.</summary>
    Half,

    /// <summary>A phone, 340 px.</summary>
    Narrow,
}

/// <summary>What every chart is told beside its figures.</summary>
/// <param name="Language">The language of all words and numbers in the picture.</param>
/// <param name="Theme">The ground it is drawn for; an inline SVG serves both.</param>
/// <param name="Size">The width it is drawn for.</param>
/// <param name="SourceLine">Where the figures come from, with the load number; stands at the bottom left.</param>
/// <param name="IsIllustrative">True when all figures are sample data; the picture and its table then say so.</param>
public sealed record ChartFrame(
    Language Language, ChartTheme Theme, ChartSize Size, string SourceLine, bool IsIllustrative)
{
    /// <summary>What the figures cover, for the subtitle; the whole district when null.</summary>
    public string? Scope { get; init; }

    /// <summary>Where marks lead when clicked; null in a file, which has no pages around it.</summary>
    public ChartLinks? Links { get; init; }

    /// <summary>What the chart is asked; null where nothing is.</summary>
    public IChartQuestion? Question { get; init; }

    internal string ScopeOrDistrict => Scope ?? Say("toàn huyện", "whole district");

    internal string Say(string vietnamese, string english) => Language.Say(vietnamese, english);
}
