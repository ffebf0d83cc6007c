using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Communes.Figures;

/// <summary>A commune compared with its own target, as text.</summary>
public static class CommuneStatus
{
    public static string Say(string status, Language language) => status switch
    {
        "reached" => language.Say("đạt chỉ tiêu", "target reached"),
        "behind" => language.Say("chậm so với tiến độ", "behind an even pace"),
        "on_track" => language.Say("đúng tiến độ", "on pace"),
        _ => language.Say("chưa giao chỉ tiêu", "no target set"),
    };
}
