using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;
using ScottPlot;

namespace Analytics.Dashboard.Features.Criteria;

/// <summary>How many cells a criterion holds back.</summary>
/// <param name="Code">Its code, e.g. TC01.</param>
/// <param name="Name">Its words, as recorded; shown as they are, whatever they hold.</param>
/// <param name="Assessed">Cells without the title that were assessed on it.</param>
/// <param name="NotMet">How many of them do not meet it.</param>
/// <param name="CumulativeShare">Of all findings "not met", the share of this criterion and those before it,
/// 0..1.</param>
/// <param name="IsIllustrative">True for sample data.</param>
public sealed record CriterionBar(string Code, string Name, int Assessed, int NotMet, double? CumulativeShare,
    bool IsIllustrative);

/// <summary>
/// The criteria as bars, the one that holds most cells back first: solid for the cells that do not meet it within the
/// outline of those assessed. The names are above their bars, because no criterion fits beside one.
/// </summary>
public static class CriteriaChart
{
    const float RowHeight = 42;

    /// <summary>Draws a row for each criterion, in the order given.</summary>
    public static Chart Draw(IReadOnlyList<CriterionBar> criteria, ChartFrame frame)
    {
        var title = frame.Say("Tiêu chí còn vướng ở các chi bộ chưa được công nhận",
            "Criteria that hold back the cells without the title");
        if (criteria.Count == 0 || criteria.All(c => c.Assessed == 0))
        {
            return EmptyChart.Draw(frame, title, frame.ScopeOrDistrict, Header(frame), frame.Say(
                "Ở đây sẽ là số chi bộ chưa đạt theo từng tiêu chí.",
                "The cells that do not meet each criterion would be here."));
        }

        var canvas = new ChartCanvas(frame, title, Subtitle(criteria, frame), frame.IsIllustrative
            || criteria.All(c => c.IsIllustrative), criteria.Any(c => c.IsIllustrative),
            new Room(0, 0, 0, (criteria.Count * RowHeight) + 4));
        canvas.Add(brush => DrawRows(brush, canvas, criteria));
        return canvas.Finish(Alternative(criteria, frame), Table(criteria, frame), _ =>
            [.. criteria.Select((c, at) => canvas.Spot(Sentence(c, frame), Row(canvas, at), null))]);
    }

    static void DrawRows(Brush brush, ChartCanvas canvas, IReadOnlyList<CriterionBar> criteria)
    {
        var values = criteria.Max(c => ChartFonts.Width(Value(c, canvas.Frame), TextStyle.Strong));
        var shares = criteria.Max(c => ChartFonts.Width(Cumulative(c, canvas.Frame), TextStyle.Quiet));
        var bar = canvas.Data.Width - values - shares - 24;
        var scale = bar / criteria.Max(c => Math.Max(c.Assessed, c.NotMet));
        for (var at = 0; at < criteria.Count; at++)
        {
            var (criterion, row) = (criteria[at], Row(canvas, at));
            brush.Line(row.Left, row.Top, row.Right, row.Top, ChartRole.Rule);
            brush.Text(ChartText.Fit($"{criterion.Code}  {ChartText.Brief(criterion.Name)}", row.Width,
                TextStyle.Label),
                row.Left, row.Top + 16, TextStyle.Label);
            PixelRect Bar(int count) => new(row.Left, row.Left + (count * scale), row.Bottom - 5, row.Bottom - 17);
            brush.Fill(Bar(criterion.NotMet), ChartRole.Behind);
            brush.Outline(Bar(criterion.Assessed), ChartRole.Secondary);
            brush.Text(Value(criterion, canvas.Frame), row.Left + bar + 10 + values, row.Bottom - 7, TextStyle.Strong,
                TextAlign.End);
            brush.Text(Cumulative(criterion, canvas.Frame), row.Right, row.Bottom - 7, TextStyle.Quiet, TextAlign.End);
        }
    }

    static PixelRect Row(ChartCanvas canvas, int at)
    {
        var top = canvas.Data.Top + 2 + (at * RowHeight);
        return new(canvas.Data.Left, canvas.Data.Right, top + RowHeight, top);
    }

    static string Value(CriterionBar c, ChartFrame frame) =>
        $"{Format.Count(c.NotMet, frame.Language)}/{Format.Count(c.Assessed, frame.Language)}";

    static string Cumulative(CriterionBar c, ChartFrame frame) =>
        c.CumulativeShare is { } share ? frame.Say($"lũy kế {Format.Percent(share, 1, Language.Vi)}",
            $"cumulative {Format.Percent(share, 1, Language.En)}") : "";

    static string Subtitle(IReadOnlyList<CriterionBar> criteria, ChartFrame frame)
    {
        var findings = Format.Count(criteria.Sum(c => c.NotMet), frame.Language);
        return frame.Say(
            $"Số chi bộ chưa đạt trên số đã đánh giá; lũy kế trên {findings} lượt chưa đạt của mọi tiêu chí, {frame.ScopeOrDistrict}",
            $"Cells not meeting it, of those assessed; cumulative: of {findings} findings “not met” over all criteria, {frame.ScopeOrDistrict}");
    }

    static string Sentence(CriterionBar c, ChartFrame frame) => frame.Say(
        $"{c.Code}: {Value(c, frame)} chi bộ chưa đạt, {Cumulative(c, frame)}",
            $"{c.Code}: {Value(c, frame)} cells do not meet it, {Cumulative(c, frame)}");

    static string Alternative(IReadOnlyList<CriterionBar> criteria, ChartFrame frame) =>
        frame.Say($"{criteria.Count} tiêu chí, vướng nhiều nhất trước: ",
            $"{criteria.Count} criteria, the most frequent obstacle first: ")
        + string.Join("; ", criteria.Select(c => Sentence(c, frame))) + ".";

    static string[] Header(ChartFrame frame) => frame.Language == Language.Vi
        ? ["Ký hiệu", "Tiêu chí", "Đã đánh giá", "Chưa đạt", "Lũy kế trên mọi lượt chưa đạt"]
        : ["Code", "Criterion", "Assessed", "Not met", "Cumulative, of all findings"];

    static ChartTable Table(IReadOnlyList<CriterionBar> criteria, ChartFrame frame) => ChartTable.Of(
        frame, Header(frame), criteria, c => c.IsIllustrative,
        c => [c.Code, c.Name, c.Assessed, c.NotMet, c.CumulativeShare]);
}
