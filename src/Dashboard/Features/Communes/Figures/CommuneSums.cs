using System.Globalization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Communes.Figures;

/// <summary>The sums of chosen communes: of one cluster, or of all chosen. Rates from the sums.</summary>
/// <param name="ClusterOrder">Which cluster; null for all chosen.</param>
public sealed record CommuneSum(int? ClusterOrder, string? ClusterVi, string? ClusterEn, CommuneCounts Counts,
    IReadOnlyDictionary<int, int> ByYear, bool IsIllustrative)
{
    public const string Query = "communes/sums", YearsQuery = "communes/sum_years";

    /// <summary>One sum for each cluster of the chosen, and last the sum of all.</summary>
    /// <param name="ids">The chosen communes, not empty; 0 for the cells whose unit is not known.</param>
    public static List<CommuneSum> Read(SnapshotQuery query, UnitList units, IEnumerable<int> ids)
    {
        var chosen = string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        var years = query.Rows(YearsQuery, r =>
            (Cluster: r.IntOrNull("cluster_order"), Year: r.Int("year"), Recognised: r.Int("recognised")),
            ("units", units.Tag()), ("ids", chosen))
            .ToLookup(y => y.Cluster ?? 0);
        return query.Rows(Query, r => new CommuneSum(
            r.IntOrNull("cluster_order"), r.Text("cluster_vi"), r.Text("cluster_en"),
            new CommuneCounts(r.Int("cells"), r.IntOrNull("target"), r.Int("registered"), r.Int("recognised"),
                r.Real("target_share"), r.Real("cells_share"),
                r.IntOrNull("remaining"), r.Int("survey_awaited"), r.Int("appraisal_awaited"), r.Int("withdrawn"),
                r.Int("ended")),
            years[r.IntOrNull("cluster_order") ?? 0].ToDictionary(y => y.Year, y => y.Recognised),
                r.Bool("is_illustrative")), ("units", units.Tag()), ("ids", chosen));
    }
}
