using System.Globalization;
using Analytics.Dashboard.Features.Programme;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Communes.Figures;

/// <summary>What a column of the paper form holds.</summary>
public enum FormKind
{
    Number,
    Name,
    Count,

    /// <summary>Recognitions of one year.</summary>
    Year,

    /// <summary>Share of the target, 0..1.</summary>
    TargetShare,
    Share,
    Note,
}

/// <summary>One column of the paper form.</summary>
/// <param name="SortKey">By what its head sorts; null for not at all.</param>
/// <param name="Head">Without its group.</param>
/// <param name="Group">The head above several columns; null for none.</param>
/// <param name="Formula">Its number and, where it is worked out of others, how: (10)=(9)/(4)×100.</param>
/// <param name="Value">int, double 0..1, text, or null for none.</param>
public sealed record FormColumn(string? SortKey, string? Group, string Head, string Formula, FormKind Kind,
    Func<CommuneLine, object?> Value);

/// <summary>
/// The columns of the printed form that leadership uses, in its order; the page and its files share them.
/// </summary>
public static class CommuneForm
{
    const int FirstYearColumn = 6;

    public static List<FormColumn> Columns(CommuneTable table, Language language)
    {
        string T(string vietnamese, string english) => language.Say(vietnamese, english);
        var sum = FirstYearColumn + table.Years.Count;
        return
        [
            new(null, null, T("STT", "No."), "(1)", FormKind.Number, l => l.Number),
            new("name", null, Kinds(table, language), "(2)", FormKind.Name, l => l.Label),
            new("cells", null, T("Tổng số chi bộ", "Cells"), "(3)", FormKind.Count, l => l.Counts.Cells),
            new("target", null, T("Chỉ tiêu nhiệm kỳ", "Term target"), "(4)", FormKind.Count, l => l.Counts.Target),
            new("registered", null, T($"Đăng ký {table.AsOf.Year}",
                $"Registered {table.AsOf.Year}"), "(5)", FormKind.Count, l => l.Counts.Registered),
            .. table.Years.Select((year, i) => Year(year, FirstYearColumn + i, language)),
            new("recognised", null, T("Lũy kế", "Cumulative"), $"({sum})", FormKind.Count, l => l.Counts.Recognised),
            new("share", null, T("% so với chỉ tiêu",
                "% of target"), $"({sum + 1})=({sum})/(4)×100", FormKind.TargetShare, l => l.Counts.TargetShare),
            new("all", null, T("% so với tổng số",
                "% of all cells"), $"({sum + 2})=({sum})/(3)×100", FormKind.Share, l => l.Counts.CellsShare),
            new("remaining", null, T("Còn lại", "Remaining"), $"({sum + 3})=(4)−({sum})", FormKind.Count,
                l => l.Counts.Remaining),
            new("survey", null, T("Chờ kết quả khảo sát", "Survey awaited"), $"({sum + 4})", FormKind.Count,
                l => l.Counts.SurveyAwaited),
            new("appraisal", null, T("Chờ kết quả thẩm định",
                "Appraisal awaited"), $"({sum + 5})", FormKind.Count, l => l.Counts.AppraisalAwaited),
            new("withdrawn", null, T("Bị thu hồi", "Withdrawn"), $"({sum + 6})", FormKind.Count,
                l => l.Counts.Withdrawn),
            new(null, null, T("Ghi chú", "Notes"), $"({sum + 7})", FormKind.Note, l => l.Note),
        ];
    }

    /// <summary>What the table shows: its title without the date.</summary>
    public static string Title(CommuneTable table, Language language)
    {
        var (kinds, first, second) = UnitName.Kind(table.All.Select(u => u.Kind));
        return language.Say($"Tổng hợp tiến độ theo {kinds}", $"Progress by {first} and {second}");
    }

    /// <summary>The sentences under the table: what is unfinished, and how each judgement is made.</summary>
    public static IEnumerable<string> Notes(CommuneTable table, Language language)
    {
        string T(string vietnamese, string english) => language.Say(vietnamese, english);
        if (table.Years.FirstOrDefault(y => y.IsPartial) is { } partial)
        {
            yield return T($"* Năm {partial.Year} chưa trọn: mới tính {partial.MonthsCounted}/12 tháng.",
                $"* {partial.Year} is unfinished: {partial.MonthsCounted} of 12 months are counted.");
        }

        yield return T("Lũy kế đã trừ danh hiệu bị thu hồi.", "Cumulative is net of withdrawals.");
        if (table.District?.Counts.Ended is > 0 and var ended)
        {
            yield return T(
                $"Lũy kế cũng đã trừ {ended} danh hiệu hết hoặc nhập làm một khi sắp xếp chi bộ; công nhận của chi bộ trước được tính nơi chi bộ kế tiếp.",
                $"Cumulative is also net of {ended} {(ended == 1 ? "title that ended or was joined" : "titles that ended or were joined")} when cells were merged or dissolved; a recognition is counted where the successor of its cell lies.");
        }

        yield return T(
            "Chậm so với tiến độ: lũy kế thấp hơn chỉ tiêu nhân với phần thời gian nhiệm kỳ đã qua, tính theo ngày từ đầu năm đầu đến hạn hoàn thành.",
            "Behind an even pace: cumulative below the target times the share of the term that has passed, in days from the start of the first year to the day on which the target is due.");
        if (table.HasSurplus)
        {
            yield return T("Nơi vượt chỉ tiêu không bù cho nơi còn thiếu.",
            "A surplus over one target does not make up for what another lacks.");
        }

        yield return table.Choice.Units == UnitList.Now
            ? T("Chi bộ được tính vào đơn vị kế tiếp theo danh mục mới nhất mà lần nạp này biết.",
                "Cells are counted under the successor units of the newest list that this load knows.")
            : T("Chi bộ được tính vào đơn vị có hiệu lực tại ngày xem.",
                "Cells are counted under the units in force on the chosen date.");
    }

    static FormColumn Year(YearFigure year, int number, Language language) => new(
        string.Create(CultureInfo.InvariantCulture, $"y{year.Year}"), language.Say("Được công nhận", "Recognised"),
        string.Create(CultureInfo.InvariantCulture, $"{year.Year}{(year.IsPartial ? "*" : "")}"), $"({number})",
            FormKind.Year, l => l.In(year.Year));

    static string Kinds(CommuneTable table, Language language)
    {
        var (kinds, first, second) = UnitName.Kind(table.All.Select(u => u.Kind));
        var head = language.Say(kinds, $"{first}, {second}");
        return char.ToUpperInvariant(head[0]) + head[1..];
    }
}
