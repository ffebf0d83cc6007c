using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Layout;

namespace Analytics.Dashboard.Pages.Brief;

/// <summary>The heading block of a Party paper: who issues it, under whom, where and when.</summary>
static class BriefHead
{
    /// <summary>The body above: ĐẢNG BỘ TỈNH BẾN TRE.</summary>
    public static string Above(Programme programme, Language language) =>
        language.Say($"Đảng bộ {programme.Province}", $"Party organisation of {Bare(programme.Province)} province").ToUpperInvariant();

    /// <summary>The body that issues it: HUYỆN ỦY CHÂU THÀNH.</summary>
    public static string Issuer(Programme programme, Language language) =>
        language.Say(programme.District.StartsWith("Huyện ", StringComparison.Ordinal) ? $"Huyện ủy {Bare(programme.District)}" : $"Đảng bộ {programme.District}",
            $"District Party Committee of {Bare(programme.District)}").ToUpperInvariant();

    /// <summary>Place and date, with a nought before days below 10 and months below 3, so that no figure can be added: ngày 05 tháng 8 năm 2022.</summary>
    public static string PlaceAndDate(Programme programme, DateOnly day, Language language) => language.Say(
        $"{Bare(programme.District)}, ngày {day.Day:00} tháng {(day.Month < 3 ? $"{day.Month:00}" : $"{day.Month}")} năm {day.Year}", $"{Bare(programme.District)}, {Format.Date(day, language)}");

    static string Bare(string name) => name.Split(' ', 2) is ["Huyện" or "Tỉnh", var rest] ? rest : name;
}
