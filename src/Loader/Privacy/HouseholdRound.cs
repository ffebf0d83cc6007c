namespace Analytics.Loader.Privacy;

/// <summary>What a round of reviews found in one hamlet.</summary>
/// <param name="Cell">The cell's id.</param>
/// <param name="Units">The hamlet's unit in each list, from the first list on.</param>
/// <param name="Households">Of the hamlet.</param>
/// <param name="Counts">Poor, near-poor, policy and members' households, in the order of <see cref="HouseholdRound.Measures"/>.</param>
/// <param name="IsPublished">The counts are public.</param>
/// <param name="IsRecognised">Its cell held the title on the day.</param>
public sealed record ReviewedHamlet(int Cell, IReadOnlyList<int> Units, long Households, IReadOnlyList<long> Counts, bool IsPublished, bool IsRecognised)
{
    /// <summary>The day of its review.</summary>
    public DateOnly ReviewedOn { get; init; }
}

/// <summary>One round of reviews of the whole district, as a tree of counts for each measure.</summary>
/// <param name="Lists">Since when each list of units is in force, in order.</param>
/// <param name="Hamlets">All that the round reviewed.</param>
public sealed record HouseholdRound(IReadOnlyList<DateOnly> Lists, IReadOnlyList<ReviewedHamlet> Hamlets)
{
    public const string Poor = "poor", NearPoor = "near_poor", Policy = "policy", Member = "member";

    /// <summary>What is counted, in the order in which it is decided: parts come after their whole.</summary>
    public static readonly IReadOnlyList<string> Measures = [Poor, NearPoor, Policy, Member];

    public static readonly CountKey Recognised = new("title", null, 1), Others = new("title", null, 0);

    static readonly CountKey District = new("district", null, 0);

    /// <summary>What is withheld by the rule of pairs, for each measure.</summary>
    public IEnumerable<WithheldCount> Withheld(int smallCount) => Withheld(smallCount, new Choices());

    /// <summary>The same with more withheld than the rule asks for.</summary>
    internal IEnumerable<WithheldCount> Withheld(int smallCount, Choices choices)
    {
        // A part that is shown bounds its whole from below: while the whole is withheld, only a part of 0 is shown.
        var wholes = new HashSet<CountKey>();
        var hidden = Hamlets.Where(h => !h.IsPublished).ToList();
        if (hidden.Count == 0 || smallCount <= 1) yield break;
        for (var measure = 0; measure < Measures.Count; measure++)
        {
            var isPart = Measures[measure] is Policy or Member;
            var at = measure;
            var decided = Suppression.Decide(Tree(hidden, measure, key => isPart && wholes.Contains(key), key => choices.Forced.Contains((at, key))), smallCount);
            var bands = new Dictionary<CountKey, Band>(decided.Bands);
            foreach (var key in decided.Groups.Where(g => g.Any(n => n.Keys.Any(k => choices.Unnamed.Contains((at, k))))).SelectMany(g => g).SelectMany(n => n.Keys)) bands[key] = Band.Withheld;
            foreach (var (key, band) in Unnested(hidden)) bands[key] = band;
            foreach (var (_, key) in choices.Alone.Where(a => a.Measure == at)) bands[key] = Band.Withheld;
            if (!isPart) wholes.UnionWith(bands.Keys);
            if (!isPart && (choices.Titles.Contains(measure) || !IsSplitShown(decided, smallCount))) bands[Recognised] = bands[Others] = Band.Withheld;
            foreach (var (key, band) in bands) yield return new WithheldCount(Measures[measure], key, band);
        }
    }

    /// <summary>Every place where a count of the round is shown, with the hamlets that it is the sum of.</summary>
    public IEnumerable<(CountKey Key, IReadOnlyList<ReviewedHamlet> Hamlets)> Places() =>
    [
        .. Hamlets.Select(h => (new CountKey("cell", null, h.Cell), (IReadOnlyList<ReviewedHamlet>)[h])),
        .. Enumerable.Range(0, Lists.Count).SelectMany(list => Hamlets.GroupBy(h => h.Units[list]).Select(u => (new CountKey("unit", Lists[list], u.Key), (IReadOnlyList<ReviewedHamlet>)[.. u]))),
        (District, Hamlets),
        .. Hamlets.GroupBy(h => h.IsRecognised).Select(t => (t.Key ? Recognised : Others, (IReadOnlyList<ReviewedHamlet>)[.. t])),
    ];

    /// <summary>The counts that have no place in one that is withheld, as a tree; for those who choose what else is withheld.</summary>
    internal CountNode Tree(int measure) => Tree([.. Hamlets.Where(h => !h.IsPublished)], measure, _ => false, _ => false);

    /// <summary>Hamlets below units below the units of later lists below the district, as far as lists lie within each other.</summary>
    CountNode Tree(IReadOnlyList<ReviewedHamlet> hamlets, int measure, Func<CountKey, bool> isGuarded, Func<CountKey, bool> isForced)
    {
        var lists = Nested(hamlets);
        return Sum(District, hamlets, lists.Count - 1);

        CountNode Sum(CountKey key, IEnumerable<ReviewedHamlet> within, int at) => CountNode.Sum(key,
            at < 0 ? [.. within.Select(Leaf)]
            : [.. within.GroupBy(h => h.Units[lists[at]]).Select(u => Sum(new CountKey("unit", Lists[lists[at]], u.Key), u, at - 1))], isGuarded(key), isForced(key));

        CountNode Leaf(ReviewedHamlet hamlet)
        {
            var key = new CountKey("cell", null, hamlet.Cell);
            return new CountNode([key], hamlet.Households, hamlet.Counts[measure], isGuarded(key), []) { IsForced = isForced(key) };
        }
    }

    // A list that cuts through a unit of an earlier one is no part of the tree; its units' counts are withheld.
    List<int> Nested(IReadOnlyList<ReviewedHamlet> hamlets)
    {
        var kept = new List<int>();
        for (var list = 0; list < Lists.Count; list++)
            if (kept.Count == 0 || hamlets.GroupBy(h => h.Units[kept[^1]]).All(u => u.Select(h => h.Units[list]).Distinct().Count() == 1)) kept.Add(list);
        return kept;
    }

    IEnumerable<KeyValuePair<CountKey, Band>> Unnested(IReadOnlyList<ReviewedHamlet> hamlets) =>
        Enumerable.Range(0, Lists.Count).Except(Nested(hamlets))
            .SelectMany(list => hamlets.Select(h => h.Units[list]).Distinct().Select(unit => KeyValuePair.Create(new CountKey("unit", Lists[list], unit), Band.Withheld)));

    bool IsSplitShown(Suppression decided, int smallCount)
    {
        var recognised = Hamlets.Where(h => h.IsRecognised).Select(h => h.Cell).ToHashSet();
        return TitleSplit.IsShown(decided, leaf => recognised.Contains(leaf.Keys[^1].Id), recognised.Count, Hamlets.Count - recognised.Count, smallCount);
    }
}
