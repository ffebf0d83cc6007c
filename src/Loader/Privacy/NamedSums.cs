namespace Analytics.Loader.Privacy;

/// <summary>
/// When the counts of a withheld pair may be told apart as "small" and "withheld". To say so tells more: a count that is
/// withheld but not small is 0 or at least the limit. It is said where no division of the pair's sum into such parts would
/// then be the only one; this depends on the sum and the size of the pair alone, so that saying it or not tells nothing else.
/// </summary>
static class NamedSums
{
    /// <summary>Whether naming is safe for every way in which a sum could be made up.</summary>
    public static bool IsSafe(long sum, int members, int smallCount) =>
        Enumerable.Range(1, members).All(smalls => IsSafe(sum, smalls, members - smalls, smallCount));

    // The part of the sum that the small ones may have, from all 1 to all the largest; the others are 0 or not small.
    static bool IsSafe(long sum, int smalls, int others, int smallCount)
    {
        var (min, max) = (smalls, smalls * (smallCount - 1));
        var possible = Enumerable.Range(min, max - min + 1).Where(part => sum == part || (others > 0 && sum - part >= smallCount)).ToList();
        // One small count needs two values. Several at an end are each at that end; anywhere between, each can move.
        return possible.Count == 0 || possible.Count > 1 || (smalls > 1 && possible[0] > min && possible[0] < max);
    }
}
