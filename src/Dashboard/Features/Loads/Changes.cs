using System.Text.Json;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>
/// One kind of difference between two loads: how many facts of a subject and year are new, changed or removed.
/// </summary>
/// <param name="Subject">
/// recognition, withdrawal, registration, appraisal, title_review, poverty, cell, cell_name, cell_succession, target,
/// report, commune, commune_began, commune_ended, commune_succession.
/// </param>
/// <param name="Kind">new, changed or gone.</param>
public sealed record Change(string Subject, string SubjectVi, string SubjectEn, int? Year, string Kind, int Facts,
    bool IsIllustrative, IReadOnlyList<ChangedPlace> Examples)
{
    public const string Query = "loads/changes";

    /// <summary>The differences between a load and an earlier one, in the order of interest.</summary>
    public static List<Change> Between(SnapshotQuery query, int from, int to) => query.Rows(Query, r => new Change(
        r.Text("subject")!, r.Text("subject_vi")!, r.Text("subject_en")!, r.IntOrNull("year"), r.Text("change")!,
            r.Int("facts"), r.Bool("is_illustrative"),
        JsonSerializer.Deserialize<List<ChangedPlace>>(r.Text("examples") ?? "[]", JsonSerializerOptions.Web) ?? []),
            ("from_load", from), ("to_load", to));

    /// <summary>
    /// "+14 công nhận năm 2022: ấp 3, xã An Hiệp; ..." An illustrative fact is marked in the same sentence.
    /// </summary>
    public string Sentence(Language language)
    {
        var count = Format.Count(Facts, language);
        var what = language.Say(SubjectVi, SubjectEn);
        var year = Year is { } known ? language.Say($" năm {known}", $" of {known}") : "";
        var lead = Kind switch
        {
            "new" => $"+{count} {what}{year}",
            "gone" => language.Say($"{count} {what}{year} không còn trong nguồn",
                $"{count} {what}{year} gone from the source"),
            _ => language.Say($"{count} {what}{year} được điều chỉnh", $"{count} {what}{year} restated"),
        };
        var places = string.Join("; ", Examples.Select(e => e.Words(language)));
        var more = Facts > Examples.Count && Examples.Count > 0 ? language.Say("; …", "; …") : "";
        var mark = IsIllustrative ? language.Say(" (số liệu minh họa)", " (illustrative data)") : "";
        return (places.Length == 0 ? lead : $"{lead}: {places}{more}") + mark;
    }
}

/// <summary>Where a changed fact belongs.</summary>
/// <param name="Cell">Null for a fact of a commune.</param>
/// <param name="Into">The successor, of a cell or commune that went into another.</param>
public sealed record ChangedPlace(string? Cell, string? Commune, string? Kind, string? Into)
{
    public string Words(Language language)
    {
        var commune = Commune is null ? null : UnitName.Within(Commune, Kind ?? "", language);
        var place = Cell is null ? commune ?? "" : commune is null ? UnitName.Hamlet(Cell, language)
            : $"{UnitName.Hamlet(Cell, language)}, {commune}";
        return Into is null ? place : $"{place} → {(Cell is null ? Into : UnitName.Hamlet(Into, language))}";
    }
}
