using Analytics.Dashboard.Layout;
using Analytics.Forecast;

namespace Analytics.Dashboard.Figures;

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

    /// <summary>A number, capped at both ends, or words where a number would say too much: 77%, trên 95%, ít khả năng.</summary>
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
    public static string Range(Projection projection) => $"{projection.Final.Quantile(0.1)}–{projection.Final.Quantile(0.9)}";

    /// <summary>What the short answer rests on, for the line below it.</summary>
    public static string Basis(ForecastFigures? figures, Language language) => figures?.Outcome switch
    {
        Projection p when p.Chance.Percent is not null => language.Say($"{Words(p.Chance.Words, language)}; 80%: {Range(p)} chi bộ.", $"{Words(p.Chance.Words, language)}; 80%: {Range(p)} cells."),
        Projection => language.Say("số liệu còn ít, chỉ nói được bằng lời.", "few data yet, so in words alone."),
        Met => language.Say("chỉ tiêu đã đạt.", "the target is met."),
        CannotBeMet => language.Say("chỉ tiêu lớn hơn số chi bộ.", "the target exceeds the number of cells."),
        DeadlinePassed passed => language.Say($"còn thiếu {passed.Shortfall} chi bộ.", $"{passed.Shortfall} cells short."),
        _ => language.Say("chưa đủ số liệu đã ghi.", "not enough on record yet."),
    };
}
