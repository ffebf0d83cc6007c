namespace Analytics.Loader.Sample.Facts;

/// <summary>A date up to which the programme has reported, with the report's wording.</summary>
sealed record ReportedDate(DateOnly To, string WordingVi, string WordingEn, string Note);

/// <summary>Recognitions of a year in the public record.</summary>
sealed record ReportedResult(int Year, int Recognised, int Withdrawn, DateOnly CountedTo, string Note);

/// <summary>What Báo Đồng Khởi reported on 10/08/2022 about huyện Châu Thành. Nothing here is invented.</summary>
static class PublicRecord
{
    public const int Communes = 21;
    public const int Cells = 117;
    public const int Target = 59;

    public static readonly IReadOnlyList<ReportedDate> Reports =
    [
        new(new(2020, 12, 31), "đến hết năm 2020", "to the end of 2020", Notes.PublicRecord),
        new(new(2021, 12, 31), "đến hết năm 2021", "to the end of 2021", Notes.PublicRecord),
        new(new(2022, 8, 5), "đến đầu tháng 8-2022", "to early August 2022", Notes.EarlyAugust),
    ];

    public static readonly IReadOnlyList<ReportedResult> Results =
    [
        new(2020, 2, 0, new(2020, 12, 31), Notes.PublicRecord),
        new(2021, 12, 0, new(2021, 12, 31), Notes.PublicRecord),
        new(2022, 14, 0, new(2022, 8, 5), Notes.EarlyAugust),
    ];
}
