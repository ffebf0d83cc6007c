using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Forecast.Pacing;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>What a question changes, in words: nhịp độ ×0,75; chiến dịch 01/2024–06/2024 ×2.</summary>
public static class ForecastRequestText
{
    /// <summary>Everything that differs from the programme's own question; “như hiện nay” where nothing does.</summary>
    public static string Of(ForecastRequest ask, Language language)
    {
        var words = new List<string>();
        if (ask.Target is { } target)
        {
            words.Add(language.Say($"chỉ tiêu {target} chi bộ",
                $"a target of {target} {(target == 1 ? "cell" : "cells")}"));
        }

        if (ask.Deadline is { } deadline)
        {
            words.Add(language.Say($"thời hạn {Format.Date(deadline, language)}",
                $"a deadline of {Format.Date(deadline, language)}"));
        }

        if (ask.Pace != 1)
            words.Add(language.Say($"nhịp độ {Times(ask.Pace, language)}", $"the pace {Times(ask.Pace, language)}"));
        if (ask.Campaign is { } campaign) words.Add(Campaign(campaign, language));
        if (ask.MoreRegistrations > 0)
        {
            words.Add(language.Say($"thêm {ask.MoreRegistrations} đăng ký trong năm",
                $"{ask.MoreRegistrations} more {(ask.MoreRegistrations == 1 ? "registration" : "registrations")} this year"));
        }

        return words.Count == 0 ? language.Say("như hiện nay", "as it is") : string.Join("; ", words);
    }

    /// <summary>The months of a campaign: 01/2024–06/2024.</summary>
    public static string Months(Campaign campaign) => $"{Format.Month(campaign.From)}–{Format.Month(campaign.Until)}";

    /// <summary>A factor as a sign and a number: ×0,75.</summary>
    public static string Times(double factor, Language language) => $"×{Factor(factor, language)}";

    /// <summary>A factor without needless zeros: 0,75; 2.</summary>
    public static string Factor(double factor, Language language) =>
        Format.Number(factor, factor == Math.Round(factor) ? 0 : factor * 10 == Math.Round(factor * 10) ? 1 : 2,
            language);

    static string Campaign(Campaign campaign, Language language) => language.Say(
        $"chiến dịch {Months(campaign)} {Times(campaign.Factor, language)}",
            $"a campaign {Months(campaign)} {Times(campaign.Factor, language)}");
}
