using Analytics.Dashboard.Features.Statements;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Analytics.Dashboard.Tests.Features.Statements;

/// <summary>Saved queries are their owner's: others see what is shared and change nothing.</summary>
public sealed class SavedQueryStoreTests : IDisposable
{
    static readonly DateTimeOffset Now = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);
    static readonly CurrentUser An = new("user:1", "Ban Dân vận", Role.Analyst), Binh =
        new("token:7", "báo cáo", Role.Analyst), Chief = new("user:2", "Văn phòng", Role.Administrator);

    readonly TempDatabase _database = new TempDatabase().Open();
    readonly FakeTimeProvider _time = new(Now);
    readonly SavedQueryStore _book;

    public SavedQueryStoreTests() => _book = new SavedQueryStore(_database, _time);

    int Saved(string name = "Theo xã", string sql = "SELECT 1", CurrentUser? by = null) =>
        Assert.NotNull(_book.Save(new QueryDraft(name, "", sql, ""), by ?? An).Saved);

    [Fact]
    public void What_it_asked_is_never_lost()
    {
        var id = Saved(sql: "SELECT $year\r\n -- ghi chú");
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, _book.Revise(id, "SELECT 2", """{"year": 2021}""", An).Query!.Newest.Number);
        // What is as it was is no revision.
        Assert.Equal(2, _book.Revise(id, "SELECT 2", """ {"year": 2021} """, An).Query!.Newest.Number);
        Assert.Equal(["1|SELECT $year\r\n -- ghi chú|{}|Ban Dân vận|3", """2|SELECT 2|{"year": 2021}|Ban Dân vận|4"""],
            _book.Revisions(id, An).Select(r => $"{r.Number}|{r.Sql}|{r.Parameters}|{r.By}|{r.SavedAt.Hour}"));
        Assert.Equal((1, "SELECT 2"),
            (_book.ReadAll(An).Single().Revisions.Count, _book.ReadAll(An).Single().Newest.Sql));
        Assert.Throws<SqliteException>(() => _database.Ask("UPDATE QueryRevisions SET Sql = 'x'"));
        Assert.Throws<SqliteException>(() => _database.Ask("DELETE FROM SavedQueries"));
    }

    [Fact]
    public void Another_sees_it_only_while_it_is_shared_and_changes_nothing()
    {
        var id = Saved();
        void NothingFor(CurrentUser other)
        {
            Assert.Equal((QueryChange.NotFound, QueryChange.NotFound, false, false),
                (_book.Revise(id, "SELECT 2", "", other), _book.Describe(id, "x", "", other),
                    _book.Share(id, true, other), _book.Retire(id, other)));
            // Nor does the error of a change reveal that there is something to change.
            Assert.False(_book.Revise(id, "", "", other).IsFound);
        }

        Assert.Equal((null, 0, 0), (_book.Find(id, Binh), _book.Revisions(id, Binh).Count, _book.ReadAll(Binh).Count));
        NothingFor(Binh);
        Assert.True(_book.Share(id, true, An));
        Assert.Equal("Ban Dân vận", _book.Find(id, Binh)!.OwnerName);
        Assert.Single(_book.ReadAll(Binh));
        NothingFor(Binh);
        Assert.True(_book.Share(id, false, An));
        Assert.Null(_book.Find(id, Binh));
        Assert.Equal("SELECT 1", _book.Find(id, An)!.Newest.Sql);
    }

    [Fact]
    public void An_administrator_changes_any_and_it_stays_its_owners()
    {
        var id = Saved();
        Assert.Empty(_book.ReadAll(Chief));
        var changed = _book.Revise(id, "SELECT 3", "", Chief).Query!;
        Assert.Equal(("user:1", "Văn phòng"), (changed.OwnerKey, changed.Newest.By));
        Assert.Equal("Tên mới", _book.Describe(id, " Tên  mới ", "mô tả", Chief).Query!.Name);
        Assert.True(_book.Retire(id, Chief));
        Assert.Null(_book.Find(id, An));
        Assert.Equal(QueryChange.NotFound, _book.Revise(id, "SELECT 4", "", An));
    }

    [Fact]
    public void A_name_is_its_owners_alone_among_those_in_use()
    {
        var (first, other) = (Saved("Hộ nghèo"), Saved("Khác"));
        Saved("Hộ nghèo", by: Binh);
        var (saved, draft) = _book.Save(new QueryDraft(" Hô\u0323  nghèo", "", "SELECT 2", ""), An);
        Assert.Equal((null, true), (saved, draft.IsTaken));
        Assert.Contains("“Hộ nghèo”", draft.FaultOf("name")!.Vietnamese);
        Assert.Contains("called “Hộ nghèo”", _book.Describe(other, "Hộ nghèo", "", An).Faults.Single().English);
        Assert.NotNull(_book.Describe(first, "Hộ nghèo", "cùng tên", An).Query);
        Assert.True(_book.Retire(first, An));
        Assert.NotNull(_book.Describe(other, "Hộ nghèo", "", An).Query);
        Assert.Throws<SqliteException>(
            () => _database.Ask(
                "INSERT INTO SavedQueries (Name, Description, OwnerKey, OwnerName, IsShared, CreatedAt) SELECT Name, '', OwnerKey, '', 0, CreatedAt FROM SavedQueries WHERE RetiredAt IS NULL"));
    }

    [Theory]
    [InlineData("", "SELECT 1", "", "name: Write a name.")]
    [InlineData("\u200B", " \n", "", "name: Write a name. sql: Write the SQL.")]
    [InlineData("x", "SELECT 1", "[1]",
        "parameters: Parameters must be one JSON object of at most 64 KiB, e.g. {\"year\": 2021}.")]
    [InlineData("x", "SELECT 1", "{",
        "parameters: Parameters must be one JSON object of at most 64 KiB, e.g. {\"year\": 2021}.")]
    public void What_is_wrong_is_said_field_by_field(string name, string sql, string parameters, string says)
    {
        var (saved, draft) = _book.Save(new QueryDraft(name, "", sql, parameters), An);
        Assert.Equal((null, says), (saved, string.Join(' ', draft.Faults.Select(f => $"{f.Field}: {f.English}"))));
    }

    [Fact]
    public void It_may_be_as_long_as_is_said_and_no_longer()
    {
        var sql = "SELECT '" + new string('x', (1 << 20) - 9) + "'";
        Assert.NotNull(_book.Save(new QueryDraft(new('n', 120), new('d', 500), sql, ""), An).Saved);
        Assert.Equal(["name", "description", "sql"],
            _book.Save(new QueryDraft(new('n', 121), new('d', 501), sql + " ", ""), An).Draft.Faults.Select(f =>
                f.Field));
    }

    public void Dispose() => _database.Dispose();
}
