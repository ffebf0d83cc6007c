using Analytics.Dashboard.Snapshots;
using Analytics.Forecast.Baselines;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;

namespace Analytics.Dashboard.Features.Communes.Figures;

/// <summary>
/// What one commune needs to reach its own target by the deadline, by the straight line of Forecast. Its chance is its
/// part of the district's (<c>OutlookFigures.Shared</c>): a handful of cells carries none of its own.
/// </summary>
/// <param name="Outcome">A projection holds the paces; else why there is none: met, past due, too early.</param>
public sealed record CommunePace(DateOnly DueOn, bool IsIllustrative, ForecastOutcome Outcome)
{
    public const string Query = "communes/pace";

    /// <summary>Cells a year so far and from now on; null where a pace has no meaning.</summary>
    public Pace? Pace => (Outcome as Projection)?.Pace;

    /// <summary>Null where the commune has no target or the programme has not begun.</summary>
    public static CommunePace? Read(SnapshotQuery query, int commune)
    {
        var rows = query.Rows(Query, r => new YearRow(
            r.Int("recognised"), r.Int("cells"), r.IntOrNull("target"), r.Int("withdrawn"), r.Date("due_on"),
                r.Int("first_year"), r.Bool("is_illustrative")), ("commune", commune));
        if (rows.FirstOrDefault() is not { Target: { } target, DueOn: { } due } first) return null;
        var input = ForecastInput.FromDates(first.Cells, target, first.FirstYear, [.. rows.Select(r => r.Recognised)],
            query.AsOf, due);
        if (first.Withdrawn > 0) input = input with { Withdrawals = new Withdrawals(first.Withdrawn, CellMonths: 0) };
        return new CommunePace(due, rows.Any(r => r.IsIllustrative), NaivePace.Project(input));
    }

    sealed record YearRow(int Recognised, int Cells, int? Target, int Withdrawn, DateOnly? DueOn, int FirstYear,
        bool IsIllustrative);
}
