using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Features.Statements.Running;

/// <summary>
/// The message for a statement without an answer, with the limit that it met and the next move; and its status over
/// HTTP.
/// </summary>
static class FailureText
{
    public static int Status(this StatementFailure failure) => failure.Kind switch
    {
        FailureKind.Refused or FailureKind.Invalid => StatusCodes.Status400BadRequest,
        FailureKind.Deadline => StatusCodes.Status408RequestTimeout,
        FailureKind.Memory or FailureKind.Rows or FailureKind.Bytes or FailureKind.TooLong =>
            StatusCodes.Status413PayloadTooLarge,
        FailureKind.QueueFull => StatusCodes.Status429TooManyRequests,
        FailureKind.NoSuchLoad => StatusCodes.Status404NotFound,
        FailureKind.NothingPublished or FailureKind.NotWrittenDown => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>The sentence.</summary>
    /// <param name="seconds">The deadline that was in force.</param>
    public static string Say(this StatementFailure failure, Language language, QueryLimits limits, int seconds)
    {
        string N(long n) => Format.Count(n, language);
        return failure.Kind switch
        {
            FailureKind.Refused => language.Say(
                $"Câu lệnh không được chạy: {failure.Detail} Chỉ chạy được một câu SELECT (hoặc EXPLAIN của nó) trên các bảng của kho số liệu.",
                $"The statement was not run: {failure.Detail} Only one SELECT (or EXPLAIN of one) over the tables of the warehouse can be."),
            FailureKind.Invalid => language.Say($"Câu lệnh có lỗi: {failure.Detail}", $"{failure.Detail}"),
            FailureKind.Deadline => language.Say(
                $"Câu lệnh bị dừng sau {N(seconds)} giây, thời gian dài nhất được phép: hãy lọc bớt, tổng hợp sớm hơn, hoặc hỏi ít bảng hơn.",
                $"The statement was ended after {N(seconds)} seconds, the longest that one may take: filter earlier, aggregate earlier, or join fewer tables."),
            FailureKind.Memory => language.Say(
                $"Câu lệnh cần nhiều hơn {N(limits.MemoryMb)} MB bộ nhớ được phép: hãy lọc hoặc tổng hợp trước khi sắp xếp, ghép bảng hay gom danh sách.",
                $"The statement needs more than the {N(limits.MemoryMb)} MB of memory that one may use: filter or aggregate before sorting, joining or collecting lists."),
            FailureKind.Rows => language.Say(
                $"Kết quả có nhiều dòng hơn mức được gửi: hãy thêm LIMIT, lọc bớt, hoặc tải CSV hay Parquet. {failure.Detail}",
                $"The result has more rows than may be sent: add a LIMIT, filter, or fetch CSV or Parquet. {failure.Detail}"),
            FailureKind.Bytes => language.Say(
                $"Kết quả lớn hơn mức được gửi: hãy chọn ít cột hơn, lọc bớt, hoặc tải CSV hay Parquet. {failure.Detail}",
                $"The result is larger than may be sent: choose fewer columns, filter, or fetch CSV or Parquet. {failure.Detail}"),
            FailureKind.TooLong => language.Say(
                $"Câu lệnh dài hơn {N(QueryLimits.LongestStatement)} byte được phép: hãy rút ngắn, thí dụ ghép với một bảng thay cho danh sách giá trị dài.",
                $"The statement is longer than the {N(QueryLimits.LongestStatement)} bytes that one may have: shorten it, for example by a join instead of a long list of values."),
            FailureKind.QueueFull =>
                language.Say(
                    $"Đang có {N(limits.Concurrent)} câu lệnh chạy và {N(limits.QueueLength)} câu chờ, mức nhiều nhất được phép: hãy thử lại sau vài giây.",
                    $"{N(limits.Concurrent)} statements run and {N(limits.QueueLength)} wait, as many as may: try again in a few seconds."),
            FailureKind.NoSuchLoad =>
                language.Say("Lần nạp được hỏi không còn được giữ: trang “Nạp số liệu” nêu các lần còn giữ.",
                    "The load that was asked for is not kept: /loads and /api/v1/loads list those that are."),
            FailureKind.NothingPublished =>
                language.Say("Chưa có số liệu nào được công bố; lần nạp đầu tiên đang chạy.",
                "Nothing is published yet; the first load is on its way."),
            FailureKind.NotWrittenDown =>
                language.Say(
                    "Nhật ký câu lệnh không ghi được nên kết quả không được trả: hãy báo cho người vận hành (đĩa của cơ sở dữ liệu ứng dụng).",
                    "The log of statements could not be written, so the result is not given: tell the operator (the disk of the application's database)."),
            _ => language.Say(
                "Câu lệnh bị dừng do lỗi ở phía hệ thống; số liệu không bị ảnh hưởng. Hãy thử lại; nếu vẫn lỗi, báo cho người vận hành thời điểm xảy ra.",
                "The statement ended by a fault on our side; the figures are unharmed. Try again; if it stays, tell the operator the time it happened."),
        };
    }

    /// <summary>Seconds after which a queue that was full may have room.</summary>
    public const int RetryAfterSeconds = 5;
}
