using System.Globalization;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Communes.Charts;

/// <summary>How far a commune or township has come.</summary>
/// <param name="CommuneId">The surrogate key, for links.</param>
/// <param name="Name">Its name, as recorded; shown as it is, whatever it holds.</param>
/// <param name="Cells">All its hamlet and neighbourhood cells.</param>
/// <param name="Target">How many of them the term asks for; 0 when none was assigned.</param>
/// <param name="Recognised">How many are recognised.</param>
/// <param name="Remaining">How many are still missing to the target.</param>
/// <param name="IsIllustrative">True for sample data.</param>
public sealed record CommuneBar(
    int CommuneId, string Name, int Cells, int Target, int Recognised, int Remaining, bool IsIllustrative);

/// <summary>
/// The communes by their gap to their own target, one square for each cell: solid when recognised, outlined
/// when the target still asks for it, a dot when it does not. A row can be counted, which a bar cannot.
/// </summary>
public static class CommunesChart
{
    static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <summary>Draws a row for each commune, the largest gap first.</summary>
    /// <param name="communes">One record for each commune, in any order.</param>
    /// <param name="frame">Language, theme, size and source.</param>
    /// <param name="href">The target of a row's link; null for none.</param>
    public static Chart Draw(IReadOnlyList<CommuneBar> communes, ChartFrame frame,
        Func<CommuneBar, string?>? href = null)
    {
        var title = frame.Say("Xã, thị trấn theo khoảng cách đến chỉ tiêu", "Communes by distance to their target");
        if (communes.Count == 0)
        {
            return EmptyChart.Draw(frame, title, frame.ScopeOrDistrict, Header(frame), frame.Say(
                "Ở đây sẽ là số chi bộ được công nhận của từng xã, thị trấn so với chỉ tiêu.",
                "The recognised cells of each commune against its target would be here."));
        }

        var ranked = Rank(communes);
        var columns = new CommuneColumns(ranked, frame);
        var measure = columns.IsCountable
            ? frame.Say("Mỗi ô là một chi bộ ấp, khu phố, ", "Each square is one hamlet or neighbourhood cell, ")
            : frame.Say("Số chi bộ ấp, khu phố, ", "Hamlet and neighbourhood cells, ");
        var canvas = new ChartCanvas(frame, title, measure + frame.ScopeOrDistrict, frame.IsIllustrative
            || ranked.All(commune => commune.IsIllustrative),
            ranked.Any(commune => commune.IsIllustrative),
            new Room(0, 0, 0, CommuneRows.HeightOf(ranked.Count, frame)));
        var rows = new CommuneRows(canvas, ranked, columns);
        canvas.Add(rows.Draw);
        return canvas.Finish(Alternative(ranked, frame), Table(ranked, frame), _ => rows.HotSpots(href));
    }

    /// <summary>The largest gap first; among equals the one that has least of its target, then by name.</summary>
    internal static IReadOnlyList<CommuneBar> Rank(IEnumerable<CommuneBar> communes) =>
    [
        .. communes.OrderByDescending(commune => commune.Remaining)
            .ThenByDescending(commune => commune.Target)
            .ThenBy(commune => ChartText.Clean(commune.Name),
                Comparer<string>.Create((a, b) => Vietnamese.Compare(a, b)))
            .ThenBy(commune => commune.CommuneId),
    ];

    internal static string Sentence(CommuneBar commune, ChartFrame frame)
    {
        string Count(int count) => Format.Count(count, frame.Language);
        var name = ChartText.Brief(commune.Name);
        return commune.Target == 0
            ? frame.Say($"{name}: {Count(commune.Recognised)} được công nhận, chưa giao chỉ tiêu",
                $"{name}: {Count(commune.Recognised)} recognised, no target set")
            : frame.Say(
                $"{name}: {Count(commune.Recognised)}/{Count(commune.Target)} chỉ tiêu, còn {Count(commune.Remaining)}, tổng số {Count(commune.Cells)} chi bộ",
                $"{name}: {Count(commune.Recognised)} of a target of {Count(commune.Target)}, {Count(commune.Remaining)} left, {Count(commune.Cells)} cells in all");
    }

    static string Alternative(IReadOnlyList<CommuneBar> ranked, ChartFrame frame) =>
        frame.Say(
            $"{ranked.Count} xã, thị trấn, xa chỉ tiêu nhất trước: ",
            $"{ranked.Count} communes, the furthest from the target first: ")
        + string.Join("; ", ranked.Select(commune => Sentence(commune, frame))) + ".";

    static string[] Header(ChartFrame frame) => frame.Language == Language.Vi
        ? ["Xã, thị trấn", "Tổng số chi bộ", "Chỉ tiêu nhiệm kỳ", "Đã công nhận", "Còn lại"]
        : ["Commune", "Cells", "Term target", "Recognised", "Remaining"];

    static ChartTable Table(IReadOnlyList<CommuneBar> ranked, ChartFrame frame) => ChartTable.Of(
        frame, Header(frame), ranked, commune => commune.IsIllustrative,
        commune => [commune.Name, commune.Cells, commune.Target, commune.Recognised, commune.Remaining]);
}
