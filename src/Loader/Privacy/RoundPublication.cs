using System.Text.Json;

namespace Analytics.Loader.Privacy;

/// <summary>What a load shows of a round: its counts, without those that it withholds.</summary>
/// <param name="SmallCount">The limit by which it was protected.</param>
public sealed record RoundPublication(int SmallCount, HouseholdRound Round, IReadOnlyList<WithheldCount> Withheld)
{
    /// <summary>All of it as one text: two loads that show the same have the same.</summary>
    public string ToText() => JsonSerializer.Serialize(this with { Withheld = [.. Withheld.OrderBy(w => w.Measure, StringComparer.Ordinal).ThenBy(w => w.Key.Level, StringComparer.Ordinal).ThenBy(w => w.Key.ListFrom).ThenBy(w => w.Key.Id)] });

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    public static RoundPublication Parse(string text) => JsonSerializer.Deserialize<RoundPublication>(text)!;
}
