using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Record;

/// <summary>One statement of the public record beside what the warehouse computes for its day.</summary>
/// <param name="Kind">fact, rule, or beyond: what no warehouse can carry.</param>
/// <param name="Stated">What the record states, in its own unit, a share as 0..1; null for what states no
/// number.</param>
/// <param name="Computed">The same, computed; null where the source has nothing of it by the date.</param>
/// <param name="Decimals">Decimals of the value as it is compared; a share's count from 0..1.</param>
/// <param name="Kept">For a rule: the number of occasions, of <paramref name="Expected"/>, on which it was
/// followed.</param>
/// <param name="State">agrees, differs, later (after the date shown), elsewhere (not in this source), kept, followed,
/// unseen, beyond.</param>
public sealed record RecordStatement(
    int Position, string Kind, string StatementVi, string StatementEn, double? Stated, double? Computed, int Decimals,
        bool IsShare, DateOnly? On, int? Kept, int? Expected, string State,
    string? Page, string? Mart, string? QueryName, bool IsIllustrative)
{
    public const string Query = "record/record";

    /// <summary>In the order of the record.</summary>
    public static List<RecordStatement> Read(SnapshotQuery query) => query.Rows(Query, r => new RecordStatement(
        r.Int("position"), r.Text("kind")!, r.Text("statement_vi")!, r.Text("statement_en")!, r.Real("stated"),
            r.Real("computed"), r.Int("decimals"), r.Bool("is_share"), r.Date("on_day"),
        r.IntOrNull("kept"), r.IntOrNull("expected"), r.Text("state")!, r.Text("page"), r.Text("mart"), r.Text("query"),
            r.Bool("is_illustrative")));

    public string Statement(Language language) => language.Say(StatementVi, StatementEn);

    /// <summary>A value as the record writes it: 47,5%, 2021.</summary>
    public string Shown(double? value, Language language) => value switch
    {
        null => "–",
        { } share when IsShare => Format.Percent(share, Decimals - 2, language),
        // A year is a name and takes no separator; no count of the record comes near.
        { } whole => ((long)whole).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>How it turned out, in one or two words.</summary>
    public string Verdict(Language language) => State switch
    {
        "agrees" => language.Say("khớp", "agrees"),
        "differs" => language.Say("lệch", "differs"),
        "later" => language.Say("sau ngày đang xem", "after the date shown"),
        "elsewhere" => language.Say("không có trong nguồn này", "not in this source"),
        "kept" => language.Say("thực hiện đủ", "kept"),
        "followed" => language.Say("đang thực hiện", "under way"),
        "unseen" => language.Say("chưa có dữ liệu", "no data yet"),
        _ => language.Say("ngoài kho số liệu", "beyond a warehouse"),
    };
}
