namespace Analytics.Loader.Privacy;

/// <summary>The result of a round of reviews in one hamlet.</summary>
/// <param name="Cell">The cell's id.</param>
/// <param name="Units">The hamlet's unit in each list, from the first list on.</param>
/// <param name="Households">The number of households of the hamlet.</param>
/// <param name="Counts">Poor, near-poor, policy and members' households, in the order of <see
/// cref="HouseholdRound.Measures"/>.</param>
/// <param name="IsPublished">Whether the counts are public.</param>
/// <param name="IsRecognised">Whether its cell had the title on the day of the review.</param>
public sealed record ReviewedHamlet(int Cell, IReadOnlyList<int> Units, long Households, IReadOnlyList<long> Counts,
    bool IsPublished, bool IsRecognised)
{
    /// <summary>The day of its review.</summary>
    public DateOnly ReviewedOn { get; init; }
}

/// <summary>One round of reviews of the whole district, as a tree of counts for each measure.</summary>
/// <param name="Lists">The dates from which the lists of units are in force, in order.</param>
/// <param name="Hamlets">All hamlets of the round.</param>
public sealed record HouseholdRound(IReadOnlyList<DateOnly> Lists, IReadOnlyList<ReviewedHamlet> Hamlets)
{
    public const string Poor = "poor", NearPoor = "near_poor", Policy = "policy", Member = "member";

    /// <summary>The measures in the order of decision: parts after their whole.</summary>
    public static readonly IReadOnlyList<string> Measures = [Poor, NearPoor, Policy, Member];

    public static readonly CountKey Recognised = new("title", null, 1), Others = new("title", null, 0);

    static readonly CountKey District = new("district", null, 0);

    /// <summary>The counts withheld by the rule of pairs, for each measure.</summary>
    public IEnumerable<WithheldCount> Withheld(int smallCount) => Withheld(smallCount, new Choices());

    /// <summary>The withheld counts including additional choices.</summary>
    internal IEnumerable<WithheldCount> Withheld(int smallCount, Choices choices)
    {
        // A shown part is a lower bound of its whole: while the whole is withheld, a part is shown only if it is 0.
        var wholes = new HashSet<CountKey>();
        var hidden = Hamlets.Where(h => !h.IsPublished).ToList();
        if (hidden.Count == 0 || smallCount <= 1) yield break;
        for (var measure = 0; measure < Measures.Count; measure++)
        {
            var isPart = Measures[measure] is Policy or Member;
            var at = measure;
            var decided =
                Suppression.Decide(
                Tree(hidden, measure, key => isPart && wholes.Contains(key), key => choices.Forced.Contains((at, key))),
                smallCount);
            var bands = new Dictionary<CountKey, Band>(decided.Bands);
            foreach (var key in decided.Groups.Where(g =>
                g.Any(n => n.Keys.Any(k => choices.Unnamed.Contains((at, k))))).SelectMany(g => g)
                .SelectMany(n => n.Keys))
            {
                bands[key] = Band.Withheld;
            }

            foreach (var (key, band) in Unnested(hidden)) bands[key] = band;
            foreach (var (_, key) in choices.Alone.Where(a => a.Measure == at)) bands[key] = Band.Withheld;
            if (!isPart) wholes.UnionWith(bands.Keys);
            if (!isPart && (choices.Titles.Contains(measure) || !IsSplitShown(decided, smallCount)))
                bands[Recognised] = bands[Others] = Band.Withheld;
            foreach (var (key, band) in bands) yield return new WithheldCount(Measures[measure], key, band);
        }
    }

    /// <summary>All places where a count of the round is shown, with the hamlets it sums.</summary>
    public IEnumerable<(CountKey Key, IReadOnlyList<ReviewedHamlet> Hamlets)> Places() =>
    [
        .. Hamlets.Select(h => (new CountKey("cell", null, h.Cell), (IReadOnlyList<ReviewedHamlet>)[h])),
        .. Enumerable.Range(0, Lists.Count)
            .SelectMany(list =>
            Hamlets.GroupBy(h => h.Units[list])
            .Select(u => (new CountKey("unit", Lists[list], u.Key), (IReadOnlyList<ReviewedHamlet>)[.. u]))),
        (District, Hamlets),
        .. Hamlets.GroupBy(h => h.IsRecognised)
            .Select(t => (t.Key ? Recognised : Others, (IReadOnlyList<ReviewedHamlet>)[.. t])),
    ];

    /// <summary>The tree of counts without those inside a withheld one; for choosing what else to withhold.</summary>
    internal CountNode Tree(int measure) =>
        Tree([.. Hamlets.Where(h => !h.IsPublished)], measure, _ => false, _ => false);

    /// <summary>Hamlets, units, units of later lists and the district as a tree, as far as lists nest.</summary>
    CountNode Tree(IReadOnlyList<ReviewedHamlet> hamlets, int measure, Func<CountKey, bool> isGuarded,
        Func<CountKey, bool> isForced)
    {
        var lists = Nested(hamlets);
        return Sum(District, hamlets, lists.Count - 1);

        CountNode Sum(CountKey key, IEnumerable<ReviewedHamlet> within, int at) => CountNode.Sum(key,
            at < 0 ? [.. within.Select(Leaf)]
            : [.. within.GroupBy(h => h.Units[lists[at]])
                .Select(u => Sum(new CountKey("unit", Lists[lists[at]], u.Key), u, at - 1))], isGuarded(key),
                isForced(key));

        CountNode Leaf(ReviewedHamlet hamlet)
        {
            var key = new CountKey("cell", null, hamlet.Cell);
            return new CountNode([key], hamlet.Households, hamlet.Counts[measure], isGuarded(key),
                [])
            { IsForced = isForced(key) };
        }
    }

    // A list that splits a unit of an earlier list is not part of the tree; its units' counts are withheld.
    List<int> Nested(IReadOnlyList<ReviewedHamlet> hamlets)
    {
        var kept = new List<int>();
        for (var list = 0; list < Lists.Count; list++)
        {
            if (kept.Count == 0
                || hamlets.GroupBy(h => h.Units[kept[^1]])
                .All(u => u.Select(h => h.Units[list]).Distinct().Count() == 1))
            {
                kept.Add(list);
            }
        }

        return kept;
    }

    IEnumerable<KeyValuePair<CountKey, Band>> Unnested(IReadOnlyList<ReviewedHamlet> hamlets) =>
        Enumerable.Range(0, Lists.Count).Except(Nested(hamlets))
            .SelectMany(list =>
                hamlets.Select(h => h.Units[list]).Distinct()
                .Select(unit => KeyValuePair.Create(new CountKey("unit", Lists[list], unit), Band.Withheld)));

    bool IsSplitShown(Suppression decided, int smallCount)
    {
        var recognised = Hamlets.Where(h => h.IsRecognised).Select(h => h.Cell).ToHashSet();
        return TitleSplit.IsShown(decided, leaf =>
            recognised.Contains(leaf.Keys[^1].Id), recognised.Count, Hamlets.Count - recognised.Count, smallCount);
    }
}
