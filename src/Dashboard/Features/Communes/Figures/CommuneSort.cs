using System.Globalization;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Communes.Figures;

/// <summary>
/// By what the table of communes can be sorted. Every key is a number, so that a browser sorts as the server does.
/// </summary>
public static class CommuneSort
{
    public const string Default = "gap";

    static readonly Dictionary<string, (string Vietnamese, string English, bool Descending, Func<CommuneFigure, double?> Of)> SortKeys = new()
    {
        ["gap"] = ("mức chậm so với tiến độ", "distance behind an even pace", false, c => c.Gap),
        ["name"] = ("tên", "name", false, c => c.NameOrder),
        ["code"] = ("mã đơn vị", "official code", false, c => CodeOrder(c.Code)),
        ["order"] = ("thứ tự của huyện", "the district's order", false, c => c.DisplayOrder),
        ["cells"] = ("tổng số chi bộ", "cells", true, c => c.Cells),
        ["target"] = ("chỉ tiêu", "target", true, c => c.Target),
        ["registered"] = ("đăng ký", "registered", true, c => c.Registered),
        ["recognised"] = ("lũy kế", "cumulative", true, c => c.Recognised),
        ["share"] = ("% so với chỉ tiêu", "% of target", true, c => c.TargetShare),
        ["all"] = ("% so với tổng số", "% of all", true, c => c.CellsShare),
        ["remaining"] = ("còn lại", "remaining", true, c => c.Remaining),
        ["survey"] = ("chờ kết quả khảo sát", "survey finding awaited", true, c => c.SurveyAwaited),
        ["appraisal"] = ("chờ kết quả thẩm định", "appraisal finding awaited", true, c => c.AppraisalAwaited),
        ["withdrawn"] = ("bị thu hồi", "withdrawn", true, c => c.Withdrawn),
    };

    public static IEnumerable<string> Keys => SortKeys.Keys;

    public static bool IsKnown(string key) => SortKeys.ContainsKey(key) || YearOf(key) is not null;

    /// <summary>Names ascending, figures descending; the commune furthest behind comes first.</summary>
    public static bool StartsDescending(string key) => !SortKeys.TryGetValue(key, out var known) || known.Descending;

    public static string Say(string key, Language language) => SortKeys.TryGetValue(key, out var known)
        ? language.Say(known.Vietnamese, known.English)
        : language.Say($"năm {YearOf(key)}", $"year {YearOf(key)}");

    /// <summary>The sort value of a row; null comes last in both directions.</summary>
    public static double? Of(string key, CommuneLine line) =>
        YearOf(key) is { } year ? line.In(year) : line.Commune is { } commune ? SortKeys[key].Of(commune) : null;

    /// <summary>The lines in the order asked for; among equals by name.</summary>
    public static IEnumerable<CommuneLine> Order(IEnumerable<CommuneLine> lines, string key, bool isDescending)
    {
        var byPresence = lines.OrderBy(l => Of(key, l) is null);
        return (isDescending ? byPresence.ThenByDescending(l => Of(key, l)) : byPresence.ThenBy(l => Of(key, l)))
            .ThenBy(l => l.Commune!.NameOrder);
    }

    static int? YearOf(string key) =>
        key is ['y', .. var year] && year.Length == 4
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Official codes are digits; any other code comes after them, by its letters.
    static double? CodeOrder(string code) =>
        long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : code.Length == 0
        ? null : 1e9 + code.Take(6).Aggregate(0d, (sum, letter) => (sum * 256) + Math.Min(letter, (char)255));
}
