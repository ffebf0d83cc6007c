namespace Analytics.Loader.Privacy;

/// <summary>A count that readers can deduce.</summary>
/// <param name="Measure">The index into <see cref="HouseholdRound.Measures"/>.</param>
/// <param name="Key">The place where the count is shown, in the first load that shows it.</param>
/// <param name="Units">The units of its hamlets, with their lists.</param>
readonly record struct FoundCount(int Measure, CountKey Key, IReadOnlyList<CountKey> Units);

/// <summary>
/// All public figures of one round over every load that shows it: sums and counts, their labels, bounds by criteria,
/// and that a part is at most its whole. A count that a later load did not change is the same count in both.
/// </summary>
sealed class PublicKnowledge(int smallCount, IReadOnlyList<CriterionBound> bounds,
    IReadOnlyDictionary<int, IReadOnlyCollection<DateOnly>> reviews)
{
    readonly ILookup<int, CriterionBound> _bounds = bounds.ToLookup(b => b.Cell);
    readonly Dictionary<(int Measure, int Cell, long Value), int> _hamlets = [];
    readonly Dictionary<string, int> _sums = [];
    readonly HashSet<string> _shown = [];
    readonly HashSet<(int, int, int, int, long)> _rows = [];
    readonly List<long> _max = [];
    readonly List<(int Measure, CountKey Key, IReadOnlyList<CountKey> Units, long Value)> _counts = [];
    readonly List<Constraint> _constraints = [];

    /// <summary>Adds the figures that a load shows.</summary>
    /// <param name="places">Filters the places; null for all.</param>
    public void Add(RoundPublication shown, Func<CountKey, bool>? places = null)
    {
        var bands = shown.Withheld.GroupBy(w => w.Measure)
            .ToDictionary(w => w.Key, w => w.GroupBy(k => k.Key).ToDictionary(k => k.Key, k => k.Last().Band));
        foreach (var hamlet in shown.Round.Hamlets.Where(h => !h.IsPublished)) AddHamlet(shown.Round, hamlet);
        foreach (var (key, all) in shown.Round.Places())
        {
            var hamlets = all.Where(h => !h.IsPublished).ToList();
            if (hamlets.Count == 0 || places?.Invoke(key) == false) continue;
            for (var measure = 0; measure < HouseholdRound.Measures.Count; measure++)
            {
                // Parts have no sums by title.
                if (key.Level == "title" && measure >= 2) continue;
                var band = bands.TryGetValue(HouseholdRound.Measures[measure], out var withheld)
                    && withheld.TryGetValue(key, out var said) ? said : (Band?)null;
                AddPlace(shown, key, hamlets, measure, band);
            }
        }
    }

    /// <summary>The small counts that readers can deduce.</summary>
    public List<FoundCount> Found()
    {
        var deduced = Deduction.From(_max, _constraints);
        return [.. Enumerable.Range(0, _counts.Count)
            .Where(i => deduced.IsPinned(i) && deduced.Min(i) == _counts[i].Value
            && Suppression.IsSmall(_counts[i].Value, smallCount))
            .Select(i => new FoundCount(_counts[i].Measure, _counts[i].Key, _counts[i].Units))];
    }

    void AddHamlet(HouseholdRound round, ReviewedHamlet hamlet)
    {
        int[] counts = [.. Enumerable.Range(0, HouseholdRound.Measures.Count).Select(m => NumberOf(round, hamlet, m))];
        if (!_rows.Add((counts[0], counts[1], counts[2], counts[3], hamlet.Households))) return;
        foreach (var part in (int[])[2, 3])
        {
            if (hamlet.Counts[part] <= hamlet.Counts[0] + hamlet.Counts[1])
                _constraints.Add(Constraint.Part(counts[part], [counts[0], counts[1]]));
        }

        if (hamlet.Counts[0] + hamlet.Counts[1] <= hamlet.Households)
            _constraints.Add(Constraint.Between([counts[0], counts[1]], 0, hamlet.Households));
        foreach (var bound in _bounds[hamlet.Cell].Where(b => b.MayRestOn(hamlet.ReviewedOn, reviews[hamlet.Cell])))
        {
            // A bound that these counts contradict comes from another measurement, and would only mislead a reader.
            var (min, max) = bound.Of(hamlet.Households);
            var together = bound.Measures.Sum(m => hamlet.Counts[m]);
            if (together >= min && together <= max)
                _constraints.Add(Constraint.Between(bound.Measures.Select(m => counts[m]), min, max));
        }
    }

    int NumberOf(HouseholdRound round, ReviewedHamlet hamlet, int measure)
    {
        if (_hamlets.TryGetValue((measure, hamlet.Cell, hamlet.Counts[measure]), out var known))
        {
            _max[known] = Math.Min(_max[known], Math.Max(hamlet.Households, hamlet.Counts[measure]));
            return known;
        }

        return _hamlets[(measure, hamlet.Cell, hamlet.Counts[measure])] =
            New(measure, new CountKey("cell", null, hamlet.Cell), UnitsOf(round, [hamlet]), hamlet.Counts[measure],
            Math.Max(hamlet.Households, hamlet.Counts[measure]));
    }

    void AddPlace(RoundPublication shown, CountKey key, List<ReviewedHamlet> hamlets, int measure, Band? band)
    {
        var parts = hamlets.Select(h => NumberOf(shown.Round, h, measure)).Order().ToList();
        var (value, same) = (hamlets.Sum(h => h.Counts[measure]), string.Join(',', parts));
        if (band is null)
        {
            if (_shown.Add(same)) _constraints.Add(Constraint.Equal(parts, value));
            return;
        }

        var count = parts is [var only] ? only : SumOf();
        if (band == Band.Small) _constraints.Add(Constraint.Between([count], 1, shown.SmallCount - 1));

        int SumOf()
        {
            if (_sums.TryGetValue(same, out var known)) return known;
            var sum = New(measure, key, UnitsOf(shown.Round, hamlets), value, hamlets.Sum(h => h.Households));
            _constraints.Add(Constraint.Sum(sum, parts));
            return _sums[same] = sum;
        }
    }

    int New(int measure, CountKey key, IReadOnlyList<CountKey> units, long value, long max)
    {
        _counts.Add((measure, key, units, value));
        _max.Add(max);
        return _max.Count - 1;
    }

    static IReadOnlyList<CountKey> UnitsOf(HouseholdRound round, IEnumerable<ReviewedHamlet> hamlets) =>
        [.. hamlets.SelectMany(h => h.Units.Select((unit, list) => new CountKey("unit", round.Lists[list], unit)))
            .Distinct()];
}
