using Analytics.Dashboard.Features.Poverty;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Cells.Figures;

/// <summary>
/// The households of one hamlet for one year and standard; a count that could name a household is withheld.
/// </summary>
/// <param name="IsYearEnd">Whether the figures come from the yearly review; if not they do not compare with year-end
/// ones.</param>
public sealed record CellPoverty(int Year, PovertyStandard Standard, DateOnly On, HouseholdCounts Counts,
    bool IsYearEnd,
    bool IsIllustrative, string? SourceNote)
{
    public const string Query = "cells/households";

    public static List<CellPoverty> Read(SnapshotQuery query, int cell) => query.Rows(Query, r => new CellPoverty(
        r.Int("year"), PovertyStandard.Of(r), r.Date("on_day")!.Value, HouseholdCounts.Of(r), r.Bool("is_year_end"),
            r.Bool("is_illustrative"), r.Text("source_note")), ("cell", cell));
}
