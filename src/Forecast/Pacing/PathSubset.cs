namespace Analytics.Forecast.Pacing;

/// <summary>
/// Which paths are simulated down to single cells: all of a normal district, an evenly spaced subset for a pool so
/// large that all would take minutes. Evenly spaced paths still represent every structure, because those are drawn in
/// strata.
/// </summary>
/// <param name="Count">The number of paths.</param>
/// <param name="Stride">The step between them.</param>
readonly record struct PathSubset(int Count, int Stride)
{
    const int MaxDraws = 10_000_000;
    const int Least = 100;

    /// <summary>The subset of <paramref name="paths"/> with that many cells each.</summary>
    public static PathSubset Of(int paths, int cells)
    {
        var affordable = Math.Clamp(MaxDraws / Math.Max(cells, 1), Math.Min(Least, paths), paths);
        var stride = (paths + affordable - 1) / affordable;
        return new PathSubset((paths + stride - 1) / stride, stride);
    }

    /// <summary>The path at a position of the subset.</summary>
    public int PathAt(int position) => position * Stride;
}
