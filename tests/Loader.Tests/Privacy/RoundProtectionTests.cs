using Analytics.Loader.Privacy;

namespace Analytics.Loader.Tests.Privacy;

/// <summary>
/// One row of a round is corrected, goes or comes between two loads: what both show gives no small count away.
/// </summary>
public sealed class RoundProtectionTests
{
    static readonly DateOnly List = new(1, 1, 1), Day = new(2022, 6, 30);

    [Theory, InlineData(0), InlineData(2), InlineData(4), InlineData(7), InlineData(-1)]
    public void Whichever_hamlet_is_corrected_its_count_is_not_found(int to)
    {
        // Four units of four hamlets: one with a small count, one with two, two with none.
        long[] counts = [3, 20, 30, 12, 2, 40, 4, 9, 15, 16, 17, 18, 0, 25, 26, 27];
        var first = Round(counts);
        var shown = new RoundPublication(5, first, [.. first.Withheld(5)]);
        for (var at = 0; at < counts.Length; at++)
        {
            var corrected = Round([.. counts.Select((c, i) => i == at ? to : c)]);
            var withheld = Protect(corrected, shown);

            Assert.Equal((at, 0), (at, Known(shown, new RoundPublication(5, corrected, withheld)).Count));
            // It comes to its end without withholding all.
            Assert.True(withheld.Count(w => w.Key.Level == "cell" && w.Measure == HouseholdRound.Poor) < counts.Length);
        }
    }

    [Fact]
    public void The_rule_of_pairs_alone_gives_a_corrected_count_away()
    {
        var (first, second) = (Round([6, 20, 30, 12]), Round([4, 20, 30, 12]));
        var shown = new RoundPublication(5, first, [.. first.Withheld(5)]);

        Assert.NotEmpty(Known(shown, new RoundPublication(5, second, [.. second.Withheld(5)])));
        Assert.Contains(Protect(second, shown), w => w.Key.Level == "district" && w.Measure == HouseholdRound.Poor);
        // Nothing changed: nothing more is withheld.
        Assert.Equal(first.Withheld(5), Protect(first, shown));
    }

    [Fact]
    public void What_a_load_showed_comes_back_from_its_text_as_it_was()
    {
        var round = Round([3, 20, 30, 12]);
        var text = new RoundPublication(5, round, [.. round.Withheld(5)]).ToText();
        Assert.Equal(text, RoundPublication.Parse(text).ToText());
    }

    static IReadOnlyList<WithheldCount> Protect(HouseholdRound round, RoundPublication before) =>
        new RoundProtection(round, 5, [before], [], Reviews).Decide();

    static List<FoundCount> Known(params RoundPublication[] loads)
    {
        var known = new PublicKnowledge(5, [], Reviews);
        foreach (var load in loads) known.Add(load);
        return known.Found();
    }

    static IReadOnlyDictionary<int, IReadOnlyCollection<DateOnly>> Reviews =>
        Enumerable.Range(1, 16).ToDictionary(c => c, _ => (IReadOnlyCollection<DateOnly>)[Day]);

    // A count below 0 is no hamlet.
    static HouseholdRound Round(IReadOnlyList<long> poor) => new([List], [.. poor.Select((count, at) =>
        new ReviewedHamlet(at + 1, [(at / 4) + 1], 300 + at, [count, 50, 0, 0], false, false) { ReviewedOn = Day })
        .Where(h => h.Counts[0] >= 0)]);
}
