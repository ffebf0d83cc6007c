using Analytics.Dashboard.Localization;

namespace Analytics.Dashboard.Identity;

/// <summary>The roles as people call them.</summary>
public static class RoleText
{
    public static string Name(Role role, Language language) => role switch
    {
        Role.Viewer => language.Say("Người xem", "Viewer"),
        Role.Planner => language.Say("Người lập phương án", "Planner"),
        Role.Analyst => language.Say("Người phân tích", "Analyst"),
        Role.Operator => language.Say("Người vận hành", "Operator"),
        _ => language.Say("Quản trị viên", "Administrator"),
    };

    /// <summary>What it may do, in a few words.</summary>
    public static string May(Role role, Language language) => role switch
    {
        Role.Viewer => language.Say("xem các trang", "reads pages"),
        Role.Planner => language.Say("xem, lưu phương án dự báo", "reads, keeps scenarios"),
        Role.Analyst => language.Say("xem, lưu phương án, hỏi bằng SQL, tải tệp số liệu",
            "reads, keeps scenarios, asks in SQL, takes the snapshot file"),
        Role.Operator =>
            language.Say("xem, hỏi bằng SQL, nạp và công bố số liệu", "reads, asks in SQL, runs and publishes loads"),
        _ => language.Say("mọi việc, kể cả tài khoản và mã truy cập", "everything, accounts and tokens included"),
    };
}
