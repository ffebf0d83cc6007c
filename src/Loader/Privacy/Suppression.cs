namespace Analytics.Loader.Privacy;

/// <summary>
/// Decides which counts are withheld, so that a small one cannot be deduced by subtraction, not even with knowledge
/// of these rules. The counts of one sum are divided into fixed pairs (one group of three where their number is odd)
/// by public properties. A pair with a small count is withheld completely, with all its parts, and nothing else is.
/// The pattern reveals of a pair only that one of the two is small, and the rest of the sum only what the two are
/// together; any division of it with a small part would be shown the same way. docs/privacy.md has the proof.
/// </summary>
public sealed class Suppression
{
    readonly int _small;
    readonly Dictionary<CountKey, Band> _bands = [];
    readonly List<IReadOnlyList<CountNode>> _groups = [];

    Suppression(int smallCount) => _small = smallCount;

    /// <summary>The withheld counts, by place.</summary>
    public IReadOnlyDictionary<CountKey, Band> Bands => _bands;

    /// <summary>The withheld pairs whose sum is shown.</summary>
    public IReadOnlyList<IReadOnlyList<CountNode>> Groups => _groups;

    /// <summary>Decides for a whole tree. The root is shown, unless it is a single hamlet.</summary>
    /// <param name="root">The district.</param>
    /// <param name="smallCount">Counts from 1 to one less than this are small; 1 withholds nothing.</param>
    public static Suppression Decide(CountNode root, int smallCount)
    {
        var decided = new Suppression(smallCount);
        if (smallCount <= 1) return decided;
        if (root.Children.Count == 0) decided.Evaluate([root]);
        else decided.Descend(root);
        return decided;
    }

    /// <summary>Whether the value is small, and so must not be revealed.</summary>
    public static bool IsSmall(long count, int smallCount) => count >= 1 && count < smallCount;

    void Descend(CountNode shown)
    {
        foreach (var group in Pairs(shown.Children))
        {
            if (!Evaluate(group))
                foreach (var member in group.Where(m => m.Children.Count > 0)) Descend(member);
        }
    }

    bool Evaluate(IReadOnlyList<CountNode> group)
    {
        if (!group.Any(m => IsSmall(m.Count, _small) || (m.IsGuarded && m.Count > 0) || m.IsForced)) return false;
        _groups.Add(group);
        var isNamed = !group.Any(m => m.IsGuarded || m.IsForced)
            && NamedSums.IsSafe(group.Sum(m => m.Count), group.Count, _small);
        foreach (var member in group)
        {
            Withhold(member, isNamed && IsSmall(member.Count, _small) ? Band.Small : Band.Withheld);
            foreach (var below in member.Children.SelectMany(c => c.All)) Withhold(below, Band.Withheld);
        }

        return true;
    }

    void Withhold(CountNode node, Band band)
    {
        foreach (var key in node.Keys) _bands[key] = band;
    }

    // Ordered by size, because small hamlets have small counts and pairing them withholds least; never by the counts
    // themselves.
    internal static IEnumerable<IReadOnlyList<CountNode>> Pairs(IReadOnlyList<CountNode> children)
    {
        var ordered = children.OrderBy(c => c.Size).ThenBy(c => c.Keys[0].Level, StringComparer.Ordinal)
            .ThenBy(c => c.Keys[0].Id).ToList();
        for (var at = 0; at < ordered.Count;)
        {
            var taken = ordered.Count - at == 3 ? 3 : Math.Min(2, ordered.Count - at);
            yield return ordered.GetRange(at, taken);
            at += taken;
        }
    }
}
