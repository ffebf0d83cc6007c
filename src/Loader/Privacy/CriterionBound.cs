namespace Analytics.Loader.Privacy;

/// <summary>What an assessment makes public of the counts of a hamlet: its criterion is met or not met by them.</summary>
/// <param name="Measures">The counts that the criterion sums, by their numbers.</param>
/// <param name="IsShare">The threshold is a percentage of the households.</param>
/// <param name="IsAtMost">Met up to the threshold, not from it on.</param>
public sealed record CriterionBound(int Cell, DateOnly AssessedOn, IReadOnlyList<int> Measures, bool IsShare, double Threshold, bool IsAtMost, bool IsMet)
{
    // A threshold that is written as a decimal is no exact number: 4 % of 75 households is 3, not 2.9999.
    const double Exactness = 1e-9;

    /// <summary>The least and the most that the counts together can be in a hamlet of so many households.</summary>
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
    /// Whether a review may be the one by which it was assessed: the last until then, or the first after it, for the day of an assessment
    /// and that of a review are written down apart.
    /// </summary>
    /// <param name="reviews">All days on which the hamlet was reviewed.</param>
    public bool MayRestOn(DateOnly reviewedOn, IReadOnlyCollection<DateOnly> reviews) => reviewedOn <= AssessedOn
        ? !reviews.Any(r => r > reviewedOn && r <= AssessedOn)
        : !reviews.Any(r => r < reviewedOn && r > AssessedOn);
}
