using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Cells.Figures;

/// <summary>A difficulty raised in a monthly review, beside the office that can clear it.</summary>
/// <param name="CellId">Null where it concerns the commune at large.</param>
/// <param name="AgeDays">Days from being raised to being resolved; to the date while it is open.</param>
public sealed record Difficulty(
    int Id, int? CommuneId, int? CellId, string? CellName, string? Criterion, string TopicVi, string TopicEn,
        string? OfficeVi, string? OfficeEn,
    DateOnly RaisedOn, DateOnly? ResolvedOn, string? ResolutionVi, bool IsOpen, int AgeDays, bool IsIllustrative)
{
    public const string CommuneQuery = "communes/difficulties", CellQuery = "cells/difficulties";

    /// <summary>The open ones of a commune, the oldest first.</summary>
    public static List<Difficulty> ReadForCommune(SnapshotQuery query, int commune) =>
        query.Rows(CommuneQuery, Of, ("commune", commune));

    /// <summary>All of a cell: the open ones first, then the resolved.</summary>
    public static List<Difficulty> ReadForCell(SnapshotQuery query, int cell) =>
        query.Rows(CellQuery, Of, ("cell", cell));

    public string Topic(Language language) => language.Say(TopicVi, TopicEn);

    public string? Office(Language language) =>
        language.Say(OfficeVi ?? "", OfficeEn ?? "") is { Length: > 0 } office ? office : null;

    static Difficulty Of(Row r) => new(
        r.Int("difficulty_id"), r.IntOrNull("commune_id"), r.IntOrNull("cell_id"), r.Text("cell_name"),
            r.Text("criterion_code"), r.Text("topic_vi")!, r.Text("topic_en")!,
        r.Text("office_vi"), r.Text("office_en"), r.Date("raised_on")!.Value, r.Date("resolved_on"),
            r.Text("resolution_vi"), r.Bool("is_open"), r.Int("age_days"),
        r.Bool("is_illustrative"));
}

/// <summary>The review of one commune in one month.</summary>
/// <param name="State">held, missed, or pending while the month runs.</param>
/// <param name="HeldOn">The day; the last where units that are one now met on several.</param>
/// <param name="FirstHeldOn">The first of these days.</param>
public sealed record MonthlyReview(DateOnly Month, DateOnly? HeldOn, DateOnly? FirstHeldOn, int? CellsReviewed,
    string State, bool IsIllustrative)
{
    public const string Query = "communes/reviews";

    /// <summary>The last twelve months up to the date, in their order.</summary>
    public static List<MonthlyReview> Read(SnapshotQuery query, int commune) =>
        query.Rows(Query, r => new MonthlyReview(
        r.Date("month")!.Value, r.Date("held_on"), r.Date("first_held_on"), r.IntOrNull("cells_reviewed"),
            r.Text("state")!, r.Bool("is_illustrative")), ("commune", commune));

    public string StateWords(Language language) => State switch
    {
        "held" => language.Say("đã họp", "held"),
        "missed" => language.Say("không họp", "missed"),
        _ => language.Say("chưa đến kỳ", "month not over"),
    };
}
