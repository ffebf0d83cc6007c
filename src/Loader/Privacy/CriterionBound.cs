namespace Analytics.Loader.Privacy;

/// <summary>
/// The bound that a public assessment gives for the counts of a hamlet: its criterion is met or not met by them.
/// </summary>
/// <param name="Measures">The indices of the counts that the criterion sums.</param>
/// <param name="IsShare">Whether the threshold is a percentage of the households.</param>
/// <param name="IsAtMost">Whether the criterion is met up to the threshold, not from it on.</param>
public sealed record CriterionBound(int Cell, DateOnly AssessedOn, IReadOnlyList<int> Measures, bool IsShare,
    double Threshold, bool IsAtMost, bool IsMet)
{
    // A decimal threshold is not exact in binary: 4 % of 75 households is 3, not 2.9999.
    const double Exactness = 1e-9;

    /// <summary>The minimum and the maximum of the sum of the counts in a hamlet with this many households.</summary>
    public (long Min, long Max) Of(long households)
    {
        var limit = Math.Clamp(IsShare ? Threshold * households / 100 : Threshold, -1, Constraint.Unbounded);
        return (IsAtMost, IsMet) switch
        {
            (true, true) => (0, (long)Math.Floor(limit + Exactness)),
            (true, false) => ((long)Math.Floor(limit + Exactness) + 1, Constraint.Unbounded),
            (false, true) => ((long)Math.Ceiling(limit - Exactness), Constraint.Unbounded),
            (false, false) => (0, (long)Math.Ceiling(limit - Exactness) - 1),
        };
    }

    /// <summary>
    /// Whether an assessment may be based on this review: the last one before it, or the first after it, because the
    /// dates of assessments and reviews are recorded independently.
    /// </summary>
    /// <param name="reviews">All days on which the hamlet was reviewed.</param>
    public bool MayRestOn(DateOnly reviewedOn, IReadOnlyCollection<DateOnly> reviews) => reviewedOn <= AssessedOn
        ? !reviews.Any(r => r > reviewedOn && r <= AssessedOn)
        : !reviews.Any(r => r < reviewedOn && r > AssessedOn);
}
