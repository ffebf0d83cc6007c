using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Forecasts.Charts;

/// <summary>The sentences of <see cref="CumulativeChart"/>.</summary>
static class CumulativeText
{
    public static string Step(CumulativePoint point, ChartFrame frame)
    {
        var (day, count) = (Format.Date(point.On, frame.Language), Format.Count(point.Cumulative, frame.Language));
        return frame.Say($"{day}: lũy kế {count} chi bộ", $"{day}: {count} cells in total");
    }

    public static string Alternative(CumulativeFigures figures, ChartFrame frame)
    {
        var count = Format.Count(figures.Points[^1].Cumulative, frame.Language);
        var day = Format.Date(figures.AsOf, frame.Language);
        return frame.Say($"Đến {day} có {count} chi bộ được công nhận", $"By {day} {count} cells were recognised")
            + Target(figures, frame)
            + (figures.Fan.Count > 0 ? "; " + Forecast(figures.Fan[^1], frame) : "") + ".";
    }

    static string Target(CumulativeFigures figures, ChartFrame frame)
    {
        if (figures.Targets.Count == 0)
            return "";
        var target = figures.Targets[^1];
        var (count, due) = (Format.Count(target.Target, frame.Language), Format.Date(target.DueOn, frame.Language));
        return frame.Say(
            $"; chỉ tiêu là {count} vào {due} ({ChartText.Brief(target.Authority)})",
            $"; the target is {count} by {due} ({ChartText.Brief(target.Authority)})");
    }

    public static string Forecast(FanQuantiles end, ChartFrame frame)
    {
        string Whole(double value) => Format.Number(value, 0, frame.Language);
        var day = Format.Date(end.On, frame.Language);
        return frame.Say(
            $"dự báo đến {day}: trung vị {Whole(end.Q50)}, khoảng 95% từ {Whole(end.Q025)} đến {Whole(end.Q975)}",
            $"forecast for {day}: median {Whole(end.Q50)}, 95% range {Whole(end.Q025)} to {Whole(end.Q975)}");
    }
}
