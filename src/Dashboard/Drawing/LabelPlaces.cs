namespace Analytics.Dashboard.Drawing;

/// <summary>Where labels at the end of lines are written, so that none covers another.</summary>
static class LabelPlaces
{
    /// <summary>Moves descending places apart, downwards first, then up from the lowest allowed.</summary>
    public static float[] Spread(float[] places, float distance, float lowest)
    {
        for (var at = 1; at < places.Length; at++)
            places[at] = Math.Max(places[at], places[at - 1] + distance);
        for (var at = places.Length - 1; at >= 0; at--)
            places[at] = Math.Min(places[at], at == places.Length - 1 ? lowest : places[at + 1] - distance);
        return places;
    }
}
