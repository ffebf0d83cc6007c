using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Forecasts.Charts;

/// <summary>How many cells held the title after a day's decisions.</summary>
public sealed record CumulativePoint(DateOnly On, int Cumulative, bool IsIllustrative);

/// <summary>A target as it was in force from a day on.</summary>
/// <param name="From">The day it took effect.</param>
/// <param name="DueOn">The day it is to be reached.</param>
/// <param name="Target">Cells.</param>
/// <param name="Authority">Who set it, and in what.</param>
public sealed record TargetStep(DateOnly From, DateOnly DueOn, int Target, string Authority);

/// <summary>The forecast of the cumulative count on a day, as quantiles in cells.</summary>
public sealed record FanQuantiles(
    DateOnly On, double Q025, double Q10, double Q25, double Q50, double Q75, double Q90, double Q975);

/// <summary>The straight line from the present count to the target.</summary>
/// <param name="From">The day of the count.</param>
/// <param name="Count">Cells on that day.</param>
/// <param name="DueOn">The deadline.</param>
/// <param name="Target">Cells wanted on it.</param>
/// <param name="Label">The pace in words, e.g. <c>cần 0,8 chi bộ/tháng</c>; a general name when null.</param>
public sealed record PaceLine(DateOnly From, int Count, DateOnly DueOn, int Target, string? Label = null);

/// <summary>
/// The staircase of recognitions against the target, with the forecast and the required pace if known.
/// </summary>
public static class CumulativeChart
{
    /// <summary>Draws the staircase; without points the chart explains what will be shown.</summary>
    /// <param name="points">One record for each day the count changed, in any order.</param>
    /// <param name="targets">The dated targets, in any order; may be empty.</param>
    /// <param name="asOf">The day the figures run to; the staircase ends here.</param>
    /// <param name="fan">The forecast after <paramref name="asOf"/>; null or empty for none.</param>
    /// <param name="pace">The required pace; null for none.</param>
    /// <param name="frame">Language, theme, size and source.</param>
    /// <param name="href">The target of a step's link; null for none.</param>
    public static Chart Draw(
        IReadOnlyList<CumulativePoint> points, IReadOnlyList<TargetStep> targets, DateOnly asOf,
        IReadOnlyList<FanQuantiles>? fan, PaceLine? pace, ChartFrame frame, Func<CumulativePoint, string?>? href = null)
    {
        var figures = new CumulativeFigures(points, targets, asOf, fan, pace);
        var title = frame.Say("Lũy kế chi bộ được công nhận so với chỉ tiêu",
            "Cumulative recognitions against the target");
        var subtitle = frame.Say("Số chi bộ ấp, khu phố, ", "Hamlet and neighbourhood cells, ") + frame.ScopeOrDistrict
            + (figures.Fan.Count > 0 ? frame.Say("; vùng mờ là dự báo", "; the shaded bands are the forecast") : "");
        if (figures.Points.Count == 0)
        {
            return EmptyChart.Draw(frame, title, subtitle, Header(frame), frame.Say(
                "Ở đây sẽ là số chi bộ được công nhận cộng dồn theo ngày, so với chỉ tiêu.",
                "The running count of recognised cells against the target would be here."));
        }

        var steps = AxisSteps.UpTo(figures.Max, 4, 1);
        var gutter = ChartFonts.Width(Format.Count((long)steps[^1], frame.Language), TextStyle.Quiet) + 8;
        var canvas = new ChartCanvas(frame, title, subtitle,
            frame.IsIllustrative || figures.Points.All(point => point.IsIllustrative),
            figures.Points.Any(point => point.IsIllustrative), new Room(gutter, FanMarks.RightRoom(figures, frame), 2));
        canvas.Limits(figures.Left.DayNumber, figures.Right.DayNumber, 0, TargetMarks.TopOfAxis(canvas, figures));
        var target = new TargetMarks(canvas, figures);
        canvas.Gridlines([.. steps.Where(step => step <= figures.Max && !target.Covers(step))],
            step => Format.Count((long)step, frame.Language));
        new FanMarks(canvas, figures).Draw();
        target.Draw();
        var stairs = new StairMarks(canvas, figures);
        stairs.Draw();
        return canvas.Finish(CumulativeText.Alternative(figures, frame), Table(figures, frame),
            plot => stairs.HotSpots(plot, href));
    }

    static string[] Header(ChartFrame frame) => frame.Language == Language.Vi
        ? ["Ngày", "Lũy kế", "Chỉ tiêu", "Dự báo 2,5%", "Dự báo 10%", "Dự báo 25%", "Dự báo trung vị", "Dự báo 75%",
            "Dự báo 90%", "Dự báo 97,5%"]
        : ["Date", "Cumulative", "Target", "Forecast 2.5%", "Forecast 10%", "Forecast 25%", "Forecast median",
            "Forecast 75%", "Forecast 90%", "Forecast 97.5%"];

    static ChartTable Table(CumulativeFigures figures, ChartFrame frame)
    {
        var counted = figures.Points.Select(point =>
            (point.On, point.IsIllustrative, Count: (int?)point.Cumulative, Fan: (FanQuantiles?)null));
        var ahead = figures.Fan.Select(fan =>
            (fan.On, IsIllustrative: figures.Points[^1].IsIllustrative, Count: (int?)null, Fan: (FanQuantiles?)fan));
        return ChartTable.Of(frame, Header(frame), counted.Concat(ahead), row => row.IsIllustrative, row =>
        [
            row.On, row.Count, figures.TargetOn(row.On), row.Fan?.Q025, row.Fan?.Q10, row.Fan?.Q25, row.Fan?.Q50,
            row.Fan?.Q75, row.Fan?.Q90, row.Fan?.Q975,
        ]);
    }
}
