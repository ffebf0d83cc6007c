using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Programme;

/// <summary>The first line of the overview, in the manner of the press.</summary>
public static class PressSentence
{
    /// <summary>
    /// "Từ đầu nhiệm kỳ đến nay toàn huyện có 28/59 chi bộ được công nhận, trong đó năm 2020 có 2, năm 2021 có 12, đến
    /// đầu tháng 8-2022 có 14." An illustrative count is marked in the same sentence.
    /// </summary>
    public static string Headline(ProgrammeSummary programme, IReadOnlyList<YearFigure> years, Language language)
    {
        var opening = language.Say(
            $"Từ đầu nhiệm kỳ đến nay toàn huyện có {programme.Net}/{programme.Target} chi bộ được công nhận",
            $"Since the start of the tenure the district has had {programme.Net}/{programme.Target} Party cells recognised");
        var parts = string.Join(", ", years.Select(year => Part(programme, year, language)));
        var mark = programme.IsIllustrative ? language.Say(" (số liệu minh họa)", " (illustrative data)") : "";
        // The years add up to more than the count where a merger took titles away: the sentence says how many.
        if (programme.Ended > 0 && parts.Length > 0) parts += $"; {programme.EndedWords(language)}";
        return parts.Length == 0
            ? $"{opening}{mark}." : language.Say($"{opening}, trong đó {parts}{mark}.", $"{opening}: {parts}{mark}.");
    }

    static string Part(ProgrammeSummary programme, YearFigure year, Language language) => year.IsPartial
        ? language.Say($"{programme.UpTo(language)} có {year.Recognised}",
            $"{year.Recognised} in {year.Year}, {programme.UpTo(language)}")
        : language.Say($"năm {year.Year} có {year.Recognised}", $"{year.Recognised} in {year.Year}");
}
