namespace Analytics.Loader.Sample.Facts;

/// <summary>One commune or township of the list in force from 01/02/2020.</summary>
/// <param name="Population">Census of 2009; weighs the invented number of households.</param>
/// <param name="Cells">Invented, plausible by population; they sum to 117, the only recorded figure.</param>
/// <param name="Cluster">Invented grouping by neighbourhood.</param>
sealed record OfficialUnit(
    string Code, string Name, string NameEn, string Kind, int Population, int Cells, int Cluster);

/// <summary>
/// The 21 units of huyện Châu Thành, tỉnh Bến Tre, in order of code: names and codes of the official list.
/// </summary>
static class OfficialUnits
{
    public const string DistrictCode = "831";
    public const string DistrictName = "Huyện Châu Thành";
    public const string ProvinceCode = "83";
    public const string ProvinceName = "Tỉnh Bến Tre";

    /// <summary>
    /// Giao Hòa was merged into Giao Long on this day (Nghị quyết 855/NQ-UBTVQH14); the other borders are older.
    /// </summary>
    public static readonly DateOnly GiaoLongFrom = new(2020, 2, 1);

    public static readonly IReadOnlyList<OfficialUnit> All =
    [
        new("28801", "Châu Thành", "Chau Thanh", "thi_tran", 2705, 3, 2),
        new("28804", "Tân Thạch", "Tan Thach", "xa", 12401, 8, 2),
        new("28807", "Qưới Sơn", "Quoi Son", "xa", 10807, 7, 1),
        new("28810", "An Khánh", "An Khanh", "xa", 9034, 6, 2),
        new("28813", "Giao Long", "Giao Long", "xa", 7165, 5, 1),
        new("28819", "Phú Túc", "Phu Tuc", "xa", 10118, 7, 2),
        new("28822", "Phú Đức", "Phu Duc", "xa", 8743, 6, 2),
        new("28825", "Phú An Hòa", "Phu An Hoa", "xa", 4407, 4, 1),
        new("28828", "An Phước", "An Phuoc", "xa", 3887, 3, 1),
        new("28831", "Tam Phước", "Tam Phuoc", "xa", 8923, 6, 3),
        new("28834", "Thành Triệu", "Thanh Trieu", "xa", 5845, 5, 3),
        new("28837", "Tường Đa", "Tuong Da", "xa", 5503, 4, 4),
        new("28840", "Tân Phú", "Tan Phu", "xa", 13570, 9, 4),
        new("28843", "Quới Thành", "Quoi Thanh", "xa", 5413, 4, 3),
        new("28846", "Phước Thạnh", "Phuoc Thanh", "xa", 6177, 5, 3),
        new("28849", "An Hóa", "An Hoa", "xa", 4211, 4, 1),
        new("28852", "Tiên Long", "Tien Long", "xa", 7625, 6, 4),
        new("28855", "An Hiệp", "An Hiep", "xa", 5757, 5, 4),
        new("28858", "Hữu Định", "Huu Dinh", "xa", 8187, 6, 3),
        new("28861", "Tiên Thủy", "Tien Thuy", "xa", 14152, 9, 4),
        new("28864", "Sơn Hòa", "Son Hoa", "xa", 5419, 5, 4),
    ];
}
