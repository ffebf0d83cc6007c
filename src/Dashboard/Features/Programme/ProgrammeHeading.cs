using System.Globalization;
using Analytics.Dashboard.Files;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Programme;

/// <summary>The head and the foot of a printed form, in the names of the programme.</summary>
static class ProgrammeHeading
{
    public static OfficialHeading Of(ProgrammeSummary programme, Language language)
    {
        string T(string vietnamese, string english) => language.Say(vietnamese, english);
        var (district, province) = (Bare(programme.District), Bare(programme.Province));
        var isOne = !district.Contains(',');
        return new OfficialHeading(
            T($"Đảng bộ tỉnh {province}", $"Party organisation of {province} province").ToUpperInvariant(),
            isOne ? T($"Huyện ủy {district}", $"{district} district Party Committee").ToUpperInvariant() : null,
            T("Đảng Cộng sản Việt Nam", "Communist Party of Vietnam").ToUpperInvariant(),
            $"{(isOne ? district : province)}, {T(Day(programme.AsOf), programme.AsOf.ToString("d MMMM yyyy", CultureInfo.InvariantCulture))}",
            T("NGƯỜI LẬP BIỂU", "PREPARED BY"), T("T/M BAN THƯỜNG VỤ", "FOR THE STANDING BOARD"));
    }

    // Days below 10 and the months 1 and 2 are written with a leading zero, so that no digit can be added.
    static string Day(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture,
            $"ngày {day.Day:00} tháng {(day.Month < 3 ? $"0{day.Month}" : $"{day.Month}")} năm {day.Year}");

    static string Bare(string name) =>
        new[] { "Huyện ", "Tỉnh ", "Thành phố " }.FirstOrDefault(k =>
            name.StartsWith(k, StringComparison.Ordinal)) is { } kind ? name[kind.Length..] : name;
}
