namespace Analytics.Loader.Privacy;

/// <summary>
/// Whether the sums of the hamlets whose cell is recognised and of the others may be shown beside the rest: a second way to
/// divide the district. Both groups must be large, and withheld pairs that it cuts through must be none, or enough and
/// with counts that are not at their limits, so that each can give way to another.
/// </summary>
public static class TitleSplit
{
    /// <summary>Fewer hamlets than this are no group to speak of.</summary>
    public const int MinHamlets = 10;

    /// <summary>Fewer pairs than this with a hamlet on each side could be told from the two sums.</summary>
    public const int MinPairs = 3;

    /// <summary>Whether the two sums may be shown.</summary>
    /// <param name="decided">What is withheld in the tree.</param>
    /// <param name="isRecognised">On which side a hamlet stands.</param>
    /// <param name="recognised">Hamlets on that side.</param>
    /// <param name="others">Hamlets on the other.</param>
    /// <param name="smallCount">From where on a count is not small.</param>
    public static bool IsShown(Suppression decided, Func<CountNode, bool> isRecognised, int recognised, int others, int smallCount)
    {
        // With one side empty the other is the district itself.
        if (smallCount <= 1 || recognised == 0 || others == 0) return true;
        if (recognised < MinHamlets || others < MinHamlets) return false;
        var cut = decided.Groups.Select(g => g.SelectMany(m => m.Leaves).ToList()).Where(g => g.Any(isRecognised) && !g.All(isRecognised)).ToList();
        return cut.Count == 0 || (cut.Count >= MinPairs && CanMove(true) && CanMove(false));

        bool CanMove(bool side)
        {
            var (min, sum, max) = (0L, 0L, 0L);
            foreach (var group in cut)
                foreach (var leaf in group.Where(l => isRecognised(l) == side))
                {
                    var isNamed = decided.Bands[leaf.Keys[0]] == Band.Small;
                    (min, sum, max) = (min + (isNamed ? 1 : 0), sum + leaf.Count, max + (isNamed ? smallCount - 1 : group.Sum(l => l.Count)));
                }

            return min < sum && sum < max;
        }
    }
}
