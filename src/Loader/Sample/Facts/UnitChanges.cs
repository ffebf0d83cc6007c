namespace Analytics.Loader.Sample.Facts;

/// <summary>A unit created during the term, and the units of the list of 2020 that it was formed from.</summary>
sealed record UnitChange(
    DateOnly On, string LegalBasis, string Code, string Name, string NameEn, string Kind, params string[] Predecessors)
{
    /// <summary>From July 2025 there are no districts, and the province has changed.</summary>
    public bool IsWithoutDistrict => On >= UnitChanges.July2025;
}

/// <summary>
/// How 21 units became 16, and these 6. Codes were reused for other units (28810 was An Khánh, 28855 was An Hiệp), so
/// units are distinguished by id. A predecessor is named by its code in the list of 2020.
/// </summary>
static class UnitChanges
{
    const string Resolution724 = "Nghị quyết 724/NQ-UBTVQH15";
    const string Resolution1237 = "Nghị quyết 1237/NQ-UBTVQH15";
    const string Decision19 = "Quyết định 19/2025/QĐ-TTg";
    public const string ProvinceCodeOf2025 = "86";
    public const string ProvinceNameOf2025 = "Tỉnh Vĩnh Long";
    public static readonly DateOnly July2025 = new(2025, 7, 1);
    static readonly DateOnly April2023 = new(2023, 4, 10);
    static readonly DateOnly December2024 = new(2024, 12, 1);

    public static readonly IReadOnlyList<UnitChange> All =
    [
        new(April2023, Resolution724, "28861", "Tiên Thủy", "Tien Thuy", "thi_tran", "28861"),
        new(December2024, Resolution1237, "28828", "An Phước", "An Phuoc", "xa", "28825", "28828", "28849"),
        new(December2024, Resolution1237, "28855", "Tường Đa", "Tuong Da", "xa", "28837", "28855", "28864"),
        new(December2024, Resolution1237, "28810", "Châu Thành", "Chau Thanh", "thi_tran", "28801", "28810"),
        new(July2025, Decision19, "28783", "Sơn Đông", "Son Dong", "phuong", "28831"),
        new(July2025, Decision19, "28807", "Giao Long", "Giao Long", "xa", "28807", "28813", "28825", "28828", "28849"),
        new(July2025, Decision19, "28810", "Phú Túc", "Phu Tuc", "xa", "28801", "28804", "28810", "28819", "28837",
            "28855", "28864"),
        new(July2025, Decision19, "28840", "Tân Phú", "Tan Phu", "xa", "28822", "28840", "28852"),
        new(July2025, Decision19, "28858", "Phú Tân", "Phu Tan", "phuong", "28846", "28858"),
        new(July2025, Decision19, "28861", "Tiên Thủy", "Tien Thuy", "xa", "28834", "28843", "28861"),
    ];
}
