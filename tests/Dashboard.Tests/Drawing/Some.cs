using System.Xml.Linq;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Communes.Charts;
using Analytics.Dashboard.Features.Forecasts.Charts;
using Analytics.Dashboard.Features.Overview;
using Analytics.Dashboard.Features.Poverty;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Tests.Drawing;

/// <summary>Records and frames for tests in which their exact values do not matter.</summary>
static class Some
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static ChartFrame Frame(
        Language language = Language.Vi, ChartTheme theme = ChartTheme.Light, ChartSize size = ChartSize.Wide,
        bool isIllustrative = false) =>
        new(language, theme, size, "Nguồn: Báo Đồng Khởi, 10/08/2022; lần nạp 41", isIllustrative);

    public static IReadOnlyList<YearBar> Years(double? expected = 22.6) =>
    [
        new(2020, 2, 12, false, null, null, false),
        new(2021, 12, 12, false, null, null, false),
        new(2022, 14, 7, true, "đến đầu tháng 8 (7/12 tháng)", expected, false),
    ];

    public static IReadOnlyList<CumulativePoint> Points() =>
        [new(new(2020, 12, 28), 2, false), new(new(2021, 12, 30), 14, false), new(new(2022, 8, 5), 28, false)];

    public static IReadOnlyList<TargetStep> Targets() =>
        [new(new(2020, 8, 1), new(2025, 12, 31), 59, "Nghị quyết Huyện ủy, nhiệm kỳ 2020-2025")];

    public static IReadOnlyList<FanQuantiles> Fan() =>
    [
        new(new(2023, 12, 31), 34, 37, 39, 42, 45, 47, 50),
        new(new(2025, 12, 31), 45, 50, 54, 58, 62, 66, 71),
    ];

    public static Chart Cumulative(ChartFrame frame) => CumulativeChart.Draw(
        Points(), Targets(), new(2022, 8, 5), Fan(), new(new(2022, 8, 5), 28, new(2025, 12, 31), 59), frame);

    public static PovertyPoint Poverty(int year, string code, int poor, int nearPoor, int month = 12,
        bool isYearEnd = true) => new(
        new DateOnly(year, month, isYearEnd ? 31 : 3), code, code == "old" ? "QĐ 59/2015" : "NĐ 07/2021", 40_000, poor,
        nearPoor,
        poor / 40_000.0, nearPoor / 40_000.0, isYearEnd, false);

    public static IReadOnlyList<PovertyPoint> Poverty() =>
    [
        Poverty(2019, "old", 2_100, 1_900), Poverty(2020, "old", 1_500, 1_700), Poverty(2021, "old", 1_300, 1_550),
        Poverty(2021, "new", 1_990, 1_985), Poverty(2022, "new", 1_700, 1_750, 8, false),
    ];

    public static PovertyPanel Panel(int id, string name, params double?[] rates) => new(id, name,
        [.. Poverty().Skip(1)
            .Zip(rates, (p, rate) => new PovertyPanelPoint(p.On, p.StandardCode, p.StandardLabel, 2_000,
            rate is null ? "dưới 5" : $"{rate * 2_000:F0}", "90", rate, 0.045, p.IsYearEnd, false))]);

    public static IReadOnlyList<PovertyPanel> Panels() =>
        [Panel(1, "Tam Phước", 0.045, 0.03, 0.041, 0.038), Panel(2, "An Hóa", 0.06, 0.05, 0.066, 0.061), Panel(3,
            "Hữu Định", 0.01, null, null, 0.012)];

    public static CommuneBar Commune(int id, string name, int target, int recognised) =>
        new(id, name, target + 3, target, recognised, target - recognised, false);

    public static IReadOnlyList<CommuneBar> Communes() =>
        [Commune(1, "Xã Tam Phước", 3, 2), Commune(2, "Xã An Hóa", 3, 0), Commune(3, "Thị trấn Châu Thành", 2,
            2), Commune(4, "Xã Hữu Định", 4, 1)];

    /// <summary>The words of an SVG as a reader sees them.</summary>
    public static IReadOnlyList<string> Words(string svg) =>
        [.. XDocument.Parse(svg).Descendants(Svg + "text").Select(text => text.Value)];

    public static IReadOnlyList<string> Words(Chart chart) => Words(ChartRenderer.Svg(chart, SvgUse.Inline, "c"));
}
