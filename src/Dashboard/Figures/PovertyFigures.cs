using Analytics.Dashboard.Layout;

namespace Analytics.Dashboard.Figures;

/// <summary>Poor and near-poor households of the district or of one commune, for one year and standard. Rates are 0..1.</summary>
/// <param name="IsYearEnd">Whether the figures come from the yearly review; if not they do not compare with year-end ones.</param>
public sealed record PovertyFigure(
    int Year, string StandardCode, string StandardVi, string StandardEn, string? LegalBasis, DateOnly On, int CellsReviewed,
    int Households, int Poor, int NearPoor, double PoorRate, double NearPoorRate, int PolicyHouseholds, int MemberHouseholds, bool IsYearEnd, bool IsIllustrative)
{
    public const string DistrictQuery = "poverty/district", CommuneQuery = "poverty/commune";

    public static List<PovertyFigure> OfDistrict(SnapshotQuery query) => query.Rows(DistrictQuery, Of);

    public static List<PovertyFigure> OfCommune(SnapshotQuery query, int commune) => query.Rows(CommuneQuery, Of, ("commune", commune));

    public string Standard(Language language) => language.Say(StandardVi, StandardEn);

    /// <summary>The decree behind the standard without its date, as a chart names it: NĐ 07/2021/NĐ-CP.</summary>
    public string ShortBasis(Language language) => (LegalBasis ?? Standard(language)).Split(" ngày ")[0]
        .Replace("Nghị định", language.Say("NĐ", "Decree")).Replace("Quyết định", language.Say("QĐ", "Decision"));

    static PovertyFigure Of(Row r) => new(
        r.Int("year"), r.Text("standard_code")!, r.Text("standard_vi") ?? r.Text("standard_code")!, r.Text("standard_en") ?? r.Text("standard_code")!,
        r.Text("legal_basis"), r.Date("on_day")!.Value, r.Int("cells_reviewed"), r.Int("households"), r.Int("poor"), r.Int("near_poor"),
        r.Real("poor_rate")!.Value, r.Real("near_poor_rate")!.Value, r.Int("policy_households"), r.Int("member_households"), r.Bool("is_year_end"), r.Bool("is_illustrative"));
}

/// <summary>The last figures of one commune, for the table of communes.</summary>
public sealed record CommunePoverty(
    int CommuneId, string Name, string Kind, int Year, string StandardCode, DateOnly On, int Households, int Poor, int NearPoor, double PoorRate, double NearPoorRate,
    int PolicyHouseholds, int MemberHouseholds, bool IsYearEnd, bool IsIllustrative)
{
    public const string Query = "poverty/communes";

    public static List<CommunePoverty> Read(SnapshotQuery query) => query.Rows(Query, r => new CommunePoverty(
        r.Int("commune_id"), r.Text("name")!, r.Text("kind")!, r.Int("year"), r.Text("standard_code")!, r.Date("on_day")!.Value, r.Int("households"), r.Int("poor"), r.Int("near_poor"),
        r.Real("poor_rate")!.Value, r.Real("near_poor_rate")!.Value, r.Int("policy_households"), r.Int("member_households"), r.Bool("is_year_end"), r.Bool("is_illustrative")));

    public string FullName(Language language) => UnitName.Full(Name, Kind, language);
}

/// <summary>Poverty where the cell held the title on the day of the figures, or where it did not.</summary>
public sealed record TitlePoverty(
    int Year, string StandardCode, bool IsRecognised, int Cells, int Households, int Poor, int NearPoor, double PoorRate, double NearPoorRate, bool IsYearEnd, bool IsIllustrative)
{
    public const string Query = "poverty/by_title";

    public static List<TitlePoverty> Read(SnapshotQuery query) => query.Rows(Query, r => new TitlePoverty(
        r.Int("year"), r.Text("standard_code")!, r.Bool("is_recognised"), r.Int("cells"), r.Int("households"), r.Int("poor"), r.Int("near_poor"),
        r.Real("poor_rate")!.Value, r.Real("near_poor_rate")!.Value, r.Bool("is_year_end"), r.Bool("is_illustrative")));
}

/// <summary>The last figures of a pilot hamlet, with their source.</summary>
public sealed record PilotPoverty(
    string CellName, string CommuneName, string CommuneKind, DateOnly On, int Households, int Poor, int NearPoor, double PoorRate, double NearPoorRate,
    int? PolicyHouseholds, int? MemberHouseholds, bool IsYearEnd, bool IsIllustrative, string? SourceNote)
{
    public const string Query = "poverty/pilot";

    public static List<PilotPoverty> Read(SnapshotQuery query) => query.Rows(Query, r => new PilotPoverty(
        r.Text("cell_name")!, r.Text("commune_name")!, r.Text("commune_kind")!, r.Date("on_day")!.Value, r.Int("households"), r.Int("poor"), r.Int("near_poor"),
        r.Real("poor_rate")!.Value, r.Real("near_poor_rate")!.Value, r.IntOrNull("policy_households"), r.IntOrNull("member_households"),
        r.Bool("is_year_end"), r.Bool("is_illustrative"), r.Text("source_note")));
}
