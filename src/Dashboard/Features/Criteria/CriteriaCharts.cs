using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Criteria;

/// <summary>The criteria that hold cells back.</summary>
static class CriteriaCharts
{
    public static IReadOnlyList<ChartEntry> All { get; } =
    [
        new("criteria", CriterionFigure.Query, "criteria", Criteria),
    ];

    static Chart Criteria(SnapshotQuery query, ChartFrame frame) => CriteriaChart.Draw(
        [.. CriterionFigure.Read(query)
            .Select(c => new CriterionBar(c.Code, c.Name(frame.Language), c.Assessed, c.NotMet, c.CumulativeShare,
                c.IsIllustrative))], frame);
}
