namespace Analytics.Loader.Privacy;

/// <summary>
/// What can be deduced of counts from all that is public: the least and the most that each can be. Equations are combined by elimination,
/// so that the difference of two sums is known too, and every bound is carried through every constraint until none moves. Reasoning
/// by sums, differences and bounds finds no more than this; docs/privacy.md says what else there may be.
/// </summary>
public sealed class Deduction
{
    // A bound that creeps by one at a time through large numbers ends here; it is then less narrow than it could be, and no pin is lost that
    // a reader with a pencil would find.
    const int MaxRounds = 200;

    readonly long[] _min, _max;

    Deduction(int counts)
    {
        _min = new long[counts];
        _max = new long[counts];
    }

    /// <summary>The least that a count can be.</summary>
    public long Min(int count) => _min[count];

    /// <summary>The most that a count can be.</summary>
    public long Max(int count) => _max[count];

    /// <summary>Whether only one value is left.</summary>
    public bool IsPinned(int count) => _min[count] == _max[count];

    /// <summary>Deduces all that follows.</summary>
    /// <param name="most">Of each count the most that it can be by itself, its households; none is below 0.</param>
    public static Deduction From(IReadOnlyList<long> max, IReadOnlyList<Constraint> constraints)
    {
        var found = new Deduction(max.Count);
        for (var i = 0; i < max.Count; i++) found._max[i] = max[i];
        found.Carry(constraints);
        // What is known by now is a number; elimination is left with what is not.
        var reduced = Elimination.Reduce(constraints.Where(c => c.IsEquation).Select(found.WithoutKnown).OfType<Constraint>());
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
            // The term is at least what must remain when the others take most, and at most what may when they take least.
            var (from, to) = (constraint.Min - restMax, constraint.Max - restMin);
            var (newMin, newMax) = factor > 0 ? (Up(from, factor), Down(to, factor)) : (Up(-to, -factor), Down(-from, -factor));
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
