using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Dictionary;

/// <summary>What each layer of the warehouse is for.</summary>
static class LayerText
{
    public static string Say(string layer, Language language) => layer switch
    {
        "extract" => language.Say("Câu đọc từ nguồn; chạy trên nguồn, không được giữ lại trong kho.",
            "What is read from the source; it runs there and is not kept."),
        "staging" => language.Say("Quy ước về kiểu, khóa và ràng buộc của mỗi bảng đọc từ nguồn.",
            "The contract of each extract: types, keys, constraints."),
        "history" => language.Say("Mọi dòng của nguồn cùng các lần nạp mà dòng ấy có hiệu lực.",
            "Every row of the source with the loads in which it was valid."),
        "core" => language.Say("Số liệu đã ghép nối và đã hiểu theo quy định của chương trình.",
            "Joined truth, read by the rules of the programme."),
        "marts" => language.Say("Những gì các trang và người đọc được dùng.", "What pages and readers may rely on."),
        _ => language.Say("Những gì một lần nạp ghi về chính nó.", "What a load tells of itself."),
    };

    /// <summary>Why the rows of a layer are shown on no page.</summary>
    public static string WhyNoRows(string layer, Language language) => layer switch
    {
        "extract" or "staging" =>
            language.Say("Lớp này không nằm trong tệp số liệu nên không có dòng nào để xem ở đây.",
            "This layer is not in the snapshot, so there are no rows to show."),
        "meta" => language.Say("Các dòng không hiện ở đây: trang “Nạp số liệu” trình bày từng lần nạp.",
            "Its rows are not shown here: the page of the loads tells each load."),
        _ => language.Say(
            "Các dòng không hiện ở đây: lớp này giữ số chính xác của những nhóm rất ít hộ, nên chỉ dành cho người phân tích được phép đọc tệp số liệu bằng SQL.",
            "Its rows are not shown here: this layer holds exact counts of small numbers of households, so they stay for analysts who run SQL on the snapshot."),
    };
}
