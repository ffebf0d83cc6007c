using Analytics.Forecast.Inputs;

namespace Analytics.Forecast.Outcomes;

/// <summary>A probability in words, by fixed cut points on the displayed figure. The scale is symmetric.</summary>
public enum ChanceWords
{
    /// <summary>10 % or less.</summary>
    VeryUnlikely,

    /// <summary>Above 10 % and below 40 %.</summary>
    Unlikely,

    /// <summary>40 % to 60 %, both included.</summary>
    AboutEven,

    /// <summary>Above 60 % and below 90 %.</summary>
    Likely,

    /// <summary>90 % or more.</summary>
    VeryLikely,
}

/// <summary>The precision with which a probability may be shown, by the amount of data.</summary>
public enum ChancePrecision
{
    /// <summary>
    /// Less than one full year, or fewer than five recognitions: words only, because the prior dominates.
    /// </summary>
    WordsOnly,

    /// <summary>One full year or more, but fewer than three years begun: steps of 5 points.</summary>
    FivePoints,

    /// <summary>Three years begun: single points.</summary>
    OnePoint,
}

/// <summary>Whether a percentage is the figure itself or the limit of what may be shown.</summary>
public enum ChanceBound
{
    /// <summary>The figure, rounded.</summary>
    None,

    /// <summary>Read as "under": the probability is below the lowest percentage shown.</summary>
    Under,

    /// <summary>Read as "over": it is above the highest.</summary>
    Over,
}

/// <summary>
/// A probability as computed and as it may be shown: never 0 % or 100 %, never finer than the data allow.
/// </summary>
/// <param name="Probability">As computed, 0..1; for scoring, not for display.</param>
/// <param name="Precision">The precision with which it may be shown.</param>
/// <param name="Percent">Whole percent for a page, 1..99 (5..95 in steps of five); null where only words may be
/// shown.</param>
/// <param name="Words">The word for the displayed figure; without a figure only Unlikely, AboutEven or
/// Likely.</param>
public sealed record Chance(double Probability, ChancePrecision Precision, int? Percent, ChanceWords Words)
{
    /// <summary>The number of recognitions below which a pace is not reliable.</summary>
    public const int NeedRecognitions = 5;

    /// <summary>Whether <see cref="Percent"/> means "under 1 %" or "over 99 %" (5 and 95 in steps of five).</summary>
    public ChanceBound Bound => Percent is not { } percent ? ChanceBound.None
        : percent == StepOf(Precision) && Probability * 100 < percent ? ChanceBound.Under
        : percent == 100 - StepOf(Precision) && Probability * 100 > percent ? ChanceBound.Over
        : ChanceBound.None;

    /// <summary>Converts a method's probability for an input into its displayed form.</summary>
    public static Chance Of(ForecastInput input, double probability)
    {
        var precision = PrecisionOf(input);
        return precision == ChancePrecision.WordsOnly
            ? new Chance(probability, precision, null, Coarse(InWords(probability)))
            : Shown(probability, precision, StepOf(precision));
    }

    /// <summary>The minimum-data rule.</summary>
    public static ChancePrecision PrecisionOf(ForecastInput input)
    {
        if (input.YearsElapsed < 1 || input.Recognised < NeedRecognitions) return ChancePrecision.WordsOnly;
        var begunYears = (int)Math.Ceiling(input.YearsElapsed);
        return begunYears < 3 ? ChancePrecision.FivePoints : ChancePrecision.OnePoint;
    }

    /// <summary>Whether a chance may be shown for a part of the district at all, at any precision.</summary>
    public static bool MayBeSplit(ForecastInput input) => input.Recognised >= NeedRecognitions;

    static int StepOf(ChancePrecision precision) => precision == ChancePrecision.FivePoints ? 5 : 1;

    /// <summary>The probability clipped to 0.01..0.99, since no model of this kind is ever certain.</summary>
    public static double Clip(double probability) => Math.Clamp(probability, 0.01, 0.99);

    /// <summary>The word for a probability (see the cut points of <see cref="ChanceWords"/>).</summary>
    public static ChanceWords InWords(double probability) => probability switch
    {
        <= 0.10 => ChanceWords.VeryUnlikely,
        < 0.40 => ChanceWords.Unlikely,
        <= 0.60 => ChanceWords.AboutEven,
        < 0.90 => ChanceWords.Likely,
        _ => ChanceWords.VeryLikely,
    };

    static Chance Shown(double probability, ChancePrecision precision, int step)
    {
        var steps = (int)Math.Round(Clip(probability) * 100 / step, MidpointRounding.AwayFromZero);
        var percent = Math.Clamp(steps * step, step, 100 - step);
        // The word is chosen by the displayed figure, so that "90 %" never has two different words.
        return new Chance(probability, precision, percent, InWords(percent / 100.0));
    }

    static ChanceWords Coarse(ChanceWords words) => words switch
    {
        ChanceWords.VeryUnlikely => ChanceWords.Unlikely,
        ChanceWords.VeryLikely => ChanceWords.Likely,
        _ => words,
    };
}
