namespace Analytics.Loader.Privacy;

/// <summary>
/// Decides whether the sums of hamlets with a recognised cell and of the others may be shown as well, which is a
/// second division of the district. Both groups must be large, and it must cut through no withheld pairs, or through
/// enough of them with counts that are not at their limits, so that each can vary.
/// </summary>
public static class TitleSplit
{
    /// <summary>The minimum number of hamlets in a group.</summary>
    public const int MinHamlets = 10;

    /// <summary>
    /// The minimum number of pairs with a hamlet on each side; fewer could be deduced from the two sums.
    /// </summary>
    public const int MinPairs = 3;

    /// <summary>Whether the two sums may be shown.</summary>
    /// <param name="decided">The withheld counts of the tree.</param>
    /// <param name="isRecognised">Whether a hamlet's cell is recognised.</param>
    /// <param name="recognised">The number of hamlets with a recognised cell.</param>
    /// <param name="others">The number of other hamlets.</param>
    /// <param name="smallCount">The smallest count that is not small.</param>
    public static bool IsShown(Suppression decided, Func<CountNode, bool> isRecognised, int recognised, int others,
        int smallCount)
    {
        // If one group is empty the other is the whole district.
        if (smallCount <= 1 || recognised == 0 || others == 0) return true;
        if (recognised < MinHamlets || others < MinHamlets) return false;
        var cut = decided.Groups.Select(g => g.SelectMany(m => m.Leaves).ToList())
            .Where(g => g.Any(isRecognised) && !g.All(isRecognised)).ToList();
        return cut.Count == 0 || (cut.Count >= MinPairs && CanMove(true) && CanMove(false));

        bool CanMove(bool side)
        {
            var (min, sum, max) = (0L, 0L, 0L);
            foreach (var group in cut)
            {
                foreach (var leaf in group.Where(l => isRecognised(l) == side))
                {
                    var isNamed = decided.Bands[leaf.Keys[0]] == Band.Small;
                    (min, sum, max) =
                        (min + (isNamed ? 1 : 0), sum + leaf.Count, max
                        + (isNamed ? smallCount - 1 : group.Sum(l => l.Count)));
                }
            }

            return min < sum && sum < max;
        }
    }
}
