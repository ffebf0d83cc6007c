namespace Analytics.Forecast.Questions;

/// <summary>What a wanted chance needs, in the future otherwise as it is.</summary>
/// <param name="WantedChance">The chance asked for, 0..1.</param>
/// <param name="PaceFactor">Factor on the modelled pace, 1/64 to 64; null where none of them gives the chance.</param>
/// <param name="PacePerYear">The median recognitions a year until the deadline at that factor; null without it.</param>
/// <param name="FurtherRegistrations">
/// Registrations of this year beyond those known, 0 where the known ones suffice; null where registrations are not known or
/// where no number of them gives the chance.
/// </param>
/// <param name="Missing">Recognitions still needed, target minus those held.</param>
/// <param name="Shares">Those shared out among communes, their sum being <paramref name="Missing"/>; empty without communes.</param>
public sealed record ReverseAnswer(
    double WantedChance,
    double? PaceFactor,
    double? PacePerYear,
    int? FurtherRegistrations,
    long Missing,
    IReadOnlyList<CommuneShare> Shares);

/// <summary>A commune's part of the recognitions still needed.</summary>
/// <param name="Commune">Its code.</param>
/// <param name="Needed">Cells, 0 up to those not yet recognised.</param>
public sealed record CommuneShare(string Commune, int Needed);
