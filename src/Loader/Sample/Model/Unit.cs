namespace Analytics.Loader.Sample.Model;

/// <summary>A commune or township of the file.</summary>
/// <param name="Base">Positions, in the list of 2020, of the units whose cells it holds; one of them for a unit of that list.</param>
/// <param name="RecordedOn">When it entered the books.</param>
sealed record Unit(
    int Id, string Code, string Name, string NameEn, string Kind, DateOnly? From, DateOnly? To, DateOnly RecordedOn,
    bool IsOfficial, int Population, int Cluster, IReadOnlyList<int> Base)
{
    /// <summary>A unit of the list without districts, in the larger province.</summary>
    public bool IsWithoutDistrict { get; init; }

    public bool IsValid(DateOnly on) => (From is null || From <= on) && (To is null || on <= To);
}

/// <summary>One unit that went into another.</summary>
sealed record Succession(int Predecessor, int Successor, DateOnly On, string LegalBasis);
