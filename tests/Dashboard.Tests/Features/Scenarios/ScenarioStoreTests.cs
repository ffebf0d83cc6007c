using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Features.Scenarios;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Analytics.Dashboard.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Analytics.Dashboard.Tests.Features.Scenarios;

/// <summary>What is kept of a scenario, and what is not taken.</summary>
public sealed class ScenarioStoreTests : IDisposable
{
    static readonly DateTimeOffset Now = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);

    static readonly CurrentUser An = new("user:1", "Ban Dân vận", Role.Planner);

    readonly TempDatabase _database = new TempDatabase().Open();
    readonly FakeTimeProvider _time = new(Now);
    readonly ScenarioStore _book;

    public ScenarioStoreTests() => _book = new ScenarioStore(_database, _time);

    static ScenarioDraft Draft(string name = "Chiến dịch", string question = "pace=1.2") =>
        new(name, "Ban Tổ chức Huyện ủy", "Thử", question);

    [Fact]
    public void It_is_kept_as_it_was_meant_with_its_question_in_one_form()
    {
        Assert.Equal(1,
            _book.Save(Draft("  Chiến\u0020\u0020di\u0323ch ",
                "want=80&pace=1,20&campaignFactor=2&campaignUntil=2024-06&campaignFrom=2024-01&deadline="), An).Saved);
        var kept = Assert.Single(_book.ReadAll());
        Assert.Equal(("Chiến dịch", "pace=1.2&campaignFrom=2024-01&campaignUntil=2024-06&campaignFactor=2", Now),
            (kept.Name, kept.Question, kept.CreatedAt));
    }

    [Fact]
    public void No_two_in_use_have_one_name_and_a_retired_one_gives_its_name_back_and_keeps_its_runs()
    {
        _book.Save(Draft(), An);
        var (saved, draft) = _book.Save(Draft(question: "pace=3"), An);
        Assert.Equal((null, true, "pace=3"), (saved, draft.IsTaken, draft.Question));
        Assert.Contains("“Chiến dịch”", draft.FaultOf("name")!.Vietnamese);

        _database.Ask(
            "INSERT INTO ScenarioRuns (ScenarioId, \"Load\", CountedTo, Outcome, Inputs, ModelVersion) VALUES (1, 3, '2022-08-05', 'Met', '{}', 'x')");
        _time.Advance(TimeSpan.FromDays(1));
        Assert.True(_book.Retire(1, An));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.True(_book.Retire(1, An));
        Assert.False(_book.Retire(99, An));
        Assert.Equal(2, _book.Save(Draft(), An).Saved);
        var first = _book.ReadAll()[0];
        Assert.Equal((Now.AddDays(1), 3), (first.RetiredAt, first.Runs.Single().Load));
        Assert.Throws<SqliteException>(() => _database.Ask("DELETE FROM Scenarios WHERE Id = 1"));
    }

    [Fact]
    public void The_file_itself_holds_that_names_and_runs_are_unique()
    {
        _book.Save(Draft(), An);
        Assert.Throws<SqliteException>(
            () => _database.Ask(
                "INSERT INTO Scenarios (Name, Author, Reason, Question, CreatedAt) SELECT Name, Author, Reason, Question, CreatedAt FROM Scenarios"));
        using var context = _database.CreateDbContext();
        for (var i = 0; i < 2; i++)
        {
            context.ScenarioRuns.Add(
                new ScenarioRun
                {
                    ScenarioId = 1, Load = 3, CountedTo = new(2022, 8, 5), Outcome = "Met", Inputs = "{}",
                    ModelVersion = "x",
                });
        }

        Assert.Throws<DbUpdateException>(() => context.SaveChanges());
    }

    [Theory]
    [InlineData("", "a", "b", "pace=2", "name: Hãy ghi tên phương án.")]
    [InlineData(" \u200B ", "a", "b", "pace=2", "name: Hãy ghi tên phương án.")]
    [InlineData("x", "", "", "pace=2", "author: Hãy ghi cơ quan hoặc chức danh lập phương án. reason: Hãy ghi lý do.")]
    [InlineData("x", "a", "b", "",
        "question: Phương án chưa thay đổi gì so với hiện nay: hãy đổi chỉ tiêu, thời hạn, nhịp độ, chiến dịch hoặc đăng ký ở trang Dự báo rồi lưu.")]
    [InlineData("x", "a", "b", "want=90",
        "question: Phương án chưa thay đổi gì so với hiện nay: hãy đổi chỉ tiêu, thời hạn, nhịp độ, chiến dịch hoặc đăng ký ở trang Dự báo rồi lưu.")]
    [InlineData("x", "a", "b", "pace=fast", "question: Không đọc được pace=“fast”: hãy ghi 0–10.")]
    public void What_is_wrong_is_said_field_by_field_and_nothing_is_kept(string name, string author, string reason,
        string question, string says)
    {
        var draft = new ScenarioDraft(name, author, reason, question);
        var (saved, judged) = _book.Save(draft, An);
        Assert.Null(saved);
        Assert.Equal(says, string.Join(' ', judged.Faults.Select(f => $"{f.Field}: {f.Vietnamese}")));
        Assert.Equal((name, author, reason, question), (judged.Name, judged.Author, judged.Reason, judged.Question));
        Assert.Empty(_book.ReadAll());
    }

    [Fact]
    public void A_text_may_be_as_long_as_the_form_says_and_no_longer()
    {
        Assert.Equal(1, _book.Save(new ScenarioDraft(new('n', 80), new('a', 80), new('r', 500), "pace=2"), An).Saved);
        Assert.Equal([
            "It has 81 characters; shorten it to 80 at most.", "It has 81 characters; shorten it to 80 at most.",
                "It has 501 characters; shorten it to 500 at most.",
        ],
            _book.Save(new ScenarioDraft(new('n', 81), new('a', 81), new('r', 501), "pace=2"), An).Draft.Faults.Select(
                f => f.English));
    }

    public void Dispose() => _database.Dispose();
}
