using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Criteria;

/// <summary>
/// One criterion among the cells without the title, as of a date. Only whether it is met is shown of a cell; the
/// measured value never is, for some criteria measure households.
/// </summary>
/// <param name="Assessed">Cells without the title that were assessed on it: the denominator of
/// <paramref name="NotMet"/>.</param>
/// <param name="Findings">Findings "not met" over all criteria: the denominator of
/// <paramref name="CumulativeShare"/>.</param>
/// <param name="IsOwnIllustrative">The criterion itself is invented, not only what cells reached on it.</param>
public sealed record CriterionFigure(
    int Id, string Code, string NameVi, string NameEn, string? Document, string? OfficeVi, string? OfficeEn,
        int Assessed, int NotMet, double? NotMetShare, int Findings,
    double? CumulativeShare, bool IsOwnIllustrative, bool IsIllustrative)
{
    public const string Query = "criteria/criteria";

    /// <summary>The criteria in force, the one that most cells do not meet first.</summary>
    public static List<CriterionFigure> Read(SnapshotQuery query) => query.Rows(Query, r => new CriterionFigure(
        r.Int("criterion_id"), r.Text("code")!, r.Text("name_vi")!, r.Text("name_en")!, r.Text("source_document"),
            r.Text("office_vi"), r.Text("office_en"), r.Int("assessed"),
        r.Int("not_met"), r.Real("not_met_share"), r.IntOrNull("findings")
            ?? 0, r.Real("cumulative_share"), r.Bool("is_criterion_illustrative"), r.Bool("is_illustrative")));

    public string Name(Language language) => language.Say(NameVi, NameEn);

    public string? Office(Language language) => language.Say(OfficeVi ?? "", OfficeEn ?? OfficeVi ?? "");
}

/// <summary>One criterion among the cells without the title of one commune.</summary>
public sealed record CommuneCriterion(int CommuneId, string CommuneName, string CommuneKind, int CriterionId,
    int Assessed, int NotMet, double NotMetShare, bool IsIllustrative)
{
    public const string Query = "criteria/communes";

    public static List<CommuneCriterion> Read(SnapshotQuery query) => query.Rows(Query, r => new CommuneCriterion(
        r.Int("commune_id"), r.Text("name")!, r.Text("kind")!, r.Int("criterion_id"), r.Int("assessed"),
            r.Int("not_met"), r.Real("not_met_share") ?? 0, r.Bool("is_illustrative")));
}

/// <summary>One criterion at the end of a half-year, or on the date that is shown.</summary>
/// <param name="Half">1 or 2.</param>
/// <param name="IsPartial">The half-year ends after the date.</param>
public sealed record HalfYearCriterion(int Year, int Half, DateOnly On, bool IsPartial, int CriterionId, int Assessed,
    int NotMet, bool IsIllustrative)
{
    public const string Query = "criteria/half_years";

    public static List<HalfYearCriterion> Read(SnapshotQuery query) => query.Rows(Query, r => new HalfYearCriterion(
        r.Int("year"), r.Int("half"), r.Date("on_day")!.Value, r.Bool("is_partial"), r.Int("criterion_id"),
            r.Int("assessed"), r.Int("not_met"), r.Bool("is_illustrative")));
}
