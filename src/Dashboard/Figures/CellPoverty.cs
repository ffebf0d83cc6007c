using Analytics.Dashboard.Layout;

namespace Analytics.Dashboard.Figures;

/// <summary>The households of one hamlet by year and standard, small counts banded: a null count never means zero. Rates are 0..1.</summary>
/// <param name="PoorBand">small or withheld where <paramref name="Poor"/> is null; the same for the other counts.</param>
/// <param name="IsYearEnd">Whether the figures come from the yearly review; if not they do not compare with year-end ones.</param>
public sealed record CellPoverty(
    int Year, string StandardCode, string StandardVi, string StandardEn, string? Stage, DateOnly On, int Households, int? Poor, string? PoorBand, int? NearPoor, string? NearPoorBand,
    int? PolicyHouseholds, string? PolicyBand, int? MemberHouseholds, string? MemberBand, double? PoorRate, double? NearPoorRate, bool IsYearEnd, bool IsIllustrative)
{
    public const string Query = "cells/households";

    public static List<CellPoverty> Read(SnapshotQuery query, int cell) => query.Rows(Query, r => new CellPoverty(
        r.Int("year"), r.Text("standard_code")!, r.Text("standard_vi") ?? r.Text("standard_code")!, r.Text("standard_en") ?? r.Text("standard_code")!, r.Text("stage"),
        r.Date("on_day")!.Value, r.Int("households"), r.IntOrNull("poor"), r.Text("poor_band"), r.IntOrNull("near_poor"), r.Text("near_poor_band"),
        r.IntOrNull("policy_households"), r.Text("policy_band"), r.IntOrNull("member_households"), r.Text("member_band"), r.Real("poor_rate"), r.Real("near_poor_rate"),
        r.Bool("is_year_end"), r.Bool("is_illustrative")), ("cell", cell));

    public string Standard(Language language) => language.Say(StandardVi, StandardEn);

    /// <summary>A count, or what stands for it where it would give a household away.</summary>
    public static string Count(int? count, string? band, Language language) => (count, band) switch
    {
        ({ } known, _) => Format.Count(known, language),
        (_, "small") => language.Say("số nhỏ", "small"),
        (_, "withheld") => language.Say("không nêu", "withheld"),
        _ => "–",
    };
}
