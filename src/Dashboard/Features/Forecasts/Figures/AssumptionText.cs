using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Forecast.Questions;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>The rows of the table of assumptions in plain words, without the name of a model.</summary>
static class AssumptionText
{
    /// <summary>The row's head.</summary>
    public static string Name(Assumption assumption, Language language) => assumption switch
    {
        Assumption.AllAveraged =>
            language.Say("Không giả định gì thêm: bình quân mọi cách", "Nothing taken for granted: all averaged"),
        Assumption.WithoutFirstYear =>
            language.Say("Không tính nhịp độ năm đầu", "The first year tells nothing of the pace"),
        Assumption.FirstYearAsHalf => language.Say("Năm đầu chỉ tính nửa năm", "The first year as half a year"),
        Assumption.NoGrowth => language.Say("Nhịp độ không tăng", "No growth of the pace"),
        Assumption.CapacityLimited => language.Say("Nhịp độ do sức làm của cấp trên, không do số còn lại",
            "The pace is what the offices can do, whatever is left"),
        Assumption.EqualCells =>
            language.Say("Các chi bộ còn lại có khả năng như nhau", "All cells left are equally likely"),
        Assumption.MixedCells => language.Say("Chi bộ dễ đã đạt trước, còn lại khó hơn",
            "The easy cells came first, those left are harder"),
        _ => language.Say("Có thể có danh hiệu bị thu hồi", "Titles may be withdrawn"),
    };

    /// <summary>The same as the second half of “nếu … / if …”.</summary>
    public static string Condition(Assumption assumption, Language language) => assumption switch
    {
        Assumption.AllAveraged => language.Say("không giả định gì thêm", "nothing is taken for granted"),
        Assumption.WithoutFirstYear => language.Say("bỏ nhịp độ của năm đầu", "the pace of the first year is left out"),
        Assumption.FirstYearAsHalf => language.Say("năm đầu chỉ tính nửa năm", "the first year counts as half a year"),
        Assumption.NoGrowth => language.Say("nhịp độ không tăng", "the pace does not grow"),
        Assumption.CapacityLimited =>
            language.Say("nhịp độ chỉ do sức làm của cấp trên", "the pace is only what the offices can do"),
        Assumption.EqualCells =>
            language.Say("các chi bộ còn lại có khả năng như nhau", "all cells left are equally likely"),
        Assumption.MixedCells => language.Say("các chi bộ còn lại khó hơn những chi bộ đã đạt",
            "the cells left are harder than those that made it"),
        _ => language.Say("có danh hiệu bị thu hồi", "titles are withdrawn"),
    };
}
