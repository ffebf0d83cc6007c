namespace Analytics.Forecast.Questions;

/// <summary>What a wanted chance requires, all else being equal.</summary>
/// <param name="WantedChance">The wanted chance, 0..1.</param>
/// <param name="PaceFactor">Factor on the modelled pace, 1/64 to 64; null where no such factor gives the
/// chance.</param>
/// <param name="PacePerYear">The median recognitions a year until the deadline at that factor; null without it.</param>
/// <param name="FurtherRegistrations">
/// Registrations of this year in addition to the known ones, 0 where those suffice; null where registrations are not
/// known or where no number of them gives the chance.
/// </param>
/// <param name="Missing">Recognitions still needed, target minus those held.</param>
/// <param name="Shares">The missing recognitions by commune, which sum to <paramref name="Missing"/>; empty without
/// communes.</param>
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
