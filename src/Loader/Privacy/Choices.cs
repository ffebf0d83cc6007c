namespace Analytics.Loader.Privacy;

/// <summary>
/// What a load withholds in addition to the rule of pairs. Measures are indices into <see
/// cref="HouseholdRound.Measures"/>.
/// </summary>
sealed record Choices
{
    /// <summary>Counts withheld with their pair and all their parts.</summary>
    public HashSet<(int Measure, CountKey Key)> Forced { get; } = [];

    /// <summary>Counts in pairs where neither is labelled small.</summary>
    public HashSet<(int Measure, CountKey Key)> Unnamed { get; } = [];

    /// <summary>
    /// Counts withheld without a pair: every sum that includes them is withheld, up to the district.
    /// </summary>
    public HashSet<(int Measure, CountKey Key)> Alone { get; } = [];

    /// <summary>The measures whose sums by title are withheld.</summary>
    public HashSet<int> Titles { get; } = [];
}
