using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Overview;

/// <summary>The recognitions counted in one year.</summary>
/// <param name="Year">The counting year.</param>
/// <param name="Recognised">Cells recognised in it, as far as counted.</param>
/// <param name="MonthsCounted">How many of its months the count covers, 1 to 12.</param>
/// <param name="IsPartial">True when the year is not over.</param>
/// <param name="PartialLabel">What the count of a partial year covers, e.g. <c>đến đầu tháng 8 (7/12
/// tháng)</c>.</param>
/// <param name="ExpectedFullYear">The forecast median of the whole year; null when there is none.</param>
/// <param name="IsIllustrative">True for sample data.</param>
public sealed record YearBar(
    int Year, int Recognised, int MonthsCounted, bool IsPartial, string? PartialLabel, double? ExpectedFullYear,
    bool IsIllustrative);

/// <summary>
/// Recognitions by year. Past years are lighter, the latest is solid; a year that is not over carries a
/// hatched outline up to its expectation, so it reads neither as a fall nor as a full year.
/// </summary>
public static class YearlyRecognitionsChart
{
    /// <summary>Draws the years in order; an empty list gives a chart with an explanation.</summary>
    /// <param name="years">One record for each year, in any order.</param>
    /// <param name="frame">Language, theme, size and source.</param>
    /// <param name="href">The target of a bar's link; null for none.</param>
    public static Chart Draw(IReadOnlyList<YearBar> years, ChartFrame frame, Func<YearBar, string?>? href = null)
    {
        var title = frame.Say("Chi bộ được công nhận theo năm", "Party cells recognised by year");
        var subtitle = frame.Say("Số chi bộ ấp, khu phố, ", "Hamlet and neighbourhood cells, ") + frame.ScopeOrDistrict;
        if (years.Count == 0)
        {
            return EmptyChart.Draw(frame, title, subtitle, Header(frame), frame.Say(
                "Ở đây sẽ là số chi bộ được công nhận trong từng năm.",
                "The cells recognised in each year would be here."));
        }

        var bars = years.OrderBy(year => year.Year).ToList();
        var max = bars.Max(Height);
        var steps = AxisSteps.UpTo(max, 4, 1);
        var gutter = ChartFonts.Width(Format.Count((long)steps[^1], frame.Language), TextStyle.Quiet) + 8;
        var canvas =
            new ChartCanvas(frame, title, subtitle, frame.IsIllustrative || bars.All(bar => bar.IsIllustrative),
            bars.Any(bar => bar.IsIllustrative), new Room(gutter, 0, 1 + NoteLines(bars, frame)));
        canvas.Limits(-0.5, bars.Count - 0.5, 0, Math.Max(max, 1) / (1 - (ExpectedRoom(bars) / canvas.Data.Height)));
        canvas.Gridlines([.. steps.Where(step => step <= Math.Max(max, 1))],
            step => Format.Count((long)step, frame.Language));
        var marks = new YearMarks(canvas, bars);
        marks.Draw();
        return canvas.Finish(Alternative(bars, frame), Table(bars, frame), plot => marks.HotSpots(plot, href));
    }

    /// <summary>The expectation is drawn only if it exceeds what is already counted.</summary>
    internal static double? Expected(YearBar bar) =>
        bar.IsPartial && bar.ExpectedFullYear > bar.Recognised ? bar.ExpectedFullYear : null;

    internal static double Height(YearBar bar) => Expected(bar) ?? bar.Recognised;

    internal static string? PartialNote(YearBar bar, ChartFrame frame) => !bar.IsPartial ? null
        : ChartText.Clean(bar.PartialLabel) is { Length: > 0 } label ? label
        : frame.Say($"{bar.MonthsCounted}/12 tháng", $"{bar.MonthsCounted} of 12 months");

    internal static string Sentence(YearBar bar, ChartFrame frame)
    {
        var note = PartialNote(bar, frame) is { } partial ? $", {partial}," : "";
        var expected = Expected(bar) is { } value
            ? frame.Say(", dự báo cả năm ", ", forecast for the year ") + Format.Number(value, 0, frame.Language)
            : "";
        var count = Format.Count(bar.Recognised, frame.Language);
        return frame.Say($"năm {bar.Year}{note} có {count}{expected}", $"in {bar.Year}{note} {count}{expected}");
    }

    static float ExpectedRoom(List<YearBar> bars) => bars.Exists(bar => Expected(bar) is not null) ? 46 : 28;

    static int NoteLines(List<YearBar> bars, ChartFrame frame) =>
        !bars.Exists(bar => bar.IsPartial) ? 0 : frame.Size == ChartSize.Narrow ? 2 : 1;

    static string Alternative(List<YearBar> bars, ChartFrame frame) =>
        frame.Say("Số chi bộ được công nhận: ", "Party cells recognised: ")
        + string.Join("; ", bars.Select(bar => Sentence(bar, frame))) + ".";

    static string[] Header(ChartFrame frame) => frame.Language == Language.Vi
        ? ["Năm", "Số chi bộ được công nhận", "Số tháng đã tính", "Phạm vi của năm chưa kết thúc", "Dự báo cả năm"]
        : ["Year", "Cells recognised", "Months counted", "Coverage of an unfinished year", "Forecast for the year"];

    static ChartTable Table(List<YearBar> bars, ChartFrame frame) => ChartTable.Of(
        frame, Header(frame), bars, bar => bar.IsIllustrative,
        bar => [bar.Year, bar.Recognised, bar.MonthsCounted, PartialNote(bar, frame), bar.ExpectedFullYear]);
}
