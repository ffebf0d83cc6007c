namespace Analytics.Loader.Sample.Model;

/// <summary>A commune or township of the file.</summary>
/// <param name="Base">Positions, in the list of 2020, of the units whose cells it has; one for a unit of that
/// list.</param>
/// <param name="RecordedOn">When it was recorded.</param>
sealed record Unit(
    int Id, string Code, string Name, string NameEn, string Kind, DateOnly? From, DateOnly? To, DateOnly RecordedOn,
    bool IsOfficial, int Population, int Cluster, IReadOnlyList<int> Base)
{
    /// <summary>A unit of the list without districts, in the larger province.</summary>
    public bool IsWithoutDistrict { get; init; }

    public bool IsValid(DateOnly on) => (From is null || From <= on) && (To is null || on <= To);
}

/// <summary>A unit that was merged into another.</summary>
sealed record Succession(int Predecessor, int Successor, DateOnly On, string LegalBasis);
