namespace Analytics.Loader.Sample.Tables;

/// <summary>
/// The offices that follow up clusters, communes, cells and areas of criteria. Offices only, never persons.
/// </summary>
static class SupportTables
{
    static readonly DateOnly From = new(2020, 3, 1);

    static readonly (string Group, string Vi, string En)[] Departments =
    [
        ("dang", "Ban Tổ chức Huyện ủy", "Organisation Commission of the District Party Committee"),
        ("kinh_te", "Phòng Nông nghiệp và Phát triển nông thôn", "Division of Agriculture and Rural Development"),
        ("van_hoa", "Phòng Văn hóa và Thông tin", "Division of Culture and Information"),
        ("moi_truong", "Phòng Tài nguyên và Môi trường", "Division of Natural Resources and Environment"),
        ("an_ninh", "Công an huyện", "District Police"),
    ];

    public static void Assignments(SampleDistrict sample, TableWriter table)
    {
        for (var cluster = 1; cluster <= UnitTables.ClusterCount; cluster++)
        {
            Row(table, "btv", "Ủy viên Ban Thường vụ Huyện ủy", "Member of the district Standing Board",
                cluster: cluster);
            Row(table, "truong_cum", "Trưởng cụm vùng", "Cluster head", cluster: cluster);
        }
        foreach (var (group, vi, en) in Departments)
            Row(table, "phong_ban", vi, en, group: group);
        foreach (var cell in sample.Cells)
        {
            Row(table, "can_bo_huyen", "Cán bộ huyện phụ trách ấp, khu phố", "District official for the hamlet",
                cell: cell.Id);
            Row(table, "cap_uy_xa", "Đảng ủy viên xã, thị trấn phụ trách chi bộ", "Commune Party Committee member "
                + "for the cell", cell: cell.Id);
        }
        foreach (var unit in sample.District.Units.All)
        {
            Row(table, "huyen_uy_vien", "Huyện ủy viên phụ trách xã, thị trấn",
                "District Party Committee member for the commune",
                unit: unit.Id, from: unit.From > From ? unit.From : null, to: UnitTables.KnownEnd(sample, unit));
        }
    }

    static void Row(TableWriter table, string kind, string vi, string en, long? cluster = null, long? unit = null,
        long? cell = null, string? group = null, DateOnly? from = null, DateOnly? to = null) =>
        table.Next((from ?? From).AddDays(from is null ? 4 : 0))?
            .Set(kind).Set(vi).Set(en).Set(cluster).Set(unit).Set(cell).Set(group).Set(from ?? From).Set(to)
                .Illustrate();
}
