using Analytics.Dashboard.Layout;

namespace Analytics.Dashboard.Figures;

/// <summary>One commune against its own target, as of a date. Shares are 0..1.</summary>
/// <param name="Id">The warehouse's own number of the unit, stable over loads.</param>
/// <param name="Recognised">Holding the title: recognised less withdrawn.</param>
public sealed record CommuneFigure(
    int Id, string Code, string Name, string Kind, string? ClusterVi, string? ClusterEn, int Cells, int? Target, int Registered, int Recognised,
    double? TargetShare, double? CellsShare, int? Remaining, int UnderAppraisal, int Withdrawn, bool IsIllustrative)
{
    public const string Query = "communes/communes";

    public static List<CommuneFigure> Read(SnapshotQuery query) => query.Rows(Query, r => new CommuneFigure(
        r.Int("commune_id"), r.Text("code")!, r.Text("name")!, r.Text("kind")!, r.Text("cluster_vi"), r.Text("cluster_en"), r.Int("cells"), r.IntOrNull("target"),
        r.Int("registered"), r.Int("recognised"), r.Real("target_share"), r.Real("cells_share"), r.IntOrNull("remaining"),
        r.Int("under_appraisal"), r.Int("withdrawn"), r.Bool("is_illustrative")));

    /// <summary>The name with its kind: Xã An Hiệp, An Hiệp commune.</summary>
    public string FullName(Language language) => UnitName.Full(Name, Kind, language);

    public string Cluster(Language language) => language.Say(ClusterVi ?? "", ClusterEn ?? ClusterVi ?? "");
}

/// <summary>Recognitions of one commune in one counting year.</summary>
public sealed record CommuneYear(int CommuneId, int Year, int Recognised)
{
    public const string Query = "communes/years";

    public static List<CommuneYear> Read(SnapshotQuery query) =>
        query.Rows(Query, r => new CommuneYear(r.Int("commune_id"), r.Int("year"), r.Int("recognised")));
}

/// <summary>The total row of the communes: sums of counts, rates from the sums.</summary>
public sealed record CommuneTotal(
    int Communes, int Cells, int? Target, int Registered, int Recognised, double? TargetShare, double? CellsShare, int? Remaining,
    int UnderAppraisal, int Withdrawn, bool IsIllustrative)
{
    public const string Query = "communes/total";

    public static CommuneTotal? Read(SnapshotQuery query) => query.Rows(Query, r => new CommuneTotal(
        r.Int("communes"), r.IntOrNull("cells") ?? 0, r.IntOrNull("target"), r.IntOrNull("registered") ?? 0, r.IntOrNull("recognised") ?? 0, r.Real("target_share"),
        r.Real("cells_share"), r.IntOrNull("remaining"), r.IntOrNull("under_appraisal") ?? 0, r.IntOrNull("withdrawn") ?? 0, r.Bool("is_illustrative"))).FirstOrDefault();
}

/// <summary>How units are named in both languages.</summary>
public static class UnitName
{
    public static string Full(string name, string kind, Language language) => kind switch
    {
        "thi_tran" => language.Say($"Thị trấn {name}", $"{name} township"),
        "phuong" => language.Say($"Phường {name}", $"{name} ward"),
        _ => language.Say($"Xã {name}", $"{name} commune"),
    };

    /// <summary>The full name within a sentence, where Vietnamese writes the kind in small letters: xã Tam Phước.</summary>
    public static string Within(string name, string kind, Language language) => Small(Full(name, kind, language), language);

    /// <summary>A hamlet or neighbourhood within a sentence: ấp Phước Hậu, Phước Hậu hamlet.</summary>
    public static string Hamlet(string name, Language language) => (Bare(name, "Ấp "), Bare(name, "Khu phố ")) switch
    {
        ({ } hamlet, _) => language.Say($"ấp {hamlet}", Numbered(hamlet, "hamlet")),
        (_, { } neighbourhood) => language.Say($"khu phố {neighbourhood}", Numbered(neighbourhood, "neighbourhood")),
        _ => name,
    };

    // Phước Hậu hamlet, but hamlet 3.
    static string Numbered(string name, string kind) => char.IsAsciiDigit(name[0]) ? $"{kind} {name}" : $"{name} {kind}";

    static string? Bare(string name, string kind) => name.StartsWith(kind, StringComparison.OrdinalIgnoreCase) ? name[kind.Length..] : null;

    static string Small(string text, Language language) => language == Language.Vi ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
