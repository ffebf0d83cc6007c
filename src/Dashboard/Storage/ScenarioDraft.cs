using Analytics.Dashboard.Exports;
using Analytics.Dashboard.Figures;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Dashboard.Storage;

/// <summary>What is wrong with one field of a form, in both languages, with the next move.</summary>
/// <param name="Field">Its name in the form.</param>
public sealed record DraftFault(string Field, string Vietnamese, string English)
{
    /// <summary>What is wrong with a text of one line that must be written: it is empty, or too long; null where nothing is.</summary>
    /// <param name="vietnamese">What is to be written there, for the sentence.</param>
    internal static DraftFault? OfText(string field, string typed, int longest, string vietnamese, string english) => SafeText.Line(typed).Length is var length and > 0
        ? OfLength(field, length, longest)
        : new DraftFault(field, $"Hãy ghi {vietnamese}.", $"Write {english}.");

    internal static DraftFault? OfLength(string field, int length, int longest) => length <= longest ? null
        : new DraftFault(field, $"Dài {length} ký tự; hãy rút còn nhiều nhất {longest}.", $"It has {length} characters; shorten it to {longest} at most.");
}

/// <summary>A scenario as it was typed, kept as typed while something is wrong with it.</summary>
public sealed record ScenarioDraft(string Name, string Author, string Reason, string Question)
{
    /// <summary>What is wrong, one sentence a field; empty when it can be saved.</summary>
    public IReadOnlyList<DraftFault> Faults { get; init; } = [];

    /// <summary>Nothing is wrong with it but that its name is in use.</summary>
    public bool IsTaken { get; init; }

    public ForecastAsk Ask => ForecastAsk.Read(QueryHelpers.ParseQuery(Question), out _);

    public DraftFault? FaultOf(string field) => Faults.FirstOrDefault(f => f.Field == field);

    /// <summary>The same with what is wrong with it.</summary>
    public ScenarioDraft Judged() => this with
    {
        Faults = [.. new[]
        {
            DraftFault.OfText("name", Name, Scenario.LongestName, "tên phương án", "a name"),
            DraftFault.OfText("author", Author, Scenario.LongestAuthor, "cơ quan hoặc chức danh lập phương án", "the office or role that draws it up"),
            DraftFault.OfText("reason", Reason, Scenario.LongestReason, "lý do", "the reason"),
            Asked(),
        }.OfType<DraftFault>()],
    };

    /// <summary>The same when another in use has its name.</summary>
    public ScenarioDraft Taken() => this with
    {
        IsTaken = true,
        Faults = [new DraftFault("name", $"Đã có phương án đang dùng tên “{Kept(Name)}”: hãy đặt tên khác, hoặc thôi dùng phương án kia trước.",
            $"A scenario in use is already called “{Kept(Name)}”: choose another name, or retire that one first.")],
    };

    /// <summary>The scenario to be kept; call it when nothing is wrong.</summary>
    internal Scenario ToScenario(DateTimeOffset now) => new()
    {
        Name = Kept(Name), Author = Kept(Author), Reason = Kept(Reason), Question = Ask.ToQuery(), CreatedAt = now,
    };

    // One line in composed form: a name that differs from another in nothing that can be seen would be no name.
    static string Kept(string typed) => SafeText.Line(typed);

    DraftFault? Asked()
    {
        var ask = ForecastAsk.Read(QueryHelpers.ParseQuery(Question), out var faults);
        return faults is [var fault, ..] ? new DraftFault("question", fault.Sentence(Layout.Language.Vi), fault.Sentence(Layout.Language.En))
            : ask.IsOwn ? new DraftFault("question", "Phương án chưa thay đổi gì so với hiện nay: hãy đổi chỉ tiêu, thời hạn, nhịp độ, chiến dịch hoặc đăng ký ở trang Dự báo rồi lưu.",
                "The scenario changes nothing yet: change the target, deadline, pace, campaign or registrations on the Forecast page, then save.")
            : null;
    }
}
