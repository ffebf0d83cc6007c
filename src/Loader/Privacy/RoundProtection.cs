namespace Analytics.Loader.Privacy;

/// <summary>
/// Decides what a load shows of a round when other figures are public too: those of earlier loads, and the criteria
/// that its hamlets meet. The rule of pairs is applied first. While a small count can be deduced from all public
/// figures, more is withheld around it: first its label, then other pairs of the same sum, then the sum itself with
/// its pair, and finally every sum that includes the count, up to the district's.
/// </summary>
sealed class RoundProtection(HouseholdRound round, int smallCount, IReadOnlyList<RoundPublication> earlier,
    IReadOnlyList<CriterionBound> bounds, IReadOnlyDictionary<int, IReadOnlyCollection<DateOnly>> reviews)
{
    const int MaxSteps = 300;

    static readonly CountKey District = new("district", null, 0);

    readonly Choices _choices = new();
    readonly HashSet<(int, CountKey)> _met = [], _alone = [], _besides = [], _left = [];
    HashSet<FoundKey> _foundBefore = [], _foundByDistrict = [];

    readonly record struct FoundKey(int Measure, CountKey Key);

    /// <summary>The withheld counts.</summary>
    public IReadOnlyList<WithheldCount> Decide()
    {
        var withheld = round.Withheld(smallCount, _choices).ToList();
        if (smallCount <= 1 || (earlier.Count == 0 && bounds.Count == 0)) return withheld;
        // What was already revealed can be deduced whatever this load does.
        if (earlier.Count > 0)
        {
            _foundBefore = [.. Found(null).Select(KeyOf)];
            _foundByDistrict = [.. Found(withheld, key => key == District).Select(KeyOf)];
        }

        for (var step = 0; step < MaxSteps; step++)
        {
            var found = Found(withheld)
                .Where(f => !_foundBefore.Contains(KeyOf(f)) && !_left.Contains((f.Measure, f.Key))).ToList();
            if (found.Count == 0) return withheld;
            foreach (var count in found) Withhold(count, withheld, isLast: step > MaxSteps / 2);
            withheld = [.. round.Withheld(smallCount, _choices)];
        }

        return withheld;
    }

    List<FoundCount> Found(IReadOnlyList<WithheldCount>? withheld, Func<CountKey, bool>? places = null)
    {
        var known = new PublicKnowledge(smallCount, bounds, reviews);
        foreach (var shown in earlier) known.Add(shown);
        if (withheld is not null) known.Add(new RoundPublication(smallCount, round, withheld), places);
        return known.Found();
    }

    static FoundKey KeyOf(FoundCount found) => new(found.Measure, found.Key);

    void Withhold(FoundCount found, List<WithheldCount> withheld, bool isLast)
    {
        var path = PathTo(found);
        if (_met.Add((found.Measure, found.Key)))
        {
            _choices.Titles.Add(found.Measure);
            foreach (var node in path) _choices.Unnamed.UnionWith(node.Keys.Select(k => (found.Measure, k)));
            return;
        }

        if (_alone.Contains((found.Measure, found.Key)))
        {
            WithholdBeside(found);
            return;
        }

        // The district's sum alone, compared with that of an earlier load, reveals it: withholding a pair does not
        // help.
        var isByDistrict = path.Count < 2 || isLast || _foundByDistrict.Contains(KeyOf(found));
        if (isByDistrict || !Force(found.Measure, path, withheld)) WithholdAlone(found, path);
    }

    // Another pair of the same sum; where all are withheld, the sum itself with its pair.
    bool Force(int measure, List<CountNode> path, List<WithheldCount> withheld)
    {
        var hidden = withheld.Where(w => w.Measure == HouseholdRound.Measures[measure]).Select(w => w.Key).ToHashSet();
        for (var at = 1; at < path.Count; at++)
        {
            // The lowest sum that is shown, or the district.
            if (at < path.Count - 1 && hidden.Contains(path[at].Keys[0])) continue;
            var pairs = Suppression.Pairs(path[at].Children).ToList();
            var own = pairs.FindIndex(p => p.Contains(path[at - 1]));
            for (var next = 0; next < pairs.Count; next++)
            {
                var pair = pairs[(own + next) % pairs.Count];
                if (pair.All(n => hidden.Contains(n.Keys[0]))) continue;
                return _choices.Forced.Add((measure, pair[0].Keys[0]));
            }
        }

        return false;
    }

    void WithholdAlone(FoundCount found, List<CountNode> path)
    {
        _alone.Add((found.Measure, found.Key));
        _choices.Titles.Add(found.Measure);
        foreach (var key in path.SelectMany(n => n.Keys).Append(District).Concat(found.Units))
            _choices.Alone.Add((found.Measure, key));
    }

    // Showing its former pair now would reveal what an earlier load withheld: what was withheld stays withheld. Then
    // all its units.
    void WithholdBeside(FoundCount found)
    {
        var isFirst = _besides.Add((found.Measure, found.Key));
        if (!isFirst) _left.Add((found.Measure, found.Key));
        var measure = HouseholdRound.Measures[found.Measure];
        var before =
            earlier.SelectMany(e => e.Withheld).Where(w => w.Measure == measure).Select(w => w.Key).ToHashSet();
        foreach (var key in round.Hamlets.Where(h =>
            !h.IsPublished
            && h.Units.Where((unit, list) => found.Units.Contains(new CountKey("unit", round.Lists[list], unit))).Any())
            .Select(h => new CountKey("cell", null, h.Cell)))
        {
            if (!isFirst || before.Contains(key)) _choices.Alone.Add((found.Measure, key));
        }
    }

    // From the count up to the district; only the units of a hamlet that is no longer in the round.
    List<CountNode> PathTo(FoundCount found)
    {
        var root = round.Tree(found.Measure);
        List<CountNode>? path = null;
        foreach (var key in found.Units.Prepend(found.Key))
            if (path is null && Search(root, key) is { } there) path = there;
        return path ?? [root];

        static List<CountNode>? Search(CountNode node, CountKey key)
        {
            if (node.Keys.Contains(key)) return [node];
            foreach (var child in node.Children)
                if (Search(child, key) is { } there) return [.. there, node];
            return null;
        }
    }
}
