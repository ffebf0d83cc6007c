namespace Analytics.Loader.Sample.Facts;

/// <summary>
/// A difficulty that a commune may report, the office that can resolve it, and the resolution. Invented.
/// </summary>
sealed record Obstacle(int Criterion, string Vi, string En, string OfficeVi, string OfficeEn, string ResolutionVi);

static class Obstacles
{
    public static readonly IReadOnlyList<Obstacle> All =
    [
        new(1, "Chưa đủ hai năm liên tục được xếp loại tốt", "Not yet two good years in a row",
            "Ban Tổ chức Huyện ủy", "Organisation Commission of the District Party Committee", "Hướng dẫn lộ trình "
                + "xếp loại, chuyển đăng ký sang năm sau"),
        new(2, "Đảng viên đi làm ăn xa, sinh hoạt chi bộ không đủ số lượng",
            "Members away, meetings short of attendance",
            "Đảng ủy xã, thị trấn", "Commune Party Committee", "Lập tổ đảng, đổi giờ sinh hoạt"),
        new(5, "Chưa phân công đủ đảng viên phụ trách hộ", "Not every member has been assigned households",
            "Đảng ủy xã, thị trấn", "Commune Party Committee", "Phân công bổ sung theo tổ nhân dân tự quản"),
        new(6, "Bản cam kết của đảng viên còn chung chung", "Members' commitments are too general",
            "Ban Tuyên giáo Huyện ủy", "Propaganda Commission of the District Party Committee",
            "Hướng dẫn mẫu cam kết, làm lại"),
        new(7, "Hộ nghèo thiếu vốn, thiếu đất sản xuất", "Poor households lack capital and land",
            "Phòng Lao động - Thương binh và Xã hội", "Division of Labour, Invalids and Social Affairs",
            "Giải ngân vốn vay, hỗ trợ con giống"),
        new(8, "Giá dừa giảm, thu nhập không đạt", "Coconut prices fell, income falls short",
            "Phòng Nông nghiệp và Phát triển nông thôn", "Division of Agriculture and Rural Development",
            "Liên kết tiêu thụ qua tổ hợp tác"),
        new(9, "Còn hộ chính sách trong diện cận nghèo", "Policy households among the near-poor",
            "Phòng Lao động - Thương binh và Xã hội", "Division of Labour, Invalids and Social Affairs",
            "Hỗ trợ nhà ở và sinh kế"),
        new(10, "Nhà văn hóa ấp xuống cấp", "The hamlet's culture house is run down",
            "Phòng Văn hóa và Thông tin", "Division of Culture and Information", "Bố trí kinh phí sửa chữa"),
        new(11, "Thiếu nước sạch trong mùa hạn mặn", "Clean water runs short in the season of drought and salinity",
            "Phòng Tài nguyên và Môi trường", "Division of Natural Resources and Environment",
            "Kéo dài đường ống cấp nước"),
        new(12, "Vụ việc an ninh, trật tự chưa giải quyết dứt điểm", "A case of security and order not yet settled",
            "Công an huyện", "District Police", "Hòa giải, xử lý dứt điểm"),
    ];
}
