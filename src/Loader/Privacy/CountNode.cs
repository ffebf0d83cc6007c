namespace Analytics.Loader.Privacy;

/// <summary>
/// A count in the tree of those that are shown: a hamlet, a unit of some list, the district. Counts that are public anyway
/// are taken out of the whole tree beforehand, for everyone can do so.
/// </summary>
/// <param name="Keys">What is shown under this count: a unit with a single hamlet, or one that went on into a later list unchanged, is the same count several times.</param>
/// <param name="Size">Households; always shown.</param>
/// <param name="Count">Of these the poor, for instance; the sum of the children where there are any.</param>
/// <param name="IsGuarded">Any count but 0 is withheld, however large: it would bound one that is withheld.</param>
/// <param name="Children">What it is the sum of: none for a hamlet, otherwise at least two.</param>
public sealed record CountNode(IReadOnlyList<CountKey> Keys, long Size, long Count, bool IsGuarded, IReadOnlyList<CountNode> Children)
{
    /// <summary>It is withheld whatever it is, for what is public beside it would give another count away.</summary>
    public bool IsForced { get; init; }

    /// <summary>A sum of counts. A sum of one count is that count.</summary>
    public static CountNode Sum(CountKey key, IReadOnlyList<CountNode> children, bool isGuarded = false, bool isForced = false) => children is [var only]
        ? only with { Keys = [key, .. only.Keys], IsGuarded = only.IsGuarded || isGuarded, IsForced = only.IsForced || isForced }
        : new([key], children.Sum(c => c.Size), children.Sum(c => c.Count), isGuarded, children) { IsForced = isForced };

    /// <summary>This count and every one that it is made of.</summary>
    public IEnumerable<CountNode> All => Children.SelectMany(c => c.All).Prepend(this);

    /// <summary>The hamlets below.</summary>
    public IEnumerable<CountNode> Leaves => All.Where(n => n.Children.Count == 0);
}

/// <summary>Where a count is shown.</summary>
/// <param name="Level">cell, unit, district, or title: the hamlets whose cell is recognised (1), and the others (0).</param>
/// <param name="ListFrom">Since when the list of units is in force to which a unit belongs; null for the other levels.</param>
/// <param name="Id">Of the cell or the unit; 0 for the district.</param>
public readonly record struct CountKey(string Level, DateOnly? ListFrom, int Id);

/// <summary>A count that is not shown.</summary>
public sealed record WithheldCount(string Measure, CountKey Key, Band Band);

/// <summary>What is shown in place of a count: that it is small, or nothing at all of it.</summary>
public enum Band { Small, Withheld }
