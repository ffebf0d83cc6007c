namespace Analytics.Forecast.Questions;

/// <summary>
/// Distributes a whole number in proportion to weights by Hamilton's method: the integer parts first, then one each
/// to the largest remainders, on a tie to the earlier one. No part exceeds its maximum; the excess is distributed
/// again.
/// </summary>
static class LargestRemainder
{
    /// <summary>Parts that sum to <paramref name="total"/> exactly.</summary>
    /// <param name="total">0 up to the sum of <paramref name="room"/>.</param>
    /// <param name="weights">0 or more each; once all parts with a weight are full, the remaining capacity is the
    /// weight.</param>
    /// <param name="room">The maximum of each part, 0 or more.</param>
    public static int[] Share(int total, IReadOnlyList<int> weights, IReadOnlyList<int> room)
    {
        var parts = new int[room.Count];
        while (total > 0)
        {
            var free = room.Select((max, i) => max - parts[i]).ToArray();
            var claims = weights.Select((weight, i) => free[i] > 0 ? weight : 0).ToArray();
            var round = Proportional(total, claims.Any(claim => claim > 0) ? claims : free);
            for (var i = 0; i < parts.Length; i++)
            {
                var taken = Math.Min(round[i], free[i]);
                parts[i] += taken;
                total -= taken;
            }
        }
        return parts;
    }

    static int[] Proportional(int total, int[] weights)
    {
        var sum = weights.Sum(weight => (long)weight);
        var parts = weights.Select(weight => (int)((long)total * weight / sum)).ToArray();
        var left = total - parts.Sum();
        foreach (var i in Enumerable.Range(0, weights.Length).OrderByDescending(i => (long)total * weights[i] % sum)
            .Take(left))
        {
            parts[i]++;
        }

        return parts;
    }
}
