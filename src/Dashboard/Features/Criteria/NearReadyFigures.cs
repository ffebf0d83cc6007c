using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Criteria;

/// <summary>A cell without the title that lacks one or two criteria only.</summary>
/// <param name="Missing">What it lacks, in order of code; never empty.</param>
/// <param name="TopicsVi">Its open difficulties; null where there are none.</param>
public sealed record NearReadyCell(
    int Id, string Name, int CommuneId, string CommuneName, string CommuneKind, string State, int Criteria,
        int CriteriaMet, IReadOnlyList<MissingCriterion> Missing,
    string? TopicsVi, string? TopicsEn, bool IsIllustrative)
{
    public const string Query = "criteria/near_ready";

    /// <summary>The nearest first, then by commune in the order of the Vietnamese alphabet.</summary>
    public static List<NearReadyCell> Read(SnapshotQuery query) =>
        [.. query.Rows(Query, r => (Cell: Of(r), Missing: new MissingCriterion(
                r.Int("criterion_id"), r.Text("code")!, r.Text("name_vi")!, r.Text("name_en")!, r.Text("office_vi"),
                r.Text("office_en"))))
            .GroupBy(row => row.Cell.Id)
            .Select(rows => rows.First().Cell with { Missing = [.. rows.Select(row => row.Missing)] })];

    /// <summary>
    /// Those that a reader asks for: lacking so many, of one commune, lacking one criterion; null asks nothing.
    /// </summary>
    public static List<NearReadyCell> Read(SnapshotQuery query, int? lacks, int? commune, string? criterion) =>
        [.. Read(query).Where(cell =>
        (lacks is null || cell.Missing.Count == lacks) && (commune is null || cell.CommuneId == commune)
            && (criterion is null || cell.Missing.Any(m => m.Code == criterion)))];

    /// <summary>The hamlet as a sentence names it: ấp 3, hamlet 3.</summary>
    public string Hamlet(Language language) => UnitName.Hamlet(Name, language);

    public string Commune(Language language) => UnitName.Full(CommuneName, CommuneKind, language);

    public string? Topics(Language language) => language.Say(TopicsVi ?? "", TopicsEn ?? TopicsVi ?? "");

    static NearReadyCell Of(Row r) => new(
        r.Int("cell_id"), r.Text("name")!, r.IntOrNull("commune_id") ?? 0, r.Text("commune_name")
            ?? "", r.Text("commune_kind") ?? "", r.Text("state")!, r.Int("criteria"),
        r.Int("criteria_met"), [], r.Text("topics_vi"), r.Text("topics_en"), r.Bool("is_illustrative"));
}

/// <summary>A criterion that a cell lacks, with the office of its area.</summary>
public sealed record MissingCriterion(int Id, string Code, string NameVi, string NameEn, string? OfficeVi,
    string? OfficeEn)
{
    public string Name(Language language) => language.Say(NameVi, NameEn);

    public string? Office(Language language) => language.Say(OfficeVi ?? "", OfficeEn ?? OfficeVi ?? "");
}
