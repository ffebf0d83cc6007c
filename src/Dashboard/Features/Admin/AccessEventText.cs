using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Features.Admin;

/// <summary>What happened, in words.</summary>
static class AccessEventText
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
        AccessEventKind.TokenRevoked => language.Say("thu hồi mã truy cập", "revoked a token"),
        AccessEventKind.Exported => language.Say("tải tệp", "took a file"),
        AccessEventKind.LoadOrdered => language.Say("lệnh nạp số liệu", "ordered a load"),
        AccessEventKind.VerifyOrdered => language.Say("lệnh đọc lại, đối chiếu", "ordered a verification"),
        AccessEventKind.ReleaseOrdered => language.Say("lệnh công bố lần nạp bị giữ", "ordered a release"),
        AccessEventKind.RollBackOrdered => language.Say("lệnh quay về lần nạp cũ", "ordered a roll-back"),
        AccessEventKind.BriefOrdered => language.Say("lệnh lập báo cáo", "ordered a brief"),
        AccessEventKind.OrderFailed => language.Say("lệnh không thực hiện được", "an order was not carried out"),
        AccessEventKind.ScenarioSaved => language.Say("lưu phương án", "saved a scenario"),
        AccessEventKind.ScenarioRetired => language.Say("thôi dùng phương án", "retired a scenario"),
        AccessEventKind.QuerySaved => language.Say("lưu câu hỏi", "saved a query"),
        AccessEventKind.QueryChanged => language.Say("sửa câu hỏi đã lưu", "changed a saved query"),
        AccessEventKind.QueryShared => language.Say("chia sẻ câu hỏi đã lưu", "shared a saved query"),
        AccessEventKind.QueryUnshared => language.Say("thôi chia sẻ câu hỏi đã lưu", "stopped sharing a saved query"),
        _ => language.Say("xóa câu hỏi đã lưu", "deleted a saved query"),
    };
}
