using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Forecast.Outcomes;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>Forecast outcomes in words: never 0 % or 100 %, always with what they rest on.</summary>
public static class Chances
{
    /// <summary>The fixed scale of Forecast in both languages.</summary>
    public static string Words(ChanceWords words, Language language) => words switch
    {
        ChanceWords.VeryUnlikely => language.Say("rất ít khả năng", "very unlikely"),
        ChanceWords.Unlikely => language.Say("ít khả năng", "unlikely"),
        ChanceWords.AboutEven => language.Say("ngang nhau", "about even"),
        ChanceWords.Likely => language.Say("nhiều khả năng", "likely"),
        _ => language.Say("rất nhiều khả năng", "very likely"),
    };

    /// <summary>
    /// A number, capped at both ends, or words if a number would be too precise: 77%, trên 95%, ít khả năng.
    /// </summary>
    public static string Short(ForecastOutcome? outcome, Language language) => outcome switch
    {
        Projection p => Percent(p.Chance, language),
        Met => language.Say("đã đạt", "met"),
        CannotBeMet => language.Say("không thể", "impossible"),
        DeadlinePassed => language.Say("đã hết hạn", "past due"),
        _ => "–",
    };

    public static string Percent(Chance chance, Language language) => chance.Percent switch
    {
        null => Words(chance.Words, language),
        > 95 => language.Say("trên 95%", "over 95%"),
        < 5 => language.Say("dưới 5%", "under 5%"),
        { } percent => $"{percent}%",
    };

    /// <summary>The complement, capped at the same ends.</summary>
    public static string Complement(Chance chance, Language language) => chance.Percent switch
    {
        null => "–",
        > 95 => language.Say("dưới 5%", "under 5%"),
        < 5 => language.Say("trên 95%", "over 95%"),
        { } percent => $"{100 - percent}%",
    };

    /// <summary>The central 80 % interval of the count at the deadline: 59–117.</summary>
    public static string Range(Projection projection) =>
        $"{projection.Final.Quantile(0.1)}–{projection.Final.Quantile(0.9)}";

    /// <summary>What the short answer rests on, for the line below it.</summary>
    public static string Basis(ForecastFigures? figures, Language language) => figures?.Outcome switch
    {
        Projection p when p.Chance.Percent is not null =>
            language.Say($"{Words(p.Chance.Words, language)}; 80%: {Range(p)} chi bộ.",
                $"{Words(p.Chance.Words, language)}; 80%: {Range(p)} cells."),
        Projection => language.Say("số liệu còn ít, chỉ nói được bằng lời.", "few data yet, so in words alone."),
        null => language.Say("chưa đủ số liệu đã ghi.", "not enough on record yet."),
        { } decided => Decided(decided, language),
    };

    /// <summary>Why there is nothing to forecast, as the second half of a sentence.</summary>
    public static string Decided(ForecastOutcome outcome, Language language) => outcome switch
    {
        Met { On: { } day } =>
            language.Say($"đã đạt ngày {Format.Date(day, language)}.", $"met on {Format.Date(day, language)}."),
        Met met => language.Say($"đã đạt trong năm {met.InYear}, nay có {met.Recognised} chi bộ.",
            $"met in {met.InYear}, {met.Recognised} cells now."),
        CannotBeMet cannot => language.Say($"không thể đạt: chỉ tiêu {cannot.Target} lớn hơn số chi bộ {cannot.Cells}.",
            $"cannot be met: the target of {cannot.Target} exceeds the {cannot.Cells} cells."),
        DeadlinePassed passed =>
            language.Say($"đã hết hạn {Format.Date(passed.Deadline, language)}, còn thiếu {passed.Shortfall} chi bộ.",
            $"the deadline of {Format.Date(passed.Deadline, language)} has passed, {passed.Shortfall} {(passed.Shortfall == 1 ? "cell" : "cells")} short."),
        NotEnoughData few => language.Say(
            $"chưa đủ số liệu: có {Format.Number(few.HaveMonths, 1, language)} tháng, cần ít nhất {Format.Number(few.NeedMonths, 0, language)}.",
            $"not enough data: {Format.Number(few.HaveMonths, 1, language)} months, at least {Format.Number(few.NeedMonths, 0, language)} needed."),
        InvalidInput invalid => language.Say(
            $"số liệu không hợp lệ: {invalid.Field} = {invalid.Given}, cần {invalid.Expected}.",
            $"invalid figures: {invalid.Field} = {invalid.Given}, expected {invalid.Expected}."),
        _ => "",
    };
}
