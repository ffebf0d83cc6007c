namespace Analytics.Forecast.Communes;

/// <summary>
/// Weighted sampling without replacement: every entrant has an exponential arrival time with its weight as rate, and
/// the first arrivals are chosen.
/// </summary>
static class ExponentialRace
{
    /// <summary>
    /// Moves the first <paramref name="winners"/> arrivals to the front of both spans, in no particular order.
    /// </summary>
    /// <param name="arrivals">Exponential numbers divided by the weights.</param>
    /// <param name="entrants">The entrants, in the same order as <paramref name="arrivals"/>.</param>
    /// <param name="winners">The number to choose, 0 up to the number of entrants.</param>
    public static void MoveWinnersFirst(Span<double> arrivals, Span<int> entrants, int winners)
    {
        // Hoare's selection: the winners need no order, so sorting would be wasted.
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
            // Now low..j is at most the pivot and i..high at least; elements between them equal it.
            if (winners <= j) high = j;
            else if (winners >= i) low = i;
            else return;
        }
    }
}
