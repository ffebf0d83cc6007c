using Analytics.Loader.Privacy;
using CsCheck;

namespace Analytics.Loader.Tests.Privacy;

/// <summary>
/// No small count can be found: not by subtraction, and not by knowing the rules too. The adversary of these tests has
/// unlimited time: it makes every tree of the same shape, sizes and total, runs the very same code on it, and keeps
/// those of which exactly the same is shown. A small count is safe if these trees do not all agree on it.
/// </summary>
public sealed class SuppressionTests
{
    [Theory]
    [InlineData("(0 0)", 3, 12)]
    [InlineData("(0 0)", 5, 24)]
    [InlineData("(0 0 0)", 3, 16)]
    [InlineData("(0 0 0)", 5, 20)]
    [InlineData("(0 0 0 0)", 4, 14)]
    [InlineData("(0 0 0 0 0)", 3, 11)]
    [InlineData("((0 0) (0 0))", 3, 14)]
    [InlineData("((0 0) (0 0))", 5, 16)]
    [InlineData("((0 0 0) (0 0))", 3, 11)]
    [InlineData("((0 0) 0)", 5, 20)]
    [InlineData("((0 0) (0 0) 0)", 3, 10)]
    [InlineData("((0) (0 0) (0))", 4, 13)]
    [InlineData("(((0 0) (0 0)) (0 0))", 3, 9)]
    [InlineData("(((0 0) 0) ((0 0) 0))", 4, 9)]
    public void Knowing_the_rules_and_trying_every_tree_pins_no_small_count(string shape, int smallCount, int upTo)
    {
        for (var total = 0; total <= upTo; total++) Assert.Equal([], Pinned(Trees.Parse(shape), total, smallCount));
    }

    [Fact]
    public void No_tree_that_chance_makes_gives_a_small_count_away() =>
        Shape(2).Select(Gen.Int[3, 5], Gen.Int[1, 10])
            .Where(t => Trees.Parse(t.Item1) is { } tree && tree.Leaves.Count() is > 1 and <= 6)
            .Sample((shape, smallCount, total) => Pinned(Trees.Parse(shape), total, smallCount).Count == 0, iter: 60);

    [Theory]
    [InlineData("(7 40)", 5)]
    [InlineData("((9 0) (0 12) (5 0))", 5)]
    [InlineData("(1 2 3)", 1)]
    public void Nothing_is_withheld_where_nothing_is_small(string tree, int smallCount) =>
        Assert.Empty(Suppression.Decide(Trees.Parse(tree), smallCount).Bands);

    [Theory]
    // A single small count takes its pair with it, and is named where the sum allows it.
    [InlineData("(30 3 40 50)", 5, "123 Withheld Small 40 50")]
    // 8 = 4 + 4 only, if both were called small.
    [InlineData("(4 4)", 5, "8 Withheld Withheld")]
    [InlineData("(1 1 20 20)", 5, "42 Withheld Withheld 20 20")]
    [InlineData("(2 3 20 20)", 5, "45 Small Small 20 20")]
    // A small unit hides with another, and nothing below the two is shown.
    [InlineData("((1 1) (20 30) (40 50) (60 70))", 5,
        "272 Small Withheld Withheld Withheld Withheld Withheld 90 40 50 130 60 70")]
    // The district is shown also where it is small.
    [InlineData("(1 0 0)", 5, "1 Withheld Withheld Withheld")]
    public void What_is_shown_is_what_the_rule_says(string tree, int smallCount, string shown) =>
        Assert.Equal(shown, Trees.Shown(Trees.Parse(tree), smallCount));

    [Fact]
    public void A_district_of_a_single_hamlet_is_that_hamlet() =>
        Assert.Equal(Band.Withheld,
            Suppression.Decide(CountNode.Sum(new CountKey("district", null, 0), [Trees.Parse("2")]),
                5).Bands[new CountKey("district", null, 0)]);

    [Fact]
    public void A_guarded_count_is_shown_only_if_it_is_0()
    {
        var tree = Trees.Parse("(30 0 40 50)");
        var guarded =
            tree with { Children = [.. tree.Children.Select((c, at) => c with { IsGuarded = at is 0 or 3 })] };
        Assert.Equal("120 Withheld Withheld Withheld Withheld", Trees.Shown(guarded, 5));
        Assert.Equal("120 0 30 40 50",
            Trees.Shown(
                tree with
                {
                    Children = [tree.Children[1] with { IsGuarded = true }, tree.Children[0], .. tree.Children.Skip(2)],
                }, 5));
    }

    // The small counts, by the shown text, which every tree that looks like this has alike.
    static List<string> Pinned(CountNode shape, long total, int smallCount)
    {
        var looks = new Dictionary<string, List<long[]>>();
        foreach (var shares in Trees.Shares(total, shape.Leaves.Count()))
        {
            var tree = Trees.With(shape, new Queue<long>(shares));
            var shown = Trees.Shown(tree, smallCount);
            if (!looks.TryGetValue(shown, out var alike)) looks[shown] = alike = [];
            alike.Add([.. tree.All.Select(n => n.Count)]);
        }

        return [.. from look in looks
                   from at in Enumerable.Range(1, shape.All.Count() - 1)
                   let values = look.Value.Select(v => v[at]).Distinct().ToList()
                   where values.Count == 1 && Suppression.IsSmall(values[0], smallCount)
                   select $"{look.Key}: {values[0]} at {at}"];
    }

    static Gen<string> Shape(int depth) => depth == 0 ? Gen.Const("0")
        : Gen.OneOf(Gen.Const("0"), Shape(depth - 1)).List[1, 3].Select(children => $"({string.Join(' ', children)})");
}
