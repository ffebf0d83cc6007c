namespace Analytics.Loader.Sources;

/// <summary>
/// A reason for refusing a cell, with its texts for the worklist: what is wrong, and what to do at the source.
/// </summary>
public sealed record Rule(string Name, string Vietnamese, string English);

/// <summary>The closed set of reasons for refusing a cell.</summary>
public static class Rules
{
    public const string Required = "required";
    public const string NotANumber = "not_a_number";
    public const string AmbiguousNumber = "ambiguous_number";
    public const string OutOfRange = "out_of_range";
    public const string NotWhole = "not_whole";
    public const string TooManyDecimals = "too_many_decimals";
    public const string NotADate = "not_a_date";
    public const string AmbiguousDate = "ambiguous_date";
    public const string NotATime = "not_a_time";
    public const string NotTrueOrFalse = "not_true_or_false";
    public const string NotText = "not_text";
    public const string NotBytes = "not_bytes";
    public const string InvalidUtf8 = "invalid_utf8";
    public const string LegacyTcvn3 = "legacy_tcvn3";
    public const string LegacyVni = "legacy_vni";
    public const string TooLong = "too_long";
    public const string DuplicateKey = "duplicate_key";

    /// <summary>All rules, in the order: numbers, dates, text, keys.</summary>
    public static readonly IReadOnlyList<Rule> All =
    [
        new(Required, "Ô bắt buộc đang bỏ trống: điền giá trị ở nguồn.",
            "A required cell is empty: fill it in at the source."),
        new(NotANumber, "Không phải là số: sửa thành chữ số ở nguồn.", "Not a number: write digits at the source."),
        new(AmbiguousNumber, "Dấu chấm, phẩy có thể hiểu hai cách (1.234 là một nghìn hay một phẩy?): ghi lại chỉ "
            + "bằng chữ số.", "Its point or comma can be read in two ways (is 1.234 a thousand?): write plain digits."),
        new(OutOfRange, "Số quá lớn hoặc không hữu hạn, kho không giữ đúng được: kiểm tra lại số ở nguồn.",
            "Too large or not finite, so it cannot be kept exactly: check the number at the source."),
        new(NotWhole, "Cột này đếm số nguyên nhưng ô có phần lẻ: ghi lại số nguyên.", "The column counts whole "
            + "things and the cell has a fraction: write a whole number."),
        new(TooManyDecimals, "Nhiều chữ số thập phân hơn cột giữ được, và không làm tròn thay nguồn: ghi lại đúng số "
            + "chữ số.", "More decimals than the column keeps, and nothing is rounded for the source: write as many "
            + "as it has."),
        new(NotADate, "Không phải là ngày có thật trong các cách ghi được nhận: ghi dạng 2022-06-05.",
            "Not a real date in one of the accepted forms: write it as 2022-06-05."),
        new(AmbiguousDate, "Ngày và tháng có thể đổi chỗ (05/06): ghi dạng 2022-06-05.", "Day and month could change "
            + "places (05/06): write it as 2022-06-05."),
        new(NotATime, "Không phải là giờ: ghi dạng 08:30 hoặc 08:30:00.",
            "Not a time of day: write it as 08:30 or 08:30:00."),
        new(NotTrueOrFalse, "Ô này chỉ nhận có hoặc không (1 hoặc 0).", "The cell takes yes or no alone (1 or 0)."),
        new(NotText, "Ô chữ lại chứa dữ liệu nhị phân hoặc số lẻ: nhập lại bằng chữ.", "A text cell holds binary "
            + "data or a fraction: type the text again."),
        new(NotBytes, "Ô dữ liệu nhị phân (ảnh, tệp) lại chứa một con số: nhập lại dữ liệu ở nguồn.",
            "A cell for bytes (a picture, a file) holds a number: enter the data again at the source."),
        new(InvalidUtf8, "Chữ không phải Unicode (UTF-8), không đọc chắc chắn được: nhập lại bằng Unicode.",
            "Its bytes are not Unicode (UTF-8) and cannot be read with certainty: type it again in Unicode."),
        new(LegacyTcvn3, "Chữ gõ theo bảng mã cũ TCVN3 (ABC, phông .VnTime): chuyển sang Unicode ở nguồn.",
            "Typed in the old TCVN3 (ABC, .VnTime fonts) encoding: convert it to Unicode at the source."),
        new(LegacyVni, "Chữ gõ theo bảng mã cũ VNI (phông VNI-Times): chuyển sang Unicode ở nguồn.",
            "Typed in the old VNI (VNI-Times fonts) encoding: convert it to Unicode at the source."),
        new(TooLong, "Chữ dài hơn một triệu byte: rút ngắn ở nguồn.",
            "Longer than a million bytes: shorten it at the source."),
        new(DuplicateKey, "Nhiều dòng cùng một khóa, không biết dòng nào đúng: giữ lại một dòng ở nguồn.",
            "Several rows share one key and none can be trusted: keep one of them at the source."),
    ];
}
