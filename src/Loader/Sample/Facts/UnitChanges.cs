namespace Analytics.Loader.Sample.Facts;

/// <summary>A unit of the list that came about in the term, and the units that went into it.</summary>
sealed record UnitChange(
    DateOnly On, string LegalBasis, string Code, string Name, string NameEn, string Kind, params string[] Predecessors);

/// <summary>
/// How 21 units became 16. Codes were reused for other units (28810 was An Khánh, 28855 was An Hiệp), so units are
/// told apart by id. A predecessor is named by the code that it bore in the list of 2020.
/// </summary>
static class UnitChanges
{
    const string Resolution724 = "Nghị quyết 724/NQ-UBTVQH15";
    const string Resolution1237 = "Nghị quyết 1237/NQ-UBTVQH15";
    static readonly DateOnly April2023 = new(2023, 4, 10);
    static readonly DateOnly December2024 = new(2024, 12, 1);

    public static readonly IReadOnlyList<UnitChange> All =
    [
        new(April2023, Resolution724, "28861", "Tiên Thủy", "Tien Thuy", "thi_tran", "28861"),
        new(December2024, Resolution1237, "28828", "An Phước", "An Phuoc", "xa", "28825", "28828", "28849"),
        new(December2024, Resolution1237, "28855", "Tường Đa", "Tuong Da", "xa", "28837", "28855", "28864"),
        new(December2024, Resolution1237, "28810", "Châu Thành", "Chau Thanh", "thi_tran", "28801", "28810"),
    ];
}
