using System.Text.Json;

namespace Analytics.Loader.Privacy;

/// <summary>What a load shows of a round: its counts without the withheld ones.</summary>
/// <param name="SmallCount">The limit for small counts.</param>
public sealed record RoundPublication(int SmallCount, HouseholdRound Round, IReadOnlyList<WithheldCount> Withheld)
{
    /// <summary>A canonical text: equal publications have equal texts.</summary>
    public string ToText() =>
        JsonSerializer.Serialize(this
        with
        {
            Withheld = [.. Withheld.OrderBy(w => w.Measure, StringComparer.Ordinal)
        .ThenBy(w => w.Key.Level, StringComparer.Ordinal).ThenBy(w => w.Key.ListFrom).ThenBy(w => w.Key.Id)]
        });

    /// <summary>Parses the result of <see cref="ToText"/>.</summary>
    public static RoundPublication Parse(string text) => JsonSerializer.Deserialize<RoundPublication>(text)!;
}
