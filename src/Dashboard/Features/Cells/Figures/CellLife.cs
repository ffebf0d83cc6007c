using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Cells.Figures;

/// <summary>A cell of the list, whether it exists on the date or not, with its predecessors and successors.</summary>
/// <param name="BeginsOn">Null: since before the term.</param>
/// <param name="EndsOn">The last day; null while it exists.</param>
/// <param name="ExistsThen">On the date.</param>
public sealed record CellLife(
    int Id, string Name, string? NameEn, int? CommuneId, string? CommuneName, string? CommuneKind, DateOnly? BeginsOn,
        DateOnly? EndsOn, bool ExistsThen,
    IReadOnlyList<CellChange> Changes)
{
    public const string Query = "cells/life";

    /// <summary>Null where the list has no cell of this number.</summary>
    public static CellLife? Read(SnapshotQuery query, int cell)
    {
        var rows = query.Rows(Query, r => (
            Cell: new CellLife(r.Int("cell_id"), r.Text("name")!, r.Text("name_en"), r.IntOrNull("commune_id"),
                r.Text("commune_name"), r.Text("commune_kind"),
                r.Date("begins_on"), r.Date("ends_on"), r.Bool("exists_then"), []),
            Change: r.Date("happened_on") is { } on
                ? new CellChange(End(r, "predecessor"), End(r, "successor"), on, r.Bool("held_title"), r.Text("title")!,
                    r.Bool("carries_title"), r.Text("legal_basis"))
                : null), ("cell", cell));
        return rows.Count == 0
            ? null : rows[0].Cell with { Changes = [.. rows.Select(r => r.Change).OfType<CellChange>()] };
    }

    static CellEnd End(Row r, string end) =>
        new(r.Int($"{end}_id"), r.Text($"{end}_vi")!, r.Text($"{end}_en")!, r.Text($"{end}_commune"),
            r.Text($"{end}_commune_kind"));

    /// <summary>Ấp 3, xã An Hiệp; Hamlet 3, An Hiệp commune.</summary>
    public string FullName(Language language) => UnitName.HamletOf(Name, NameEn, CommuneName, CommuneKind, language);
}

/// <summary>One cell at one end of a succession, as it was called then.</summary>
public sealed record CellEnd(int Id, string NameVi, string NameEn, string? CommuneName, string? CommuneKind)
{
    public string FullName(Language language) =>
        UnitName.HamletOf(NameVi, NameEn == NameVi ? null : NameEn, CommuneName, CommuneKind, language);
}

/// <summary>That one cell went into another, and what became of its title.</summary>
/// <param name="HeldTitle">The predecessor held the title.</param>
/// <param name="Title">giu, het, or anything else for to be confirmed.</param>
/// <param name="CarriesTitle">The title passes to this successor.</param>
public sealed record CellChange(CellEnd From, CellEnd Into, DateOnly On, bool HeldTitle, string Title,
    bool CarriesTitle,
    string? LegalBasis)
{
    /// <summary>What became of the title, within a sentence; empty where the predecessor held none.</summary>
    public string TitleWords(Language language) => (HeldTitle, CarriesTitle, Title) switch
    {
        (false, _, _) => "",
        (_, true, _) => language.Say("chi bộ sau giữ danh hiệu", "the successor keeps the title"),
        (_, _, "giu") => language.Say("danh hiệu do chi bộ kế tiếp khác giữ", "another successor keeps the title"),
        (_, _, "het") => language.Say("danh hiệu hết", "the title ended"),
        _ => language.Say("danh hiệu chờ xác nhận, chưa được tính",
            "the title is to be confirmed and does not count until then"),
    };
}
