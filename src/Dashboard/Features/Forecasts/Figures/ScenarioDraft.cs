using Analytics.Dashboard.Files;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>A scenario as typed, with its errors.</summary>
public sealed record ScenarioDraft(string Name, string Author, string Reason, string Question)
{
    /// <summary>What is wrong, one sentence a field; empty when it can be saved.</summary>
    public IReadOnlyList<ValidationError> Faults { get; init; } = [];

    /// <summary>Nothing is wrong with it but that its name is in use.</summary>
    public bool IsTaken { get; init; }

    public ForecastRequest Ask => ForecastRequest.Read(QueryHelpers.ParseQuery(Question), out _);

    public ValidationError? FaultOf(string field) => Faults.FirstOrDefault(f => f.Field == field);

    /// <summary>The same with what is wrong with it.</summary>
    public ScenarioDraft Judged() => this with
    {
        Faults = [.. new[]
        {
            ValidationError.OfText("name", Name, Scenario.LongestName, "tên phương án", "a name"),
            ValidationError.OfText("author", Author, Scenario.LongestAuthor, "cơ quan hoặc chức danh lập phương án",
                "the office or role that draws it up"),
            ValidationError.OfText("reason", Reason, Scenario.LongestReason, "lý do", "the reason"),
            Asked(),
        }.OfType<ValidationError>()],
    };

    /// <summary>The same when another in use has its name.</summary>
    public ScenarioDraft Taken() => this with
    {
        IsTaken = true,
        Faults = [new ValidationError("name",
            $"Đã có phương án đang dùng tên “{Kept(Name)}”: hãy đặt tên khác, hoặc thôi dùng phương án kia trước.",
            $"A scenario in use is already called “{Kept(Name)}”: choose another name, or retire that one first.")],
    };

    /// <summary>The scenario to be saved; call it only without errors.</summary>
    internal Scenario ToScenario(DateTimeOffset now) => new()
    {
        Name = Kept(Name), Author = Kept(Author), Reason = Kept(Reason), Question = Ask.ToQuery(), CreatedAt = now,
    };

    // One line in composed form: a name that differs from another in nothing that can be seen would be no name.
    static string Kept(string typed) => SafeText.Line(typed);

    ValidationError? Asked()
    {
        var ask = ForecastRequest.Read(QueryHelpers.ParseQuery(Question), out var faults);
        return faults is [var fault, ..]
            ? new ValidationError("question", fault.Sentence(Language.Vi), fault.Sentence(Language.En))
            : ask.IsOwn ? new ValidationError("question",
                "Phương án chưa thay đổi gì so với hiện nay: hãy đổi chỉ tiêu, thời hạn, nhịp độ, chiến dịch hoặc đăng ký ở trang Dự báo rồi lưu.",
                "The scenario changes nothing yet: change the target, deadline, pace, campaign or registrations on the Forecast page, then save.")
            : null;
    }
}
