using Analytics.Dashboard.Layout;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Pages.Admin;

/// <summary>What happened, and how statements ended, in words.</summary>
static class AdminWords
{
    public static string Of(AccessEventKind kind, Language language) => kind switch
    {
        AccessEventKind.SignedIn => language.Say("đăng nhập", "signed in"),
        AccessEventKind.SignInRefused => language.Say("nhập sai mật khẩu", "wrong password"),
        AccessEventKind.SignedOut => language.Say("đăng xuất", "signed out"),
        AccessEventKind.AccountCreated => language.Say("tạo tài khoản", "made an account"),
        AccessEventKind.RoleChanged => language.Say("đổi vai", "changed a role"),
        AccessEventKind.AccountDisabled => language.Say("ngừng tài khoản", "disabled an account"),
        AccessEventKind.AccountEnabled => language.Say("cho dùng lại tài khoản", "enabled an account"),
        AccessEventKind.PasswordReset => language.Say("cấp lại mật khẩu", "gave a new password"),
        AccessEventKind.PasswordChanged => language.Say("đổi mật khẩu", "changed the password"),
        AccessEventKind.TokenCreated => language.Say("tạo mã truy cập", "made a token"),
        _ => language.Say("thu hồi mã truy cập", "revoked a token"),
    };

    public static string Of(StatementOutcome outcome, Language language) => outcome switch
    {
        StatementOutcome.Answered => language.Say("đã trả lời", "answered"),
        StatementOutcome.Truncated => language.Say("đã trả lời một phần", "answered in part"),
        StatementOutcome.Refused => language.Say("bị từ chối", "refused"),
        StatementOutcome.Invalid => language.Say("câu lệnh sai", "invalid"),
        StatementOutcome.Memory => language.Say("quá bộ nhớ", "out of memory"),
        StatementOutcome.TooLarge => language.Say("quá lớn", "too large"),
        StatementOutcome.Deadline => language.Say("quá thời gian", "out of time"),
        StatementOutcome.Cancelled => language.Say("bị hủy", "cancelled"),
        StatementOutcome.QueueFull => language.Say("hàng đợi đầy", "queue full"),
        _ => language.Say("lỗi hệ thống", "failed"),
    };
}
