using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>Poverty of a commune on a day. Counts are words, for one may be withheld; its rate is null then.</summary>
/// <param name="On">The day of the figure.</param>
/// <param name="StandardCode">Which standard; figures of different ones are never joined.</param>
/// <param name="StandardLabel">Its short name, e.g. <c>NĐ 07/2021</c>.</param>
/// <param name="Households">All households.</param>
/// <param name="Poor">Poor households, in words.</param>
/// <param name="NearPoor">Near-poor households, in words.</param>
/// <param name="PoorRate">Share of poor households, 0 to 1.</param>
/// <param name="NearPoorRate">Share of near-poor households, 0 to 1.</param>
/// <param name="IsYearEnd">False for a figure from outside the yearly review.</param>
/// <param name="IsIllustrative">True for sample data.</param>
public sealed record PovertyPanelPoint(
    DateOnly On, string StandardCode, string StandardLabel, int Households, string Poor, string NearPoor,
    double? PoorRate, double? NearPoorRate, bool IsYearEnd, bool IsIllustrative)
{
    /// <summary>The day with how many hamlets were counted on another; null where all were counted on it.</summary>
    public FigureDays? Days { get; init; }
}

/// <summary>A commune's small picture among the others.</summary>
/// <param name="CommuneId">The surrogate key, for links.</param>
/// <param name="Name">Its name, as recorded.</param>
/// <param name="Points">Its figures in order of time and standard.</param>
public sealed record PovertyPanel(int CommuneId, string Name, IReadOnlyList<PovertyPanelPoint> Points)
{
    /// <summary>The newest figure that is shown, null for none.</summary>
    public PovertyPanelPoint? Last => Points.LastOrDefault(p => p.PoorRate is not null);
}

/// <summary>
/// The poverty of each commune as small pictures on one scale, the highest rate of the newest figures first. As in the
/// district's chart no line crosses a change of the standard.
/// </summary>
public static class PovertyCommunesChart
{
    /// <summary>Draws a small picture for each commune.</summary>
    /// <param name="communes">One record for each commune, in any order.</param>
    /// <param name="frame">Language, theme, size and source.</param>
    /// <param name="href">The target of a picture's link; null for none.</param>
    public static Chart Draw(IReadOnlyList<PovertyPanel> communes, ChartFrame frame,
        Func<PovertyPanel, string?>? href = null)
    {
        var title = frame.Say("Tỷ lệ hộ nghèo và hộ cận nghèo của từng xã, thị trấn",
            "Poor and near-poor households of each commune");
        var shown = communes.Where(c => c.Points.Count > 0).OrderByDescending(c => c.Last?.PoorRate ?? -1)
            .ThenBy(c => c.CommuneId).ToList();
        if (shown.Count == 0)
        {
            return EmptyChart.Draw(frame, title, frame.ScopeOrDistrict, Header(frame), frame.Say(
                "Ở đây sẽ là tỷ lệ hộ nghèo, hộ cận nghèo của từng xã, thị trấn qua các năm.",
                    "The yearly rates of each commune would be here."));
        }

        var points = shown.SelectMany(c => c.Points).ToList();
        var max = Percent(points.Max(p => Math.Max(p.PoorRate ?? 0, p.NearPoorRate ?? 0)), frame);
        var subtitle = frame.Say(
            $"Phần trăm số hộ, cùng một thang từ 0 đến {max}; tỷ lệ hộ nghèo mới nhất cao hơn đứng trước",
            $"Percent of households, all on one scale from 0 to {max}; the highest newest poverty rate first");
        var canvas = new ChartCanvas(frame, title, subtitle, frame.IsIllustrative
            || points.All(p => p.IsIllustrative), points.Any(p => p.IsIllustrative),
            new Room(0, 0, 0, PovertyPanels.HeightOf(shown.Count, frame, points)));
        var panels = new PovertyPanels(canvas, shown);
        canvas.Add(panels.Draw);
        return canvas.Finish(Alternative(shown, frame), Table(shown, frame), _ => panels.HotSpots(href));
    }

    internal static string Sentence(PovertyPanel commune, ChartFrame frame)
    {
        var name = ChartText.Brief(commune.Name);
        if (commune.Last is not { } last) return frame.Say($"{name}: không nêu", $"{name}: withheld");
        var note = last.IsYearEnd ? "" : frame.Say(", chưa phải số cuối năm", ", not a year-end figure");
        return frame.Say(
            $"{name}: hộ nghèo {Percent(last.PoorRate, frame)}, hộ cận nghèo {Percent(last.NearPoorRate, frame)}",
            $"{name}: poor {Percent(last.PoorRate, frame)}, near-poor {Percent(last.NearPoorRate, frame)}")
            + $" ({last.Days?.Words(frame.Language) ?? Format.Date(last.On, frame.Language)}{note})";
    }

    internal static string Percent(double? rate, ChartFrame frame) =>
        rate is { } known ? Format.Percent(known, 2, frame.Language) : frame.Say("không nêu", "withheld");

    static string Alternative(IReadOnlyList<PovertyPanel> communes, ChartFrame frame) =>
        string.Join("; ", communes.Select(c => Sentence(c, frame))) + ".";

    static string[] Header(ChartFrame frame) => frame.Language == Language.Vi
        ? ["Xã, thị trấn", "Ngày", "Chuẩn nghèo", "Số hộ", "Hộ nghèo", "Hộ cận nghèo", "Tỷ lệ hộ nghèo",
            "Tỷ lệ hộ cận nghèo", "Số cuối năm"]
        : [
            "Commune", "Date", "Standard", "Households", "Poor", "Near-poor", "Poor rate", "Near-poor rate",
                "Year-end figure",
        ];

    static ChartTable Table(IReadOnlyList<PovertyPanel> communes, ChartFrame frame) => ChartTable.Of(
        frame, Header(frame), communes.SelectMany(c => c.Points, (c, p) => (c.Name, Point: p)),
        row => row.Point.IsIllustrative, row =>
        [
            row.Name, row.Point.Days?.Value(frame.Language)
                ?? row.Point.On, row.Point.StandardLabel, row.Point.Households, row.Point.Poor, row.Point.NearPoor,
                row.Point.PoorRate, row.Point.NearPoorRate,
            row.Point.IsYearEnd ? frame.Say("có", "yes") : frame.Say("chưa phải số cuối năm", "not a year-end figure"),
        ]);
}
