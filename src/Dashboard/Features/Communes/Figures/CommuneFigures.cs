using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Communes.Figures;

/// <summary>One commune against its own target, as of a date. Shares are 0..1.</summary>
/// <param name="Id">The warehouse's own number of the unit, stable over loads; 0 for the row of the cells whose unit is
/// not known.</param>
/// <param name="Recognised">Holding the title: recognised less withdrawn, less those that ended with their
/// cells.</param>
/// <param name="SurveyAwaited">Cells without the title whose last visit was a survey, its finding not in yet.</param>
/// <param name="AppraisalAwaited">The same of an appraisal.</param>
/// <param name="Ended">Titles that ended or were joined when cells were merged or dissolved.</param>
public sealed record CommuneFigure(
    int Id, string Code, string Name, string Kind, string? ClusterVi, string? ClusterEn, int Cells, int? Target,
        int Registered, int Recognised,
    double? TargetShare, double? CellsShare, int? Remaining, int SurveyAwaited, int AppraisalAwaited, int Withdrawn,
        int Ended, bool IsIllustrative)
{
    public const string Query = "communes/communes";

    /// <summary>The same by the newest list of units.</summary>
    public const string NowQuery = "communes/communes_now";

    /// <summary>Cells expected at an even pace over the term; null without target.</summary>
    public double? Expected { get; init; }

    /// <summary>Ahead of (above 0) or behind (below 0) an even pace [cells]; null without target.</summary>
    public double? Gap { get; init; }

    /// <summary>reached, on_track, behind or no_target.</summary>
    public required string Status { get; init; }

    /// <summary>Has a pilot cell of the district.</summary>
    public bool HasPilot { get; init; }

    /// <summary>False for a unit that is shown only because it still holds cells or a target.</summary>
    public bool IsListed { get; init; }

    /// <summary>Place in the Vietnamese alphabet, from 1.</summary>
    public int NameOrder { get; init; }

    /// <summary>Place of its cluster, from 1.</summary>
    public int ClusterOrder { get; init; }

    /// <summary>Place in the district's own order; null where the source gives none.</summary>
    public int? DisplayOrder { get; init; }

    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which the unit existed.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The origin of the unit; null if none is recorded.</summary>
    public UnitOrigin? Origin { get; init; }

    /// <summary>Row and column in the map of tiles, from 1; null where its list has no tiles.</summary>
    public (int Row, int Column)? Tile { get; init; }

    public static List<CommuneFigure> Read(SnapshotQuery query, UnitList units = UnitList.Then) =>
        query.Rows(QueryOf(units), r => new CommuneFigure(
        r.IntOrNull("commune_id") ?? 0, r.Text("code") ?? "", r.Text("name") ?? "", r.Text("kind")
            ?? "", r.Text("cluster_vi"), r.Text("cluster_en"), r.Int("cells"), r.IntOrNull("target"),
        r.Int("registered"), r.Int("recognised"), r.Real("target_share"), r.Real("cells_share"),
        r.IntOrNull("remaining"),
        r.Int("survey_awaited"), r.Int("appraisal_awaited"), r.Int("withdrawn"), r.Int("ended"),
        r.Bool("is_illustrative"))
        {
            Expected = r.Real("expected"), Gap = r.Real("gap"), Status = r.Text("status")!,
            HasPilot = r.Bool("has_pilot"),
            IsListed = r.Bool("is_listed"),
            NameOrder = r.Int("name_order"), ClusterOrder = r.Int("cluster_order"),
            DisplayOrder = r.IntOrNull("display_order"),
            ValidFrom = r.Date("valid_from"), ValidTo = r.Date("valid_to"), Origin = UnitOrigin.Read(r),
            Tile = r.IntOrNull("tile_row") is { } row ? (row, r.Int("tile_column")) : null,
        });

    /// <summary>Which query counts by a list of units.</summary>
    public static string QueryOf(UnitList units) => units == UnitList.Now ? NowQuery : Query;

    /// <summary>The name with its kind: Xã An Hiệp, An Hiệp commune.</summary>
    public string FullName(Language language) => Id == 0 ? language.Say("Chưa rõ đơn vị",
        "Unit not known") : UnitName.Full(Name, Kind, language);

    public string Cluster(Language language) => language.Say(ClusterVi ?? "", ClusterEn ?? ClusterVi ?? "");

    public CommuneCounts Counts =>
        new(Cells, Target, Registered, Recognised, TargetShare, CellsShare, Remaining, SurveyAwaited, AppraisalAwaited,
            Withdrawn, Ended);
}

/// <summary>The origin of a unit: its predecessors, the date, and the legal basis.</summary>
public sealed record UnitOrigin(DateOnly On, string LegalBasis, int Predecessors, string Names, string Kind)
{
    internal static UnitOrigin? Read(Row row) => row.Date("changed_on") is { } day
        ? new(day, row.Text("legal_basis") ?? "", row.Int("predecessors"), row.Text("predecessor_names")
            ?? "", row.Text("predecessor_kind") ?? "")
        : null;
}

/// <summary>The figures of a commune, of several, or of the district. Shares are 0..1.</summary>
public sealed record CommuneCounts(
    int Cells, int? Target, int Registered, int Recognised, double? TargetShare, double? CellsShare, int? Remaining,
    int SurveyAwaited, int AppraisalAwaited, int Withdrawn, int Ended);

/// <summary>Recognitions of one commune in one counting year.</summary>
/// <param name="CommuneId">0 for the cells whose unit is not known.</param>
/// <param name="FirstHalf">Those of them that were decided in the first half of the year.</param>
public sealed record CommuneYear(int CommuneId, int Year, int Recognised, int FirstHalf)
{
    public const string Query = "communes/years", NowQuery = "communes/years_now";

    public static List<CommuneYear> Read(SnapshotQuery query, UnitList units = UnitList.Then) =>
        query.Rows(units == UnitList.Now ? NowQuery : Query,
        r => new CommuneYear(r.IntOrNull("commune_id") ?? 0, r.Int("year"), r.Int("recognised"), r.Int("first_half")));
}

/// <summary>
/// The total row of the communes: sums of counts, rates from the sums. By whichever list of units, it is the same.
/// </summary>
public sealed record CommuneTotal(
    int Communes, int Cells, int? Target, int Registered, int Recognised, double? TargetShare, double? CellsShare,
    int? Remaining,
    int SurveyAwaited, int AppraisalAwaited, int Withdrawn, int Ended, bool IsIllustrative)
{
    public const string Query = "communes/total";

    public static CommuneTotal? Read(SnapshotQuery query) => query.Rows(Query, r => new CommuneTotal(
        r.Int("communes"), r.IntOrNull("cells") ?? 0, r.IntOrNull("target"), r.IntOrNull("registered")
            ?? 0, r.IntOrNull("recognised") ?? 0, r.Real("target_share"),
        r.Real("cells_share"), r.IntOrNull("remaining"), r.IntOrNull("survey_awaited") ?? 0,
        r.IntOrNull("appraisal_awaited") ?? 0,
        r.IntOrNull("withdrawn") ?? 0, r.IntOrNull("ended") ?? 0, r.Bool("is_illustrative"))).FirstOrDefault();

    public CommuneCounts Counts =>
        new(Cells, Target, Registered, Recognised, TargetShare, CellsShare, Remaining, SurveyAwaited, AppraisalAwaited,
            Withdrawn, Ended);
}
