using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Communes.Charts;

/// <summary>The three columns of the communes' rows: name, squares, figures; measured from their content.</summary>
sealed class CommuneColumns
{
    const float Gap = 12;

    readonly ChartFrame _frame;

    public CommuneColumns(IReadOnlyList<CommuneBar> communes, ChartFrame frame)
    {
        _frame = frame;
        var width = ChartCanvas.WidthOf(frame.Size) - (2 * ChartCanvas.Margin);
        var longest = communes.Max(commune => ChartFonts.Width(ChartText.Brief(commune.Name), TextStyle.Label));
        Name = Math.Min(longest, width * (frame.Size == ChartSize.Narrow ? 0.42f : 0.36f)) + Gap;
        Left = communes.Max(commune => ChartFonts.Width(LeftText(commune), TextStyle.Strong));
        Share = communes.Max(commune => ChartFonts.Width(ShareText(commune), TextStyle.Label)) + Gap;
        var max = communes.Max(commune => Math.Max(commune.Cells, Math.Max(commune.Target, commune.Recognised)));
        Squares = width - Name - Left - Share - Gap;
        Pitch = Math.Min(24, Squares / Math.Max(max, 1));
    }

    /// <summary>The width of the names with the gap after them.</summary>
    public float Name { get; }

    /// <summary>The width of the squares.</summary>
    public float Squares { get; }

    /// <summary>The width of "recognised of target".</summary>
    public float Share { get; }

    /// <summary>The width of what is left.</summary>
    public float Left { get; }

    /// <summary>From one square to the next, pixels; below 6 the squares of a row close up to a bar.</summary>
    public float Pitch { get; }

    /// <summary>True if there is space between the squares of a row.</summary>
    public bool IsCountable => Pitch >= 6;

    public string ShareText(CommuneBar commune) =>
        $"{Format.Count(commune.Recognised, _frame.Language)}/{(commune.Target == 0 ? "–" : Format.Count(commune.Target, _frame.Language))}";

    public string LeftText(CommuneBar commune) => IsReached(commune) ? _frame.Say("đạt", "reached")
        : commune.Target == 0 ? "–"
        : _frame.Say($"còn {Format.Count(commune.Remaining, Language.Vi)}",
            $"{Format.Count(commune.Remaining, Language.En)} left");

    public static bool IsReached(CommuneBar commune) => commune.Target > 0 && commune.Remaining <= 0;
}
