namespace Analytics.Loader.Sample;

/// <summary>The origin of a row, as its source_note states it.</summary>
static class Notes
{
    public const string Illustrative = "Số liệu minh họa";
    public const string PublicRecord = "Báo Đồng Khởi, 10/08/2022";
    public const string OfficialList = "Danh mục đơn vị hành chính Việt Nam";

    public const string DueDate = PublicRecord
        + "; hạn 31/12/2025 và ngày hiệu lực 01/01/2020 là quy ước ghi cho nhiệm kỳ 2020-2025";

    public const string EarlyAugust = PublicRecord + "; ngày 05/8/2022 là quy ước ghi cho \"đầu tháng 8-2022\"";

    public const string RecognitionCount = Illustrative
        + ": chi bộ và ngày quyết định là minh họa; tổng số công nhận trong năm theo " + PublicRecord;

    public const string PilotRecognition = Illustrative
        + ": ngày quyết định là minh họa; chi bộ và năm công nhận theo " + PublicRecord;
}
