using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Cells.Figures;

/// <summary>The title of one cell in one year in which it is due a review.</summary>
/// <param name="Outcome">giu_vung, can_nang_chat, de_nghi_thu_hoi; null while not reviewed.</param>
/// <param name="UpgradePlannedOn">Null where no plan to raise its quality was adopted for the year.</param>
public sealed record TitleYear(
    int Year, int CountingYear, DateOnly DecidedOn, DateOnly? ReviewedOn, string? Outcome, DateOnly? UpgradePlannedOn,
        string? UpgradeVi, string? UpgradeEn,
    DateOnly? WithdrawnOn, bool IsIllustrative)
{
    public const string Query = "cells/title";

    public static List<TitleYear> Read(SnapshotQuery query, int cell) => query.Rows(Query, r => new TitleYear(
        r.Int("year"), r.Int("counting_year"), r.Date("decided_on")!.Value, r.Date("reviewed_on"), r.Text("outcome"),
            r.Date("upgrade_planned_on"),
        r.Text("upgrade_vi"), r.Text("upgrade_en"), r.Date("withdrawn_on"), r.Bool("is_illustrative")), ("cell", cell));

    public string OutcomeWords(Language language) => Outcome switch
    {
        "giu_vung" => language.Say("giữ vững danh hiệu", "title retained"),
        "can_nang_chat" => language.Say("cần nâng chất", "to be upgraded"),
        "de_nghi_thu_hoi" => language.Say("đề nghị thu hồi", "withdrawal proposed"),
        _ => language.Say("chưa rà soát", "not reviewed yet"),
    };

    public string? Upgrade(Language language) =>
        language.Say(UpgradeVi ?? "", UpgradeEn ?? "") is { Length: > 0 } content ? content : null;
}

/// <summary>Reviews of the district's titles in one year. The share is 0..1, of those due a review.</summary>
/// <param name="Due">Titles held at the start of the year.</param>
/// <param name="UpgradePlans">Of those, cells with a plan to raise the quality of the title.</param>
public sealed record TitleUpkeep(
    int Year, int Due, int Reviewed, int NotReviewed, double? ReviewedShare, int Kept, int ToUpgrade,
        int WithdrawalProposed, int Withdrawn, int UpgradePlans, bool IsIllustrative)
{
    public const string Query = "programme/title_upkeep";

    public static List<TitleUpkeep> Read(SnapshotQuery query) => query.Rows(Query, r => new TitleUpkeep(
        r.Int("year"), r.Int("due"), r.Int("reviewed"), r.Int("not_reviewed"), r.Real("reviewed_share"), r.Int("kept"),
        r.Int("to_upgrade"),
        r.Int("withdrawal_proposed"), r.Int("withdrawn"), r.Int("upgrade_plans"), r.Bool("is_illustrative")));
}

/// <summary>
/// The survey plan of one year beside what was done; a cell counts once. The share is 0..1, of the cells planned.
/// </summary>
/// <param name="PlannedCells">Null where no plan is on record.</param>
/// <param name="SurveyAwaited">Cells without the title whose last visit was a survey, its finding not in yet.</param>
/// <param name="AppraisalAwaited">The same of an appraisal.</param>
public sealed record SurveyPlan(
    int Year, DateOnly? AdoptedOn, string? IssuedByVi, string? IssuedByEn, int? PlannedCells, int Surveyed,
    int SurveyMet, int SurveyNotMet,
    int Appraised, int AppraisalMet, int AppraisalNotMet, int SurveyAwaited, int AppraisalAwaited,
    double? SurveyedShare,
        bool IsIllustrative)
{
    public const string Query = "programme/survey_plan";

    public static List<SurveyPlan> Read(SnapshotQuery query) => query.Rows(Query, r => new SurveyPlan(
        r.Int("year"), r.Date("adopted_on"), r.Text("issued_by_vi"), r.Text("issued_by_en"),
            r.IntOrNull("planned_cells"), r.Int("surveyed"), r.Int("survey_met"),
        r.Int("survey_not_met"), r.Int("appraised"), r.Int("appraisal_met"), r.Int("appraisal_not_met"),
            r.Int("survey_awaited"), r.Int("appraisal_awaited"), r.Real("surveyed_share"), r.Bool("is_illustrative")));

    public string? IssuedBy(Language language) => language.Say(IssuedByVi ?? "",
        IssuedByEn ?? "") is { Length: > 0 } office ? office : null;
}
