namespace Analytics.Loader.Sample.Facts;

/// <summary>A national poverty standard: facts of the law, not of the district.</summary>
sealed record PovertyStandard(
    string Code, string NameVi, string NameEn, string LegalBasis, DateOnly From, DateOnly? To,
    int RuralVnd, int UrbanVnd, DateOnly RecordedOn, string Note);

static class PovertyStandards
{
    public const string Old = "QD59-2015";
    public const string New = "ND07-2021";

    public static readonly IReadOnlyList<PovertyStandard> All =
    [
        new(Old, "Chuẩn nghèo tiếp cận đa chiều giai đoạn 2016-2020, kéo dài sang năm 2021",
            "Multi-dimensional poverty standard 2016-2020, prolonged to 2021",
            "Quyết định 59/2015/QĐ-TTg ngày 19/11/2015", new(2016, 1, 5), new(2021, 12, 31), 700_000, 900_000,
            new(2020, 1, 2), "Quyết định 59/2015/QĐ-TTg; hết năm 2021 do Nghị định 07/2021/NĐ-CP"),
        new(New, "Chuẩn nghèo đa chiều giai đoạn 2022-2025", "Multi-dimensional poverty standard 2022-2025",
            "Nghị định 07/2021/NĐ-CP ngày 27/01/2021", new(2022, 1, 1), null, 1_500_000, 2_000_000,
            new(2021, 2, 1), "Nghị định 07/2021/NĐ-CP; đợt tổng rà soát cuối năm 2021 cũng thực hiện theo chuẩn này"),
    ];

    /// <summary>The day on which the end of the old standard was recorded, with the new decree.</summary>
    public static readonly DateOnly OldEndKnownOn = new(2021, 2, 1);
}
