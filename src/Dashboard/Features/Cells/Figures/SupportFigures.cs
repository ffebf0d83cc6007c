using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Cells.Figures;

/// <summary>An office that follows a commune or a cell. Offices only, no person's name.</summary>
/// <param name="Kind">btv, truong_cum, huyen_uy_vien, can_bo_huyen, phong_ban, cap_uy_xa.</param>
/// <param name="Through">commune, cluster, cell or area: by which assignment it supports the commune; cell for a
/// cell.</param>
/// <param name="Area">Area of criteria, where it follows one.</param>
/// <param name="Cells">Cells followed, where through cells; else 0.</param>
public sealed record SupportOffice(string Kind, string OfficeVi, string OfficeEn, string Through, string? Area,
    int Cells, DateOnly From, bool IsIllustrative)
{
    public const string CommuneQuery = "communes/support", CellQuery = "cells/support";

    public static List<SupportOffice> ReadForCommune(SnapshotQuery query, int commune) =>
        query.Rows(CommuneQuery, r => new SupportOffice(
        r.Text("kind")!, r.Text("office_vi")!, r.Text("office_en")!, r.Text("through")!, r.Text("criterion_group"),
            r.Int("cells"), r.Date("valid_from")!.Value,
        r.Bool("is_illustrative")), ("commune", commune));

    public static List<SupportOffice> ReadForCell(SnapshotQuery query, int cell) =>
        query.Rows(CellQuery, r => new SupportOffice(
        r.Text("kind")!, r.Text("office_vi")!, r.Text("office_en")!, "cell", null, 1, r.Date("valid_from")!.Value,
            r.Bool("is_illustrative")), ("cell", cell));

    public string Office(Language language) => language.Say(OfficeVi, OfficeEn);
}

/// <summary>The net of support by office: how much each follows.</summary>
/// <param name="Areas">Areas of criteria; empty where it follows none.</param>
public sealed record SupportNet(
    string Kind, string OfficeVi, string OfficeEn, int Clusters, int Communes, int Cells, IReadOnlyList<string> Areas,
        DateOnly From, bool IsIllustrative)
{
    public const string Query = "programme/support";

    public static List<SupportNet> Read(SnapshotQuery query) => query.Rows(Query, r => new SupportNet(
        r.Text("kind")!, r.Text("office_vi")!, r.Text("office_en")!, r.Int("clusters"), r.Int("communes"),
        r.Int("cells"),
        r.Text("areas")?.Split(',') ?? [], r.Date("valid_from")!.Value, r.Bool("is_illustrative")));

    public string Office(Language language) => language.Say(OfficeVi, OfficeEn);
}

/// <summary>How one commune is followed: offices of each kind, and how many of its cells.</summary>
public sealed record CommuneFollowers(
    int CommuneId, string Name, string Kind, string? ClusterVi, string? ClusterEn, int Cells, int StandingBoard,
        int ClusterHeads, int DistrictCommittee,
    int CellsOfDistrictOfficials, int CellsOfCommuneCommittee, bool IsIllustrative)
{
    public const string Query = "programme/followers";

    public static List<CommuneFollowers> Read(SnapshotQuery query) => query.Rows(Query, r => new CommuneFollowers(
        r.Int("commune_id"), r.Text("name")!, r.Text("kind")!, r.Text("cluster_vi"), r.Text("cluster_en"),
            r.Int("cells"), r.Int("standing_board"), r.Int("cluster_heads"),
        r.Int("district_committee"), r.Int("cells_of_district_officials"), r.Int("cells_of_commune_committee"),
        r.Bool("is_illustrative")));

    /// <summary>Neither the commune itself nor its cluster has an office that follows it.</summary>
    public bool HasNobody => StandingBoard + ClusterHeads + DistrictCommittee == 0;

    public string? Cluster(Language language) => language.Say(ClusterVi ?? "",
        ClusterEn ?? ClusterVi ?? "") is { Length: > 0 } name ? name : null;
}

/// <summary>The six kinds of support and the areas of criteria in the words of the programme.</summary>
public static class SupportText
{
    public static string Kind(string kind, Language language) => kind switch
    {
        "btv" => language.Say("Ban Thường vụ Huyện ủy", "District Standing Board"),
        "truong_cum" => language.Say("Trưởng cụm", "Cluster head"),
        "huyen_uy_vien" => language.Say("Huyện ủy viên", "District Party Committee"),
        "can_bo_huyen" => language.Say("Cán bộ huyện", "District officials"),
        "phong_ban" => language.Say("Phòng, ban, ngành huyện", "District departments"),
        "cap_uy_xa" => language.Say("Cấp ủy xã, thị trấn", "Commune Party Committee"),
        _ => kind,
    };

    public static string Area(string area, Language language) => area switch
    {
        "dang" => language.Say("xây dựng Đảng", "Party building"),
        "kinh_te" => language.Say("kinh tế", "economy"),
        "van_hoa" => language.Say("văn hóa", "culture"),
        "moi_truong" => language.Say("môi trường", "environment"),
        "an_ninh" => language.Say("an ninh, trật tự", "security and order"),
        _ => area,
    };
}
