using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Cells.Figures;

/// <summary>
/// One cell with the last day of each step of the workflow; null for a step that it has not taken by the date.
/// </summary>
public sealed record CellSteps(
    CellFigure Cell, DateOnly? RolledOutOn, DateOnly? PlannedOn, DateOnly? RegisteredOn, DateOnly? SurveyedOn,
    DateOnly? AppraisedOn,
    DateOnly? RecognisedOn, DateOnly? ReviewedOn, DateOnly? WithdrawnOn)
{
    public const string Query = "cells/cell", CommuneQuery = "communes/cells";

    /// <summary>Null where the cell is unknown, or does not exist on the date.</summary>
    public static CellSteps? Read(SnapshotQuery query, int cell) =>
        query.Rows(Query, Of, ("cell", cell)).FirstOrDefault();

    /// <summary>The cells of one commune in their own order.</summary>
    public static List<CellSteps> ReadForCommune(SnapshotQuery query, int commune) =>
        query.Rows(CommuneQuery, Of, ("commune", commune));

    static CellSteps Of(Row r) => new(
        CellFigure.Of(r), r.Date("rolled_out_on"), r.Date("planned_on"), r.Date("registered_on"), r.Date("surveyed_on"),
            r.Date("appraised_on"),
        r.Date("recognised_on"), r.Date("reviewed_on"), r.Date("withdrawn_on"));
}

/// <summary>One event in the life of a cell.</summary>
/// <param name="Event">rolled_out, planned, registered, surveyed, appraised (and _not_met), recognised, kept,
/// to_upgrade, reviewed, upgrade_planned, withdrawn, formed, merged, title_carried, title_ended,
/// title_unconfirmed.</param>
/// <param name="Year">The year of the programme to which it belongs.</param>
public sealed record CellEvent(int Position, DateOnly On, string Event, int? Year, string? DetailVi, string? DetailEn,
    bool IsIllustrative, string? SourceNote)
{
    public const string Query = "cells/timeline";

    public static List<CellEvent> Read(SnapshotQuery query, int cell) => query.Rows(Query, r => new CellEvent(
        r.Int("position"), r.Date("on_day")!.Value, r.Text("event")!, r.IntOrNull("year"), r.Text("detail_vi"),
        r.Text("detail_en"),
        r.Bool("is_illustrative"), r.Text("source_note")), ("cell", cell));

    /// <summary>The event in the words of the programme: Đăng ký năm 2021.</summary>
    public string Words(Language language) => Event switch
    {
        "rolled_out" => language.Say($"Báo cáo triển khai năm {Year}", $"Reported the roll-out of {Year}"),
        "planned" => language.Say($"Thông qua kế hoạch năm {Year}", $"Adopted the plan of {Year}"),
        "registered" => language.Say($"Đăng ký năm {Year}", $"Registered for {Year}"),
        "surveyed" => language.Say("Được khảo sát", "Surveyed"),
        "surveyed_not_met" => language.Say("Được khảo sát: chưa đạt", "Surveyed: not met"),
        "appraised" => language.Say("Được thẩm định", "Appraised"),
        "appraised_not_met" => language.Say("Được thẩm định: chưa đạt", "Appraised: not met"),
        "recognised" => language.Say($"Được công nhận, tính cho năm {Year}", $"Recognised, counted in {Year}"),
        "kept" => language.Say($"Rà soát năm {Year}: giữ vững danh hiệu", $"Review of {Year}: title retained"),
        "to_upgrade" => language.Say($"Rà soát năm {Year}: cần nâng chất", $"Review of {Year}: to be upgraded"),
        "reviewed" => language.Say($"Rà soát năm {Year}: đề nghị thu hồi", $"Review of {Year}: withdrawal proposed"),
        "upgrade_planned" => language.Say($"Kế hoạch nâng chất năm {Year}", $"Plan of {Year} to raise quality"),
        "formed" => language.Say("Sắp xếp chi bộ, từ", "Formed from"),
        "merged" => language.Say("Nhập vào chi bộ khác", "Went into"),
        "title_carried" => language.Say($"Mang tiếp danh hiệu được công nhận năm {Year}, của",
            $"Carries on the title recognised in {Year}, of"),
        "title_ended" => language.Say("Danh hiệu hết khi sắp xếp chi bộ", "Title ended with the cell"),
        "title_unconfirmed" =>
            language.Say("Danh hiệu chờ xác nhận sau sắp xếp", "Title to be confirmed after the merger"),
        _ => language.Say("Bị thu hồi danh hiệu", "Title withdrawn"),
    };

    public string? Detail(Language language) => language.Say(DetailVi ?? "",
        DetailEn ?? DetailVi ?? "") is { Length: > 0 } detail ? detail : null;
}

/// <summary>How many cells of a commune are at one step of the workflow.</summary>
public sealed record StateCount(string State, int Cells)
{
    public const string Query = "communes/states";

    public static List<StateCount> Read(SnapshotQuery query, int commune) =>
        query.Rows(Query, r => new StateCount(r.Text("state")!, r.Int("cells")), ("commune", commune));
}
