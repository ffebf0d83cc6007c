namespace Analytics.Loader.Privacy;

/// <summary>
/// A count in the tree of shown counts: a hamlet, a unit of some list, the district. Counts that are public anyway
/// are removed from the whole tree beforehand, because every reader can subtract them.
/// </summary>
/// <param name="Keys">The places that show this count: a unit with a single hamlet, or one that continues unchanged
/// in a later list, is the same count several times.</param>
/// <param name="Size">The number of households; always shown.</param>
/// <param name="Count">The number of poor households, for instance; the sum of the children where there are
/// any.</param>
/// <param name="IsGuarded">Whether any count but 0 is withheld, however large: it would bound one that is
/// withheld.</param>
/// <param name="Children">The parts of the sum: none for a hamlet, otherwise at least two.</param>
public sealed record CountNode(IReadOnlyList<CountKey> Keys, long Size, long Count, bool IsGuarded,
    IReadOnlyList<CountNode> Children)
{
    /// <summary>
    /// Whether it is withheld whatever its value, because public figures would otherwise reveal another count.
    /// </summary>
    public bool IsForced { get; init; }

    /// <summary>A sum of counts. A sum of one count is that count.</summary>
    public static CountNode Sum(CountKey key, IReadOnlyList<CountNode> children, bool isGuarded = false,
        bool isForced = false) => children is [var only]
        ? only with
        {
            Keys = [key, .. only.Keys],
            IsGuarded = only.IsGuarded || isGuarded,
            IsForced = only.IsForced || isForced,
        }
        : new([key], children.Sum(c => c.Size), children.Sum(c => c.Count), isGuarded,
            children)
        { IsForced = isForced };

    /// <summary>This count and all its descendants.</summary>
    public IEnumerable<CountNode> All => Children.SelectMany(c => c.All).Prepend(this);

    /// <summary>The hamlets below.</summary>
    public IEnumerable<CountNode> Leaves => All.Where(n => n.Children.Count == 0);
}

/// <summary>The place where a count is shown.</summary>
/// <param name="Level">cell, unit, district, or title: the hamlets whose cell is recognised (1), and the others
/// (0).</param>
/// <param name="ListFrom">The date from which the unit's list is in force; null for the other levels.</param>
/// <param name="Id">The id of the cell or the unit; 0 for the district.</param>
public readonly record struct CountKey(string Level, DateOnly? ListFrom, int Id);

/// <summary>A withheld count.</summary>
public sealed record WithheldCount(string Measure, CountKey Key, Band Band);

/// <summary>What is shown in place of a count: that it is small, or nothing.</summary>
public enum Band { Small, Withheld }
