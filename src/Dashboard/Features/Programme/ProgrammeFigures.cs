using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Programme;

/// <summary>The programme in one row, as of a date. Shares are 0..1.</summary>
public sealed record ProgrammeSummary(
    DateOnly AsOf, string? WordingVi, string? WordingEn, string District, string Province, string TermLabel,
    int FirstYear, int LastYear,
    int Communes, int Cells, int? Target, DateOnly? DueOn, string? AuthorityVi, string? AuthorityEn,
    int Recognised, int Withdrawn, int Ended, int Net, int? Remaining, double? TargetShare, double? CellsShare,
    bool IsIllustrative)
{
    public const string Query = "overview/programme";

    /// <summary>
    /// The district with its province, for namesakes are many; empty where the snapshot holds no programme.
    /// </summary>
    public static string ReadPlace(SnapshotQuery query) =>
        Read(query) is { } programme ? $"{programme.District} · {programme.Province}" : "";

    /// <summary>Null where the source describes no programme.</summary>
    public static ProgrammeSummary? Read(SnapshotQuery query) => query.Rows(Query, r => new ProgrammeSummary(
        query.AsOf, r.Text("wording_vi"), r.Text("wording_en"), r.Text("district_name") ?? "", r.Text("province_name")
            ?? "", r.Text("term_label") ?? "",
        r.Int("first_year"), r.Int("last_year"), r.Int("communes"), r.Int("cells"), r.IntOrNull("target"),
        r.Date("due_on"),
        r.Text("authority_vi"), r.Text("authority_en"), r.Int("recognised"), r.Int("withdrawn"), r.Int("ended"),
            r.Int("net"), r.IntOrNull("remaining"),
        r.Real("target_share"), r.Real("cells_share"), r.Bool("is_illustrative"))).FirstOrDefault();

    /// <summary>Titles that ended or were joined when cells were merged or dissolved, within a sentence.</summary>
    public string EndedWords(Language language) => language.Say(
        $"{Ended} danh hiệu hết hoặc nhập làm một khi sắp xếp chi bộ",
            $"{Ended} {(Ended == 1 ? "title" : "titles")} ended or joined when cells were merged or dissolved");

    public string? Authority(Language language) => language.Say(AuthorityVi ?? "", AuthorityEn ?? "");

    /// <summary>The wording of the date: the report's own if a report runs to it, else the day.</summary>
    public string UpTo(Language language) => language.Say(
        WordingVi ?? $"đến ngày {Format.Date(AsOf, language)}", WordingEn ?? $"to {Format.Date(AsOf, language)}");
}

/// <summary>Recognitions of one counting year, as of a date.</summary>
/// <param name="MonthsCounted">Whole months of the year that are counted, 0..12.</param>
/// <param name="Ended">Titles that ended or were joined in the year, when cells were merged or dissolved.</param>
/// <param name="Cumulative">Net of both, up to and with this year.</param>
public sealed record YearFigure(
    int Year, int Recognised, int Withdrawn, int Ended, int Cumulative, int MonthsCounted, bool IsPartial,
        DateOnly CountedTo, bool IsIllustrative)
{
    public const string Query = "overview/yearly_recognitions";

    public static List<YearFigure> Read(SnapshotQuery query) => query.Rows(Query, r => new YearFigure(
        r.Int("year"), r.Int("recognised"), r.Int("withdrawn"), r.Int("ended"), r.Int("cumulative"),
        r.Int("months_counted"),
        r.Bool("is_partial"), r.Date("counted_to")!.Value, r.Bool("is_illustrative")));
}

/// <summary>One step of the staircase of recognitions.</summary>
/// <param name="Recognised">Change on the day, net of withdrawals.</param>
public sealed record CumulativeStep(DateOnly On, int Recognised, int Cumulative, bool IsIllustrative)
{
    public const string Query = "overview/cumulative_recognitions";

    public static List<CumulativeStep> Read(SnapshotQuery query) => query.Rows(Query, r => new CumulativeStep(
        r.Date("on_day")!.Value, r.Int("recognised"), r.Int("cumulative"), r.Bool("is_illustrative")));
}

/// <summary>One value of the district's target, from the day on which it came into force.</summary>
public sealed record TargetFigure(DateOnly From, DateOnly DueOn, int Target, string AuthorityVi, string AuthorityEn,
    DateOnly? DecidedOn)
{
    public const string Query = "overview/target";

    public static List<TargetFigure> Read(SnapshotQuery query) => query.Rows(Query, r => new TargetFigure(
        r.Date("effective_from")!.Value, r.Date("due_on")!.Value, r.Int("target"), r.Text("authority_vi")
            ?? "", r.Text("authority_en") ?? "", r.Date("decided_on")));
}
