using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Features.Statements;

/// <summary>How a statement ended, in words.</summary>
static class StatementOutcomeText
{
    public static string Say(StatementOutcome outcome, Language language) => outcome switch
    {
        StatementOutcome.Answered => language.Say("có kết quả", "answered"),
        StatementOutcome.Truncated => language.Say("có kết quả, đã cắt bớt dòng", "answered, cut"),
        StatementOutcome.Refused => language.Say("không được chạy", "refused"),
        StatementOutcome.Invalid => language.Say("câu lệnh có lỗi", "invalid"),
        StatementOutcome.Memory => language.Say("vượt bộ nhớ", "beyond the memory"),
        StatementOutcome.TooLarge => language.Say("kết quả quá lớn", "too large"),
        StatementOutcome.Deadline => language.Say("quá thời gian", "beyond the deadline"),
        StatementOutcome.Cancelled => language.Say("đã hủy", "cancelled"),
        StatementOutcome.QueueFull => language.Say("hàng chờ đầy", "queue full"),
        _ => language.Say("lỗi hệ thống", "fault"),
    };
}
