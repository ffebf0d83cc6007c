namespace Analytics.Forecast.Communes;

/// <summary>
/// Chooses some of many without replacement, each the likelier the greater its weight: every entrant has an exponential
/// arrival at the rate of its weight, and the first to arrive are chosen.
/// </summary>
static class ExponentialRace
{
    /// <summary>Moves the <paramref name="winners"/> first arrivals to the front of both, in no order.</summary>
    /// <param name="arrivals">Exponential numbers over the weights.</param>
    /// <param name="entrants">Who arrives, in step with <paramref name="arrivals"/>.</param>
    /// <param name="winners">0 up to their number.</param>
    public static void MoveWinnersFirst(Span<double> arrivals, Span<int> entrants, int winners)
    {
        // Hoare's selection: no order is needed among the winners, which a sort would pay for.
        var (low, high) = (0, arrivals.Length - 1);
        while (low < high && winners > low && winners <= high)
        {
            var pivot = arrivals[low + (high - low) / 2];
            var (i, j) = (low, high);
            while (i <= j)
            {
                while (arrivals[i] < pivot) i++;
                while (arrivals[j] > pivot) j--;
                if (i > j) break;
                (arrivals[i], arrivals[j]) = (arrivals[j], arrivals[i]);
                (entrants[i], entrants[j]) = (entrants[j], entrants[i]);
                i++;
                j--;
            }
            // Now low..j is at most the pivot and i..high at least; what may lie between equals it.
            if (winners <= j) high = j;
            else if (winners >= i) low = i;
            else return;
        }
    }
}
