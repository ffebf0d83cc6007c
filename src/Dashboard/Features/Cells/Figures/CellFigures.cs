using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Cells.Figures;

/// <summary>One cell on a date: its step in the workflow and how many criteria it meets.</summary>
/// <param name="Id">The warehouse's own number of the cell, stable over loads.</param>
/// <param name="State">not_started, rolled_out, planned, registered, surveyed, appraised, returned, recognised, kept,
/// to_upgrade, withdrawn.</param>
/// <param name="Criteria">Criteria that were ever assessed; null where none was.</param>
/// <param name="Missing">Codes of the criteria not met, separated by commas.</param>
/// <param name="AssessedOn">The day on which most of the criteria were last assessed.</param>
public sealed record CellFigure(
    int Id, string Name, string Kind, bool IsPilot, int? CommuneId, string? CommuneName, string? CommuneKind,
        string State, DateOnly? StateOn, bool HoldsTitle,
    DateOnly? RecognisedOn, bool IsRegistered, int? Criteria, int? CriteriaMet, string? Missing, DateOnly? AssessedOn,
        int OpenDifficulties, bool IsIllustrative)
{
    public const string Query = "cells/cells";

    /// <summary>The English name that the source records; null where it records none.</summary>
    public string? NameEn { get; init; }

    /// <summary>
    /// Criteria of <see cref="Criteria"/> that were last assessed on another day than <see cref="AssessedOn"/>.
    /// </summary>
    public int OtherCriteria { get; init; }

    public static List<CellFigure> Read(SnapshotQuery query) => query.Rows(Query, Of);

    internal static CellFigure Of(Row r) => new(
        r.Int("cell_id"), r.Text("name")!, r.Text("kind")!, r.Bool("is_pilot"), r.IntOrNull("commune_id"),
            r.Text("commune_name"), r.Text("commune_kind"),
        r.Text("state")!, r.Date("state_on"), r.Bool("holds_title"), r.Date("recognised_on"), r.Bool("is_registered"),
            r.IntOrNull("criteria"),
        r.IntOrNull("criteria_met"), r.Text("missing"), r.Date("assessed_on"), r.Int("open_difficulties"),
        r.Bool("is_illustrative"))
    {
        NameEn = r.Text("name_en"), OtherCriteria = r.Int("other_criteria"),
    };

    /// <summary>
    /// "Ấp 3, xã An Hiệp", "Hamlet 3, An Hiệp commune": many hamlets share a name, so the commune is part of it.
    /// </summary>
    public string FullName(Language language) => UnitName.HamletOf(Name, NameEn, CommuneName, CommuneKind, language);

    /// <summary>The same within a sentence: ấp 3, xã An Hiệp.</summary>
    public string NameWithin(Language language)
    {
        var hamlet = language == Language.En && NameEn is { } known ? known : UnitName.Hamlet(Name, language);
        return CommuneName is null ? hamlet : $"{hamlet}, {UnitName.Within(CommuneName, CommuneKind ?? "", language)}";
    }

    /// <summary>The state in the words of the programme.</summary>
    public string StateWords(Language language) => Words(State, language);

    /// <summary>A state of the workflow in the words of the programme.</summary>
    public static string Words(string state, Language language) => state switch
    {
        "rolled_out" => language.Say("đã triển khai", "rolled out"),
        "planned" => language.Say("có kế hoạch", "planned"),
        "registered" => language.Say("đã đăng ký", "registered"),
        "surveyed" => language.Say("đã khảo sát", "surveyed"),
        "appraised" => language.Say("đã thẩm định", "appraised"),
        "returned" => language.Say("chưa đạt, tiếp tục thực hiện", "not met, back to work"),
        "recognised" => language.Say("được công nhận", "recognised"),
        "kept" => language.Say("giữ vững danh hiệu", "title retained"),
        "to_upgrade" => language.Say("giữ danh hiệu, cần nâng chất", "title held, quality to be upgraded"),
        "withdrawn" => language.Say("bị thu hồi danh hiệu", "title withdrawn"),
        _ => language.Say("chưa triển khai", "not started"),
    };
}
