using Analytics.Loader.Privacy;

namespace Analytics.Loader.Tests.Privacy;

/// <summary>
/// A round of reviews: lists of units that went into each other, published counts, parts of the poor, the title.
/// </summary>
public sealed class HouseholdRoundTests
{
    static readonly DateOnly First = new(1, 1, 1), Merged = new(2024, 12, 1);

    [Fact]
    public void A_unit_that_went_into_a_later_list_unchanged_is_the_same_count_in_both()
    {
        // Unit 1 becomes 9 alone; 2 and 3 become 8.
        var round = Round([
            Hamlet(1, [1, 9], 1), Hamlet(2, [1, 9], 1), Hamlet(3, [2, 8], 30), Hamlet(4, [2, 8], 30),
                Hamlet(5, [3, 8], 30), Hamlet(6, [3, 8], 30),
        ]);
        var withheld = Poor(round);
        Assert.Contains(new CountKey("unit", First, 1), withheld);
        Assert.Contains(new CountKey("unit", Merged, 9), withheld);
        Assert.Contains(new CountKey("unit", Merged, 8), withheld);
        Assert.Contains(new CountKey("unit", First, 2), withheld);
    }

    [Fact]
    public void A_published_count_is_never_withheld_and_hides_no_other()
    {
        var round = Round([
            Hamlet(1, [1, 1], 3) with { IsPublished = true }, Hamlet(2, [1, 1], 4), Hamlet(3, [2, 2], 30),
                Hamlet(4, [2, 2], 40), Hamlet(5, [3, 3], 50), Hamlet(6, [3, 3], 60),
        ]);
        var withheld = Poor(round);
        Assert.DoesNotContain(new CountKey("cell", null, 1), withheld);
        // 7 of the unit less the 3 that everyone knows would be the 4.
        Assert.Contains(new CountKey("unit", First, 1), withheld);
        Assert.Contains(new CountKey("cell", null, 2), withheld);
    }

    [Fact]
    public void A_list_that_cuts_through_the_units_of_another_shows_none_of_its_own()
    {
        var round = Round([Hamlet(1, [1, 8], 30), Hamlet(2, [1, 9], 30), Hamlet(3, [2, 8], 30), Hamlet(4, [2, 9], 30)]);
        Assert.Equal([new CountKey("unit", Merged, 8), new CountKey("unit", Merged, 9)],
            Poor(round).Where(k => k.Level == "unit").Order(Comparer<CountKey>.Create((a, b) => a.Id - b.Id)));
    }

    [Fact]
    public void Of_a_hamlet_whose_poor_are_withheld_a_part_is_shown_only_if_it_is_0()
    {
        var round = Round([
            Hamlet(1, [1, 1], 2, policy: 2), Hamlet(2, [1, 1], 40, policy: 9), Hamlet(3, [1, 1], 50, policy: 0),
                Hamlet(4, [1, 1], 60, policy: 7),
        ]);
        var policy = round.Withheld(5).Where(w => w.Measure == HouseholdRound.Policy).Select(w => w.Key.Id).Order();
        Assert.Equal([1, 2], policy);
    }

    [Fact]
    public void The_sums_by_title_are_withheld_where_too_few_pairs_are_cut()
    {
        // Of each unit one hamlet is recognised; in two of twelve it is small, and its pair has one on either side.
        var hamlets = Enumerable.Range(0, 24)
            .Select(at => Hamlet(at + 1, [at / 2, at / 2],
                at is 0 or 2 ? 2 : 30 + at) with
            { IsRecognised = at % 2 == 0 }).ToList();
        Assert.Contains(HouseholdRound.Recognised, Poor(Round(hamlets)));
        Assert.DoesNotContain(HouseholdRound.Recognised,
            Poor(Round([.. hamlets.Select(h => h with { IsRecognised = h.Cell <= 12 })])));
        Assert.DoesNotContain(HouseholdRound.Recognised,
            Poor(Round([.. hamlets.Select(h => h with { IsRecognised = false })])));
        Assert.Contains(HouseholdRound.Recognised,
            Poor(Round([.. hamlets.Select(h => h with { IsRecognised = h.Cell <= 4 })])));
    }

    static HouseholdRound Round(IReadOnlyList<ReviewedHamlet> hamlets) => new([First, Merged], hamlets);

    static ReviewedHamlet Hamlet(int cell, IReadOnlyList<int> units, long poor, long policy = 0) =>
        new(cell, units, 300 + cell, [poor, 50, policy, 0], false, false);

    static List<CountKey> Poor(HouseholdRound round) =>
    [
        .. round.Withheld(5).Where(w => w.Measure == HouseholdRound.Poor).Select(w => w.Key),
    ];
}
