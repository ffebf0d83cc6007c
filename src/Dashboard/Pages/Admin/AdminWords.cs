using Analytics.Dashboard.Layout;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Pages.Admin;

/// <summary>What happened, in words.</summary>
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
}
