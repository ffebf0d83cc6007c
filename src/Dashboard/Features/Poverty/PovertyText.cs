using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>The sentences of <see cref="PovertyChart"/>.</summary>
static class PovertyText
{
    public static string Point(PovertyPoint point, ChartFrame frame)
    {
        var note = point.IsYearEnd ? "" : frame.Say(", chưa phải số cuối năm", ", not a year-end figure");
        return $"{point.DayWords(frame.Language)} ({ChartText.Brief(point.StandardLabel)}{note}): {Rates(point, frame)}";
    }

    public static string Alternative(IReadOnlyList<PovertySegment> segments, ChartFrame frame) =>
        string.Join(
            frame.Say("; từ đây đổi chuẩn nghèo, hai phía không so sánh được; ",
                "; here the standard changes, and the two sides cannot be compared; "),
            segments.Select(segment => Segment(segment, frame))) + ".";

    static string Segment(PovertySegment segment, ChartFrame frame) => segment.Points.Count == 1
        ? Point(segment.Points[0], frame)
        : Point(segment.Points[0], frame) + frame.Say("; đến ", "; by ") + Point(segment.Points[^1], frame);

    static string Rates(PovertyPoint point, ChartFrame frame)
    {
        string Count(int count) => Format.Count(count, frame.Language);
        string Percent(double rate) => Format.Percent(rate, 2, frame.Language);
        var all = Count(point.Households);
        return frame.Say(
            $"hộ nghèo {Percent(point.PoorRate)} ({Count(point.Poor)}/{all}), hộ cận nghèo {Percent(point.NearPoorRate)} ({Count(point.NearPoor)}/{all})",
            $"poor {Percent(point.PoorRate)} ({Count(point.Poor)} of {all}), near-poor {Percent(point.NearPoorRate)} ({Count(point.NearPoor)} of {all})");
    }
}
