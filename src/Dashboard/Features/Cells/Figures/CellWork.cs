using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Cells.Figures;

/// <summary>How many of a whole were reached. The share is 0..1; null where there is no whole.</summary>
public sealed record Reach(int Reached, int Of, double? Share);

/// <summary>The roll-out of one cell, or of the whole district, in one year.</summary>
/// <param name="Cells">Cells that reported; 1 for a cell.</param>
public sealed record RollOutFigure(int Year, FigureDays Reported, int Cells, Reach Members, Reach MassOrganisations,
    Reach SelfManagedGroups, bool IsIllustrative)
{
    /// <summary>The day on which most cells reported.</summary>
    public DateOnly ReportedOn => Reported.On;

    public const string CellQuery = "cells/roll_out", DistrictQuery = "programme/roll_out";

    public static List<RollOutFigure> ReadForCell(SnapshotQuery query, int cell) =>
        query.Rows(CellQuery, r => Of(r, 1), ("cell", cell));

    /// <summary>Sums of the counts of all cells that reported; shares of the sums.</summary>
    public static List<RollOutFigure> ReadForDistrict(SnapshotQuery query) =>
        query.Rows(DistrictQuery, r => Of(r, r.Int("cells")));

    static RollOutFigure Of(Row r, int cells) => new(
        r.Int("year"), FigureDays.Of(r, "reported_on"), cells, Reached(r, "members"), Reached(r, "mass_organisations"),
            Reached(r, "self_managed_groups"), r.Bool("is_illustrative"));

    static Reach Reached(Row r, string what) => new(r.Int($"{what}_reached"), r.Int(what), r.Real($"{what}_share"));
}

/// <summary>
/// Tasks given to the members of a cell and completed, by one report. The share is 0..1, of the tasks given.
/// </summary>
public sealed record TaskReport(DateOnly ReportedOn, int Given, int Completed, double? CompletedShare,
    bool IsIllustrative)
{
    public const string Query = "cells/tasks";

    public static List<TaskReport> Read(SnapshotQuery query, int cell) => query.Rows(Query, r => new TaskReport(
        r.Date("reported_on")!.Value, r.Int("tasks_given"), r.Int("tasks_completed"), r.Real("completed_share"),
            r.Bool("is_illustrative")), ("cell", cell));
}

/// <summary>
/// Which office of a cell takes care of which criterion, in the last year for which the cell assigned them.
/// </summary>
public sealed record CriterionOffice(string Code, string NameVi, string NameEn, string OfficeVi, string OfficeEn,
    int Year, DateOnly AssignedOn, bool IsIllustrative)
{
    public const string Query = "cells/assignments";

    public static List<CriterionOffice> Read(SnapshotQuery query, int cell) =>
        query.Rows(Query, r => new CriterionOffice(
        r.Text("code")!, r.Text("name_vi")!, r.Text("name_en")!, r.Text("office_vi")!, r.Text("office_en")!,
            r.Int("year"), r.Date("assigned_on")!.Value,
        r.Bool("is_illustrative")), ("cell", cell));

    public string Name(Language language) => language.Say(NameVi, NameEn);
    public string Office(Language language) => language.Say(OfficeVi, OfficeEn);
}

/// <summary>Whether a cell met one criterion at its last assessment of a half-year.</summary>
/// <param name="Half">1 or 2.</param>
public sealed record CriterionMark(string Code, string NameVi, string NameEn, int Year, int Half, DateOnly AssessedOn,
    bool IsMet, bool IsIllustrative)
{
    public const string Query = "cells/criteria";

    public static List<CriterionMark> Read(SnapshotQuery query, int cell) => query.Rows(Query, r => new CriterionMark(
        r.Text("code")!, r.Text("name_vi")!, r.Text("name_en")!, r.Int("year"), r.Int("half"),
            r.Date("assessed_on")!.Value, r.Bool("is_met"), r.Bool("is_illustrative")), ("cell", cell));

    public string Name(Language language) => language.Say(NameVi, NameEn);
}

/// <summary>A survey or appraisal visit to a cell.</summary>
/// <param name="Kind">khao_sat or tham_dinh.</param>
/// <param name="Outcome">dat, chua_dat, or null while the finding is pending.</param>
public sealed record Visit(int PlanYear, string Kind, DateOnly On, string? Outcome, bool IsIllustrative)
{
    public const string Query = "cells/visits";

    public static List<Visit> Read(SnapshotQuery query, int cell) => query.Rows(Query, r => new Visit(
        r.Int("plan_year"), r.Text("kind")!, r.Date("visited_on")!.Value, r.Text("outcome"), r.Bool("is_illustrative")),
        ("cell", cell));

    public string KindWords(Language language) => Kind == "tham_dinh" ? language.Say("Thẩm định",
        "Appraisal") : language.Say("Khảo sát", "Survey");

    public string OutcomeWords(Language language) => Outcome switch
    {
        "dat" => language.Say("đạt", "met"),
        "chua_dat" => language.Say("chưa đạt", "not met"),
        _ => language.Say("chưa có kết quả", "finding pending"),
    };
}
