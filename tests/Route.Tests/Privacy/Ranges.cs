namespace Analytics.Route.Tests.Privacy;

/// <summary>
/// Bounds that subtraction gives: of each count the minimum and maximum, narrowed until nothing changes.
/// </summary>
sealed class Ranges
{
    readonly Dictionary<object, (long Least, long Most)> _known = [];
    readonly List<(object Sum, List<object> Parts)> _sums = [];
    readonly List<(object Part, List<object> Wholes)> _parts = [];

    public (long Least, long Most) this[object count] => _known[count];

    /// <summary>
    /// A count that is shown is known; others are bounded by their band, and all by the number of households.
    /// </summary>
    public void Tell(object count, long? shown, string? band, long households) =>
        Narrow(count, shown is { } value ? (value, value) : band == "small" ? (1, 4) : (0, households));

    public void Sum(object sum, IEnumerable<object> parts) => _sums.Add((sum, [.. parts]));

    /// <summary>A part is no more than its wholes together.</summary>
    public void Part(object part, params object[] wholes) => _parts.Add((part, [.. wholes]));

    public void Solve()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var (sum, parts) in _sums)
            {
                var (least, most) = (parts.Sum(p => _known[p].Least), parts.Sum(p => _known[p].Most));
                changed |= Narrow(sum, (least, most));
                foreach (var part in parts)
                {
                    var (restLeast, restMost) = (least - _known[part].Least, most - _known[part].Most);
                    changed |= Narrow(part, (_known[sum].Least - restMost, _known[sum].Most - restLeast));
                    (least, most) = (restLeast + _known[part].Least, restMost + _known[part].Most);
                }
            }

            foreach (var (part, wholes) in _parts)
            {
                changed |= Narrow(part, (0, wholes.Sum(w => _known[w].Most)));
                foreach (var whole in wholes)
                {
                    changed |= Narrow(whole,
                        (_known[part].Least - wholes.Where(w => !w.Equals(whole)).Sum(w => _known[w].Most),
                            long.MaxValue));
                }
            }
        }
        while (changed);
    }

    bool Narrow(object count, (long Least, long Most) to)
    {
        var known = _known.TryGetValue(count, out var before) ? before : (0, long.MaxValue);
        var now = (Math.Max(known.Item1, to.Least), Math.Min(known.Item2, to.Most));
        Assert.True(now.Item1 <= now.Item2, $"{count}: what is shown contradicts itself.");
        _known[count] = now;
        return now != known;
    }
}
