using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Cells.Figures;

/// <summary>Party members of a cell by state on one day, as counts.</summary>
public sealed record Membership(DateOnly CountedOn, int Members, int Active, int Exempt, int Away, bool IsIllustrative,
    string? SourceNote)
{
    public const string Query = "cells/membership";

    public static List<Membership> Read(SnapshotQuery query, int cell) => query.Rows(Query, r => new Membership(
        r.Date("counted_on")!.Value, r.Int("members"), r.Int("active"), r.Int("exempt"), r.Int("away"),
            r.Bool("is_illustrative"), r.Text("source_note")), ("cell", cell));
}

/// <summary>The grading of a cell for one year.</summary>
/// <param name="Grade">xuat_sac, tot, hoan_thanh, khong_hoan_thanh.</param>
public sealed record YearGrade(int Year, string Grade, DateOnly GradedOn, bool IsIllustrative)
{
    public const string Query = "cells/grades";

    public static List<YearGrade> Read(SnapshotQuery query, int cell) => query.Rows(Query, r => new YearGrade(
        r.Int("year"), r.Text("grade")!, r.Date("graded_on")!.Value, r.Bool("is_illustrative")), ("cell", cell));

    public string Words(Language language) => Grade switch
    {
        "xuat_sac" => language.Say("hoàn thành xuất sắc nhiệm vụ", "excellent completion of tasks"),
        "tot" => language.Say("hoàn thành tốt nhiệm vụ", "good completion of tasks"),
        "hoan_thanh" => language.Say("hoàn thành nhiệm vụ", "completion of tasks"),
        "khong_hoan_thanh" => language.Say("không hoàn thành nhiệm vụ", "tasks not completed"),
        _ => Grade,
    };
}

/// <summary>A livelihood model of a cell.</summary>
/// <param name="StartedOn">Null where the start is not on record.</param>
/// <param name="EndedOn">Null while it runs.</param>
/// <param name="Members">Persons; null where not counted.</param>
/// <param name="Animals">Head; null for a model without animals.</param>
public sealed record LivelihoodModel(
    int Id, string Kind, string NameVi, string NameEn, DateOnly? StartedOn, DateOnly? EndedOn, bool IsRunning,
        int? Members, int? Animals, bool IsIllustrative, string? SourceNote)
{
    public const string Query = "cells/models";

    public static List<LivelihoodModel> Read(SnapshotQuery query, int cell) =>
        query.Rows(Query, r => new LivelihoodModel(
        r.Int("model_id"), r.Text("kind")!, r.Text("name_vi")!, r.Text("name_en")!, r.Date("started_on"),
            r.Date("ended_on"), r.Bool("is_running"),
        r.IntOrNull("members"), r.IntOrNull("animals"), r.Bool("is_illustrative"), r.Text("source_note")),
        ("cell", cell));

    public string Name(Language language) => language.Say(NameVi, NameEn);
}
