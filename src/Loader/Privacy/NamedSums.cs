namespace Analytics.Loader.Privacy;

/// <summary>
/// Decides when the counts of a withheld pair may be labelled "small" and "withheld". The labels reveal more: a count
/// that is withheld but not small is 0 or at least the limit. They are shown only where the pair's sum can still be
/// divided in more than one way; this depends only on the sum and the size of the pair, so the decision itself
/// reveals nothing.
/// </summary>
static class NamedSums
{
    /// <summary>Whether labels are safe for every division of the sum.</summary>
    public static bool IsSafe(long sum, int members, int smallCount) =>
        Enumerable.Range(1, members).All(smalls => IsSafe(sum, smalls, members - smalls, smallCount));

    // The possible total of the small counts, from all 1 to all the maximum; the others are 0 or not small.
    static bool IsSafe(long sum, int smalls, int others, int smallCount)
    {
        var (min, max) = (smalls, smalls * (smallCount - 1));
        var possible = Enumerable.Range(min, max - min + 1)
            .Where(part => sum == part || (others > 0 && sum - part >= smallCount)).ToList();
        // One small count needs two possible values. Several at an extreme are each at that extreme; in between, each
        // can vary.
        return possible.Count == 0 || possible.Count > 1 || (smalls > 1 && possible[0] > min && possible[0] < max);
    }
}
