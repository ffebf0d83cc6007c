using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>The poor and near-poor households on a day, by the standard that counted them.</summary>
/// <param name="On">The day of the figure; the last of December for a yearly review.</param>
/// <param name="StandardCode">Which standard; figures of different ones are never joined.</param>
/// <param name="StandardLabel">Its short name, e.g. <c>NĐ 07/2021</c>.</param>
/// <param name="Households">All households.</param>
/// <param name="Poor">Poor households.</param>
/// <param name="NearPoor">Near-poor households.</param>
/// <param name="PoorRate">Share of poor households, 0 to 1.</param>
/// <param name="NearPoorRate">Share of near-poor households, 0 to 1.</param>
/// <param name="IsYearEnd">False for a figure from outside the yearly review.</param>
/// <param name="IsIllustrative">True for sample data.</param>
public sealed record PovertyPoint(
    DateOnly On, string StandardCode, string StandardLabel, int Households, int Poor, int NearPoor,
    double PoorRate, double NearPoorRate, bool IsYearEnd, bool IsIllustrative)
{
    /// <summary>The day with how many hamlets were counted on another; null where all were counted on it.</summary>
    public FigureDays? Days { get; init; }

    internal string DayWords(Language language) => Days?.Words(language) ?? Format.Date(On, language);

    internal object DayValue(Language language) => Days?.Value(language) ?? On;
}

/// <summary>
/// Poor and near-poor rates. A change of the standard breaks both lines: the rates on its two sides count
/// different things, and a line across would show a change that did not happen.
/// </summary>
public static class PovertyChart
{
    /// <summary>Draws the two lines with axis, values and notes.</summary>
    /// <param name="points">One record for each day and standard, in any order; a day may occur once for each
    /// standard.</param>
    /// <param name="frame">Language, theme, size and source.</param>
    /// <param name="href">The target of a point's link; null for none.</param>
    public static Chart Draw(IReadOnlyList<PovertyPoint> points, ChartFrame frame,
        Func<PovertyPoint, string?>? href = null) =>
        Draw(points, frame, null, false, href);

    /// <summary>Draws the lines with only their ends labelled, for a small place or one of many side by side.</summary>
    /// <param name="points">As for
    /// <see cref="Draw(IReadOnlyList{PovertyPoint}, ChartFrame, Func{PovertyPoint, string}?)"/>.</param>
    /// <param name="frame">Language, theme, size and source.</param>
    /// <param name="sharedMax">The largest rate among charts that are side by side, 0 to 1; null for this one's
    /// own.</param>
    /// <param name="href">The target of a point's link; null for none.</param>
    public static Chart DrawSmall(
        IReadOnlyList<PovertyPoint> points, ChartFrame frame, double? sharedMax = null,
        Func<PovertyPoint, string?>? href = null) =>
        Draw(points, frame, sharedMax, true, href);

    static Chart Draw(
        IReadOnlyList<PovertyPoint> points, ChartFrame frame, double? sharedMax, bool isSmall,
        Func<PovertyPoint, string?>? href)
    {
        var title = frame.Say("Tỷ lệ hộ nghèo và hộ cận nghèo", "Poor and near-poor households");
        var subtitle =
            frame.Say("Phần trăm số hộ, cuối năm, ", "Percent of households at year end, ") + frame.ScopeOrDistrict;
        if (points.Count == 0)
        {
            return EmptyChart.Draw(frame, title, subtitle, Header(frame), frame.Say(
                "Ở đây sẽ là tỷ lệ hộ nghèo và hộ cận nghèo từng năm, tách theo chuẩn nghèo.",
                "The yearly rates of poor and near-poor households would be here, apart for each standard."));
        }

        var segments = PovertySegment.Of(points);
        var max = Math.Max(sharedMax ?? 0, points.Max(point => Math.Max(point.PoorRate, point.NearPoorRate)));
        var steps = AxisSteps.UpTo(max, 4, 0.001);
        string Label(double rate) => Format.Percent(rate, steps[1] < 0.01 ? 1 : 0, frame.Language);
        var gutter = isSmall ? 0 : steps.Max(step => ChartFonts.Width(Label(step), TextStyle.Quiet)) + 8;
        var ends = new PovertyEndLabels(frame, segments[^1].Points[^1]);
        var canvas =
            new ChartCanvas(frame, title, subtitle, frame.IsIllustrative || points.All(point => point.IsIllustrative),
            points.Any(point => point.IsIllustrative),
            new Room(gutter, ends.Width, points.All(point => point.IsYearEnd) ? 1 : 2, isSmall ? 150 : null));
        PovertyScale.Set(canvas, segments, max);
        canvas.Gridlines(isSmall ? [] : [.. steps.Where(step => step <= max)], Label);
        var lines = new PovertyLines(canvas, segments, isSmall);
        lines.Draw();
        ends.Draw(canvas);
        return canvas.Finish(PovertyText.Alternative(segments, frame), Table(segments, frame),
            plot => lines.HotSpots(plot, href));
    }

    static string[] Header(ChartFrame frame) => frame.Language == Language.Vi
        ? [
            "Ngày", "Chuẩn nghèo", "Số hộ", "Hộ nghèo", "Hộ cận nghèo", "Tỷ lệ hộ nghèo", "Tỷ lệ hộ cận nghèo",
                "Số cuối năm",
        ]
        : ["Date", "Standard", "Households", "Poor", "Near-poor", "Poor rate", "Near-poor rate", "Year-end figure"];

    static ChartTable Table(IReadOnlyList<PovertySegment> segments, ChartFrame frame) => ChartTable.Of(
        frame, Header(frame), segments.SelectMany(segment => segment.Points), point => point.IsIllustrative, point =>
        [
            point.DayValue(frame.Language), point.StandardLabel, point.Households, point.Poor, point.NearPoor,
                point.PoorRate, point.NearPoorRate,
            point.IsYearEnd ? frame.Say("có", "yes") : frame.Say("chưa phải số cuối năm", "not a year-end figure"),
        ]);
}
