namespace Analytics.Loader.Privacy;

/// <summary>
/// Deduces bounds of counts from all public figures: the minimum and the maximum of each. Equations are combined by
/// elimination, so that the difference of two sums is known too, and bounds are propagated through all constraints
/// until none changes. Reasoning by sums, differences and bounds finds no more than this; docs/privacy.md describes
/// its limits.
/// </summary>
public sealed class Deduction
{
    // Limits the propagation of bounds that shrink by one at a time through large numbers. The bounds are then wider
    // than possible, but no value that a manual reader could find is missed.
    const int MaxRounds = 200;

    readonly long[] _min, _max;

    Deduction(int counts)
    {
        _min = new long[counts];
        _max = new long[counts];
    }

    /// <summary>The minimum of a count.</summary>
    public long Min(int count) => _min[count];

    /// <summary>The maximum of a count.</summary>
    public long Max(int count) => _max[count];

    /// <summary>Whether only one value is possible.</summary>
    public bool IsPinned(int count) => _min[count] == _max[count];

    /// <summary>Deduces all bounds.</summary>
    /// <param name="max">The maximum of each count by itself, its households; the minimum is 0.</param>
    public static Deduction From(IReadOnlyList<long> max, IReadOnlyList<Constraint> constraints)
    {
        var found = new Deduction(max.Count);
        for (var i = 0; i < max.Count; i++) found._max[i] = max[i];
        found.Carry(constraints);
        // Known counts are replaced by their values; elimination works on the unknown ones.
        var reduced =
            Elimination.Reduce(constraints.Where(c => c.IsEquation).Select(found.WithoutKnown).OfType<Constraint>());
        if (reduced.Count > 0) found.Carry([.. constraints, .. reduced]);
        return found;
    }

    Constraint? WithoutKnown(Constraint equation)
    {
        var rest = equation.Terms.Where(t => !IsPinned(t.Count)).ToList();
        if (rest.Count == 0) return null;
        var sum = equation.Min - equation.Terms.Where(t => IsPinned(t.Count)).Sum(t => t.Factor * _min[t.Count]);
        return new Constraint(rest, sum, sum);
    }

    void Carry(IReadOnlyList<Constraint> constraints)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var hasMoved = false;
            foreach (var constraint in constraints) hasMoved |= Narrow(constraint);
            if (!hasMoved) return;
        }
    }

    bool Narrow(Constraint constraint)
    {
        var (min, max) = (0L, 0L);
        foreach (var (count, factor) in constraint.Terms)
        {
            min += factor * (factor > 0 ? _min[count] : _max[count]);
            max += factor * (factor > 0 ? _max[count] : _min[count]);
        }

        var hasMoved = false;
        foreach (var (count, factor) in constraint.Terms)
        {
            var (low, high) = factor > 0 ? (_min[count], _max[count]) : (_max[count], _min[count]);
            var (restMin, restMax) = (min - (factor * low), max - (factor * high));
            // A term is at least what remains when the others have their maximum, and at most what remains when they
            // have their minimum.
            var (from, to) = (constraint.Min - restMax, constraint.Max - restMin);
            var (newMin, newMax) =
                factor > 0 ? (Up(from, factor), Down(to, factor)) : (Up(-to, -factor), Down(-from, -factor));
            if (newMin > _min[count] && newMin <= _max[count]) (_min[count], hasMoved) = (newMin, true);
            if (newMax < _max[count] && newMax >= _min[count]) (_max[count], hasMoved) = (newMax, true);
            (low, high) = factor > 0 ? (_min[count], _max[count]) : (_max[count], _min[count]);
            (min, max) = (restMin + (factor * low), restMax + (factor * high));
        }

        return hasMoved;
    }

    static long Up(long value, long by) => value >= 0 ? (value + by - 1) / by : -(-value / by);

    static long Down(long value, long by) => value >= 0 ? value / by : -((-value + by - 1) / by);
}
