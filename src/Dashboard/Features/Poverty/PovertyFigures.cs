using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Poverty;

/// <summary>A count of households, or why it is withheld: it is small, or it would reveal a small one.</summary>
/// <param name="Value">Null where it is withheld.</param>
/// <param name="Band">small or withheld; null if the count is shown.</param>
public readonly record struct HouseholdCount(int? Value, string? Band)
{
    /// <summary>The count, or the text in its place: dưới 5, không nêu.</summary>
    /// <param name="limit">Counts below this are withheld; see <see cref="SmallCountLimit"/>.</param>
    public string Words(Language language, int limit) => Value is { } told ? Format.Count(told, language)
        : Band == "small" ? language.Say($"dưới {limit}", $"under {limit}") : language.Say("không nêu", "withheld");

    internal static HouseholdCount Of(Row r, string column, string band) => new(r.IntOrNull(column), r.Text(band));
}

/// <summary>
/// Poor and near-poor households of one place and day, with the policy and members' households among them.
/// </summary>
/// <param name="PoorRate">0..1 of all households; null where the count is withheld.</param>
/// <param name="NearPoorRate">As the poverty rate.</param>
public sealed record HouseholdCounts(
    int Households, HouseholdCount Poor, HouseholdCount NearPoor, double? PoorRate, double? NearPoorRate,
        HouseholdCount Policy, HouseholdCount Member)
{
    internal static HouseholdCounts Of(Row r) =>
        new(r.Int("households"), HouseholdCount.Of(r, "poor", "poor_band"),
            HouseholdCount.Of(r, "near_poor", "near_poor_band"),
        r.Real("poor_rate"), r.Real("near_poor_rate"), HouseholdCount.Of(r, "policy_households", "policy_band"),
            HouseholdCount.Of(r, "member_households", "member_band"));
}

/// <summary>A poverty standard by its names.</summary>
/// <param name="LegalBasis">The decision or decree; null where none is recorded.</param>
/// <param name="From">In force from.</param>
public sealed record PovertyStandard(string Code, string Vi, string En, string? LegalBasis, DateOnly? From)
{
    public string Name(Language language) => language.Say(Vi, En);

    /// <summary>The decree behind the standard without its date, as a chart names it: NĐ 07/2021/NĐ-CP.</summary>
    public string ShortBasis(Language language) =>
        Basis(language).Split(language.Say(" ngày ", " of "))[0].Replace("Nghị định", "NĐ").Replace("Quyết định", "QĐ");

    /// <summary>The decree with its date, as a sentence names it.</summary>
    public string Basis(Language language) =>
        language == Language.Vi || LegalBasis is null ? LegalBasis ?? Name(language)
        : LegalBasis.Replace("Nghị định", "Decree").Replace("Quyết định", "Decision").Replace(" ngày ", " of ");

    internal static PovertyStandard Of(Row r) => new(
        r.Text("standard_code")!, r.Text("standard_vi") ?? r.Text("standard_code")!, r.Text("standard_en")
            ?? r.Text("standard_code")!, r.Text("legal_basis"), r.Date("valid_from"));
}

/// <summary>Poverty of the district or of one commune, for one year and standard.</summary>
/// <param name="CellsReviewed">Hamlets with figures.</param>
/// <param name="IsYearEnd">Whether the figures come from the yearly review; if not they do not compare with year-end
/// ones.</param>
public sealed record PovertyFigure(int Year, PovertyStandard Standard, FigureDays Days, int CellsReviewed,
    HouseholdCounts Counts, bool IsYearEnd, bool IsIllustrative)
{
    public const string DistrictQuery = "poverty/district", CommuneQuery = "poverty/commune";

    /// <summary>The day on which most hamlets were counted.</summary>
    public DateOnly On => Days.On;

    public static List<PovertyFigure> ReadForDistrict(SnapshotQuery query) => query.Rows(DistrictQuery, Of);

    public static List<PovertyFigure> ReadForCommune(SnapshotQuery query, int commune) =>
        query.Rows(CommuneQuery, Of, ("commune", commune));

    internal static PovertyFigure Of(Row r) => new(
        r.Int("year"), PovertyStandard.Of(r), FigureDays.Of(r), r.Int("cells_reviewed"), HouseholdCounts.Of(r),
            r.Bool("is_year_end"), r.Bool("is_illustrative"));
}

/// <summary>Poverty of one commune among all, for one year and standard.</summary>
public sealed record CommunePoverty(int CommuneId, string Name, string Kind, FigureDays Days, int CellsReviewed,
    HouseholdCounts Counts, bool IsYearEnd, bool IsIllustrative)
{
    public const string Query = "poverty/communes";

    public static List<CommunePoverty> Read(SnapshotQuery query, PovertyFigure of) =>
        query.Rows(Query, r => new CommunePoverty(
        r.Int("commune_id"), r.Text("name")!, r.Text("kind")!, FigureDays.Of(r), r.Int("cells_reviewed"),
            HouseholdCounts.Of(r), r.Bool("is_year_end"), r.Bool("is_illustrative")),
        ("year", of.Year), ("standard", of.Standard.Code));

    public string FullName(Language language) => UnitName.Full(Name, Kind, language);
}

/// <summary>The years of one commune, beside those of the others.</summary>
public sealed record CommunePovertySeries(int CommuneId, string Name, string Kind, IReadOnlyList<PovertyFigure> Years)
{
    public const string Query = "poverty/series";

    /// <summary>All communes in order of name, each with its years in order of time and standard.</summary>
    public static List<CommunePovertySeries> Read(SnapshotQuery query) =>
    [
        .. query.Rows(Query,
            r => (Id: r.Int("commune_id"), Name: r.Text("name")!, Kind: r.Text("kind")!, Year: PovertyFigure.Of(r)))
            .GroupBy(y => (y.Id, y.Name, y.Kind), y => y.Year)
            .Select(c => new CommunePovertySeries(c.Key.Id, c.Key.Name, c.Key.Kind, [.. c])),
    ];
}

/// <summary>
/// Poverty where the cell held the title on the day on which most hamlets were counted, or where it did not.
/// </summary>
public sealed record TitlePoverty(
    int Year, string StandardCode, bool IsRecognised, FigureDays Days, int Cells, int Households, HouseholdCount Poor,
        HouseholdCount NearPoor, double? PoorRate, double? NearPoorRate,
    bool IsYearEnd, bool IsIllustrative)
{
    public const string Query = "poverty/by_title";

    public static List<TitlePoverty> Read(SnapshotQuery query) => query.Rows(Query, r => new TitlePoverty(
        r.Int("year"), r.Text("standard_code")!, r.Bool("is_recognised"), FigureDays.Of(r), r.Int("cells"),
        r.Int("households"),
        HouseholdCount.Of(r, "poor", "poor_band"), HouseholdCount.Of(r, "near_poor", "near_poor_band"),
            r.Real("poor_rate"), r.Real("near_poor_rate"), r.Bool("is_year_end"), r.Bool("is_illustrative")));
}

/// <summary>The last figures of a pilot hamlet, with their source.</summary>
public sealed record PilotPoverty(
    string CellName, string CommuneName, string CommuneKind, DateOnly On, HouseholdCounts Counts, bool IsYearEnd,
        bool IsIllustrative, string? SourceNote)
{
    public const string Query = "poverty/pilot";

    public static List<PilotPoverty> Read(SnapshotQuery query) => query.Rows(Query, r => new PilotPoverty(
        r.Text("cell_name")!, r.Text("commune_name")!, r.Text("commune_kind")!, r.Date("on_day")!.Value,
            HouseholdCounts.Of(r), r.Bool("is_year_end"), r.Bool("is_illustrative"), r.Text("source_note")));
}

/// <summary>Counts of households below this are withheld.</summary>
public static class SmallCountLimit
{
    public const string Query = "poverty/limit";

    /// <summary>1 if every count is shown.</summary>
    public static int Read(SnapshotQuery query) => query.Rows(Query, r => r.Int("small_count")).FirstOrDefault(1);
}
