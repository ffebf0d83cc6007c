using Analytics.Dashboard.Layout;
using Analytics.Warehouse;

namespace Analytics.Dashboard.Pages.Loads;

/// <summary>What happened to a load, in both languages.</summary>
static class LoadWords
{
    public static string Outcome(LoadOutcome outcome, Language language) => outcome switch
    {
        LoadOutcome.Building => language.Say("đang chạy", "running"),
        LoadOutcome.Published => language.Say("đã công bố", "published"),
        LoadOutcome.Unchanged => language.Say("không có gì mới", "nothing new"),
        LoadOutcome.Held => language.Say("bị giữ lại", "held"),
        LoadOutcome.Failed => language.Say("không thành công", "failed"),
        _ => language.Say("bị ngắt", "interrupted"),
    };

    public static string Step(string name, Language language) => name switch
    {
        "extract" => language.Say("đọc nguồn", "extract"),
        "historise" => language.Say("ghi lịch sử", "historise"),
        "core" => language.Say("dựng lõi", "build core"),
        "forecast" => language.Say("dự báo", "forecast"),
        "marts" => language.Say("dựng bảng số liệu", "build marts"),
        "check" => language.Say("kiểm tra", "check"),
        "publish" => language.Say("công bố", "publish"),
        _ => name,
    };

    public static string Moment(DateTimeOffset at, Language language) => Format.DateTime(DistrictTime.At(at).DateTime, language);
}
