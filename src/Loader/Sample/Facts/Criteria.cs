namespace Analytics.Loader.Sample.Facts;

/// <summary>How the value of a criterion is generated in the sample.</summary>
enum Measured
{
    /// <summary>Grows from the worst to the best value around the day the cell became ready.</summary>
    Growing,

    /// <summary>Consecutive good years by the cell's own grades.</summary>
    GoodYears,

    /// <summary>Share of poor households by the cell's last review.</summary>
    PoorShare,

    /// <summary>Poor or near-poor households of members and policy families, by the last review.</summary>
    OwnPoor,
}

/// <summary>A criterion of the title. <c>Worst</c> and <c>Best</c> bound the invented values.</summary>
sealed record Criterion(
    int Id, string Code, string Group, string NameVi, string NameEn, string Unit, double Threshold, bool AtLeast,
    Measured By, double Worst, double Best, int Decimals, bool IsRecord, string Note);

/// <summary>
/// Criteria 1 to 6 are those of the province's guidance 10-HD/BTCTU; the rest of its text was not available, so the
/// other criteria are plausible and marked as illustrative.
/// </summary>
static class Criteria
{
    public const string Guidance = "Hướng dẫn 10-HD/BTCTU ngày 22/02/2018 của Ban Tổ chức Tỉnh ủy Bến Tre";
    public const string Open = "; con số ngưỡng là quy ước ghi cho yêu cầu bằng lời";
    public static readonly DateOnly GuidanceFrom = new(2018, 2, 22);

    public static readonly IReadOnlyList<Criterion> All =
    [
        Record(1, "Được xếp loại trong sạch, vững mạnh tiêu biểu hoặc tương đương từ 2 năm liên tục trở lên trước khi công nhận",
            "Graded typical pure and strong, or equivalent, for at least 2 consecutive years before recognition",
            "năm", 2, true, Measured.GoodYears, 0, 2, ""),
        Record(2, "Thực hiện đầy đủ chế độ sinh hoạt chi bộ hằng năm",
            "Keeps the regime of cell meetings fully each year",
            "tháng", 12, true, Measured.Growing, 8, 12, Open),
        Record(3, "Không có đảng viên bị xếp loại không hoàn thành nhiệm vụ hoặc bị kỷ luật",
            "No member graded as not completing tasks or disciplined", "đảng viên", 0, false, Measured.Growing, 3, 0,
            ""),
        Record(4, "Chi ủy có quy chế làm việc bằng văn bản", "The cell committee has written working rules",
            "1 có, 0 không", 1, true, Measured.Growing, 0, 1, ""),
        Record(5, "100% đảng viên được phân công phụ trách lĩnh vực, tổ nhân dân tự quản, hộ gia đình",
            "100% of members assigned a field, a self-managed group and households", "%", 100, true, Measured.Growing,
            70, 100, ""),
        Record(6, "Đảng viên cam kết bằng văn bản theo Nghị quyết Trung ương 4 khóa XII, gắn với đăng ký học tập và làm theo Bác",
            "Members' written commitment under Resolution 4 of the 12th tenure, with registration to study and "
                + "follow Hồ Chí Minh",
            "%", 100, true, Measured.Growing, 75, 100, Open),
        Invented(7, "kinh_te", "Tỷ lệ hộ nghèo của ấp, khu phố", "Poverty rate of the hamlet or neighbourhood",
            "%", 4, false, Measured.PoorShare, 9, 0, 2),
        Invented(8, "kinh_te", "Thu nhập bình quân đầu người một năm", "Income per head in a year",
            "triệu đồng", 45, true, Measured.Growing, 36, 58, 1),
        Invented(9, "kinh_te", "Số hộ đảng viên, hộ chính sách thuộc diện nghèo, cận nghèo",
            "Members' and policy households that are poor or near-poor", "hộ", 0, false, Measured.OwnPoor, 4, 0, 0),
        Invented(10, "van_hoa", "Tỷ lệ hộ đạt danh hiệu gia đình văn hóa",
            "Households with the title of cultural family",
            "%", 90, true, Measured.Growing, 78, 99, 1),
        Invented(11, "moi_truong", "Tỷ lệ hộ sử dụng nước sạch, nhà tiêu hợp vệ sinh",
            "Households with clean water and a hygienic latrine", "%", 95, true, Measured.Growing, 80, 100, 1),
        Invented(12, "an_ninh", "Số vụ việc nghiêm trọng về an ninh, trật tự trong 12 tháng",
            "Serious incidents of security and order in 12 months", "vụ", 0, false, Measured.Growing, 4, 0, 0),
    ];

    static Criterion Record(int id, string vi, string en, string unit, double threshold, bool atLeast, Measured by,
        double worst, double best, string open) =>
        new(id, $"TC{id:00}", "dang", vi, en, unit, threshold, atLeast, by, worst, best, 0, true, Guidance + open);

    static Criterion Invented(int id, string group, string vi, string en, string unit, double threshold, bool atLeast,
        Measured by, double worst, double best, int decimals) =>
        new(id, $"TC{id:00}", group, vi, en, unit, threshold, atLeast, by, worst, best, decimals, false,
            Notes.Illustrative);
}
