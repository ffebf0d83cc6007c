namespace Analytics.Loader.Privacy;

/// <summary>What a load withholds beyond the rule of pairs. Measures are numbered as in <see cref="HouseholdRound.Measures"/>.</summary>
sealed record Choices
{
    /// <summary>Withheld with their pair and all that these are made of.</summary>
    public HashSet<(int Measure, CountKey Key)> Forced { get; } = [];

    /// <summary>In pairs where none is called small.</summary>
    public HashSet<(int Measure, CountKey Key)> Unnamed { get; } = [];

    /// <summary>Withheld alone, with no partner: every sum that a count enters, up to the district.</summary>
    public HashSet<(int Measure, CountKey Key)> Alone { get; } = [];

    /// <summary>The measures whose sums by title are withheld.</summary>
    public HashSet<int> Titles { get; } = [];
}
