using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Questions;

/// <summary>Answers the reverse question: what is required for a wanted chance.</summary>
public static class ReverseQuestion
{
    /// <summary>
    /// What the chance requires; null where <see cref="ForecastPrecheck.Decide"/> leaves nothing to forecast. A
    /// chance outside 0..1 is replaced by the nearer end, NaN by 1.
    /// </summary>
    public static ReverseAnswer? Answer(ForecastInput input, double wantedChance,
        IReadOnlyList<CommuneState>? communes = null) =>
        ForecastPrecheck.Decide(input) is null
            ? Answer(input, wantedChance, communes ?? [], new PacerFit(input, PacerPrior.Standard))
            : null;

    internal static ReverseAnswer Answer(
        ForecastInput input, double wantedChance, IReadOnlyList<CommuneState> communes, PacerFit fit)
    {
        var chance = double.IsNaN(wantedChance) ? 1 : Math.Clamp(wantedChance, 0, 1);
        var factor = Pacer.PaceNeeded(input, chance, fit);
        var missing = input.Target - input.Recognised;
        return new ReverseAnswer(
            chance,
            factor,
            factor is { } f ? PacePerYear(input, f, fit) : null,
            Registrations(input, chance, fit),
            missing,
            CommuneCheck.Fault(input, communes) is null ? SharedOut((int)missing, communes) : []);
    }

    /// <summary>
    /// Only the further registrations that give the chance (as in <see cref="ReverseAnswer.FurtherRegistrations"/>);
    /// null also where <see cref="ForecastPrecheck.Decide"/> leaves nothing to forecast.
    /// </summary>
    public static int? FurtherRegistrations(ForecastInput input, double wantedChance) =>
        ForecastPrecheck.Decide(input) is null
        ? Registrations(input, double.IsNaN(wantedChance) ? 1 : Math.Clamp(wantedChance, 0, 1),
            new PacerFit(input, PacerPrior.Standard))
        : null;

    static double PacePerYear(ForecastInput input, double factor, PacerFit fit) =>
        (new PacerRun(input, new WhatIf(factor), fit).Final.Quantile(0.5) - input.Recognised) / input.YearsLeft;

    // More registrations than cells without the title are never needed.
    static int? Registrations(ForecastInput input, double chance, PacerFit fit)
    {
        if (input.Registered is null) return null;
        bool Holds(int more) =>
            new PacerRun(input, new WhatIf { MoreRegistrations = more }, fit).Final.AtLeast(input.Target) >= chance;

        if (Holds(0)) return 0;
        var (below, enough) = (0, (int)input.Remaining);
        if (!Holds(enough)) return null;
        while (enough - below > 1)
        {
            var middle = (below + enough) / 2;
            if (Holds(middle)) enough = middle;
            else below = middle;
        }
        return enough;
    }

    static List<CommuneShare> SharedOut(int missing, IReadOnlyList<CommuneState> communes)
    {
        var needed = LargestRemainder.Share(
            missing, [.. communes.Select(commune => commune.Ready)],
            [.. communes.Select(commune => commune.Remaining)]);
        return [.. communes.Select((commune, i) => new CommuneShare(commune.Commune, needed[i]))];
    }
}
