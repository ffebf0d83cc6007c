using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>The charts of poverty: the district, and its communes side by side.</summary>
static class PovertyCharts
{
    public static IReadOnlyList<ChartEntry> All { get; } =
    [
        new("poverty", PovertyFigure.DistrictQuery, "poverty", Poverty),
        new("poverty-communes", CommunePovertySeries.Query, "poverty", PovertyOfCommunes),
    ];

    static Chart Poverty(SnapshotQuery query, ChartFrame frame) =>
        PovertyChart.Draw([.. ToPoints(PovertyFigure.ReadForDistrict(query), frame.Language)], frame,
            _ => frame.Links?.To("/poverty"));

    /// <summary>
    /// The points of a line: only of figures with both counts shown, for a withheld one has no place on a scale.
    /// </summary>
    public static IEnumerable<PovertyPoint> ToPoints(IEnumerable<PovertyFigure> figures, Language language) =>
        from p in figures
        where p.Counts is { Poor.Value: not null, NearPoor.Value: not null }
        select new PovertyPoint(p.On, p.Standard.Code, p.Standard.ShortBasis(language), p.Counts.Households,
            p.Counts.Poor.Value!.Value, p.Counts.NearPoor.Value!.Value,
            p.Counts.PoorRate!.Value, p.Counts.NearPoorRate!.Value, p.IsYearEnd, p.IsIllustrative)
        { Days = p.Days };

    static Chart PovertyOfCommunes(SnapshotQuery query, ChartFrame frame)
    {
        var limit = SmallCountLimit.Read(query);
        return PovertyCommunesChart.Draw(
            [
                .. CommunePovertySeries.Read(query).Select(c => new PovertyPanel(c.CommuneId, c.Name, [
                    .. c.Years.Select(p => new PovertyPanelPoint(p.On, p.Standard.Code,
                        p.Standard.ShortBasis(frame.Language), p.Counts.Households,
                        p.Counts.Poor.Words(frame.Language, limit),
                        p.Counts.NearPoor.Words(frame.Language, limit), p.Counts.PoorRate, p.Counts.NearPoorRate,
                            p.IsYearEnd, p.IsIllustrative) { Days = p.Days }),
                ])),
            ], frame, panel => frame.Links?.To($"/communes/{panel.CommuneId}"));
    }
}
