namespace Analytics.Loader.Sample.Model;

/// <summary>Distributes a whole number by weight so that the parts sum to it (largest remainder).</summary>
static class Apportionment
{
    public static int[] Share(int total, IReadOnlyList<int> weights)
    {
        var sum = weights.Sum(weight => (long)weight);
        if (sum == 0)
            return new int[weights.Count];
        var parts = weights.Select(weight => (int)(total * (long)weight / sum)).ToArray();
        var remainders = Enumerable.Range(0, parts.Length)
            .OrderByDescending(i => total * (long)weights[i] % sum)
            .ThenBy(i => i);
        foreach (var i in remainders.Take(total - parts.Sum()))
            parts[i]++;
        return parts;
    }

    /// <summary>A count among the 117 cells of the record, scaled to a district of another size.</summary>
    public static int Scale(int among117, int cells) => (int)((2L * among117 * cells + 117) / (2 * 117));
}
