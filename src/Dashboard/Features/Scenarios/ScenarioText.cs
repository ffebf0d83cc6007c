using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Dashboard.Storage;
using Analytics.Forecast.Outcomes;

namespace Analytics.Dashboard.Features.Scenarios;

/// <summary>What comes of a scenario, in words, the same on pages and in files.</summary>
public static class ScenarioText
{
    /// <summary>The chance as it may be shown, or the outcome that leaves none.</summary>
    public static string Chance(ScenarioRun? run, Language language) =>
        run?.Chance is { } chance ? Chances.Percent(chance, language) : run?.Outcome switch
        {
            nameof(Met) => language.Say("đã đạt", "met"),
            nameof(CannotBeMet) => language.Say("không thể", "impossible"),
            nameof(DeadlinePassed) => language.Say("đã hết hạn", "past due"),
            nameof(NotEnoughData) => language.Say("chưa đủ số liệu", "too few data"),
            nameof(InvalidInput) => language.Say("giả định không tính được", "cannot be reckoned"),
            _ => "–",
        };

    /// <summary>The central 80 % of the count: 59–117.</summary>
    public static string Range(ScenarioRun? run) => run is { Low80: { } low, High80: { } high } ? $"{low}–{high}" : "–";

    /// <summary>A day of reaching the target; a day after the deadline is shown as such.</summary>
    public static string Day(ScenarioRun? run, DateOnly? day, Language language) =>
        day is { } known ? Format.Date(known, language)
        : run?.Chance is null ? "–" : language.Say("sau thời hạn", "after the deadline");

    /// <summary>How the chance moved since the first load that the scenario was asked of.</summary>
    public static string Moved(ScenarioLine line, Language language)
    {
        if (line is not { First: { } first, Now: { } now })
            return language.Say("chưa tính ở lần nạp này", "not asked of this load");
        if (first.Load == now.Load) return language.Say("mới tính một lần", "asked once so far");
        var (then, today) = (Chance(first, language), Chance(now, language));
        return then == today
            ? language.Say($"không đổi từ lần nạp {first.Load}", $"the same since load {first.Load}")
            : language.Say($"{then} → {today} từ lần nạp {first.Load}", $"{then} → {today} since load {first.Load}");
    }

    /// <summary>Why a change moves nothing, where it does not; null otherwise.</summary>
    public static string? WithoutEffect(ScenarioLine line, Language language) =>
        line.Ask.MoreRegistrations > 0 && line.Now is { Input.Registered: null }
        ? language.Say("Số đăng ký thêm không làm đổi con số: số liệu đã ghi không có đăng ký.",
            "More registrations do not move the figure: none are on record.")
        : null;
}
