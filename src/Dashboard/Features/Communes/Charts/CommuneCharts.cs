using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Communes.Figures;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Communes.Charts;

/// <summary>The communes against their targets, by the units of the date and by those of the newest list.</summary>
static class CommuneCharts
{
    public static IReadOnlyList<ChartEntry> All { get; } =
    [
        new("communes", CommuneFigure.Query, "communes,targets",
            (query, frame) => Communes(query, frame, UnitList.Then)),
        new("communes-now", CommuneFigure.NowQuery, "communes,targets",
            (query, frame) => Communes(query, frame, UnitList.Now)),
    ];

    static Chart Communes(SnapshotQuery query, ChartFrame frame, UnitList units) => CommunesChart.Draw(
        [.. CommuneFigure.Read(query, units)
            .Select(c => new CommuneBar(c.Id, c.Id == 0 ? c.FullName(frame.Language)
                : c.Name, c.Cells, c.Target ?? 0, c.Recognised, c.Remaining ?? 0, c.IsIllustrative))], frame,
        bar => bar.CommuneId == 0 ? null : frame.Links?.To($"/communes/{bar.CommuneId}"));
}
