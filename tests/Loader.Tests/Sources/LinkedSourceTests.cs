using Analytics.Loader.Sources;
using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Sources;

/// <summary>
/// A source that is named by a symbolic link, as offices do that keep one file a year: it is read and watched through
/// the link.
/// </summary>
public sealed class LinkedSourceTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    public LinkedSourceTests()
    {
        _workspace.Table("purse", "id BIGINT PRIMARY KEY,\nmoney BIGINT NOT NULL");
        Directory.CreateDirectory(_workspace.PathOf("years/2022"));
        Directory.CreateDirectory(_workspace.PathOf("srv"));
        _workspace.Run("years/2022/real",
            "CREATE TABLE purse (id INTEGER PRIMARY KEY, money); INSERT INTO purse VALUES (1, 1000)");
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("absolute")]
    [InlineData("chain")]
    [InlineData("folder")]
    [InlineData("link in a linked folder")]
    public void It_is_read_through_the_link_and_a_change_of_the_file_is_seen(string kind)
    {
        var source = Link(kind);
        Assert.Equal((LoadOutcome.Published, null),
            (_workspace.Load(source) is var first ? first.Outcome : default, first.Error));
        Settle();
        _workspace.Load(source);
        Assert.Empty(_workspace.Load(source).Summary.Tables); // known as unchanged from its first bytes

        _workspace.Run("years/2022/real", "UPDATE purse SET money = 900");

        Assert.Equal(1, _workspace.Load(source).Summary.Changed);
        Assert.Equal("900", _workspace.Ask("SELECT money FROM history.purse WHERE valid_to_load IS NULL").Single());
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("link in a linked folder")]
    public void Beside_a_live_writer_its_wal_is_read_where_the_file_is(string kind)
    {
        var source = Link(kind);
        using var writer = _workspace.OpenSource(source);
        Run(writer, "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; UPDATE purse SET money = 700");
        Assert.Equal(LoadOutcome.Published, _workspace.Load(source).Outcome);
        Assert.Equal("700", _workspace.Ask("SELECT money FROM history.purse").Single());

        Run(writer, "UPDATE purse SET money = 600");

        Assert.Equal(1, _workspace.Load(source).Summary.Changed);
        Assert.Empty(Directory.GetFiles(_workspace.PathOf("srv"), "*-*"));
    }

    [Fact]
    public void What_a_closed_writer_left_in_its_wal_is_read_where_the_file_is()
    {
        using (var writer = _workspace.OpenSource("years/2022/real"))
        {
            Run(writer, "PRAGMA journal_mode = WAL; UPDATE purse SET money = 500");
            foreach (var end in (string[])["", "-wal"])
                File.Copy(_workspace.SourcePath("years/2022/real") + end, _workspace.PathOf("crashed.db" + end));
        }

        File.CreateSymbolicLink(_workspace.PathOf("srv/source.db"), "../crashed.db");

        Assert.Equal(LoadOutcome.Published, _workspace.Load("srv/source").Outcome);
        Assert.Equal("500", _workspace.Ask("SELECT money FROM history.purse").Single());
    }

    [Fact]
    public void A_link_that_is_turned_to_another_file_is_news()
    {
        var source = Link("relative");
        _workspace.Load(source);
        _workspace.Run("years/other",
            "CREATE TABLE purse (id INTEGER PRIMARY KEY, money); INSERT INTO purse VALUES (1, 7)");
        File.Delete(_workspace.SourcePath(source));
        File.CreateSymbolicLink(_workspace.SourcePath(source), "../years/other.db");

        Assert.Equal(1, _workspace.Load(source).Summary.Changed);
    }

    [Theory]
    [InlineData("../years/gone.db", "is a symbolic link to ../years/gone.db, and there is no such file")]
    [InlineData("source.db", "leads in a circle")]
    [InlineData("../years", "is a folder")]
    public void A_link_that_leads_to_no_file_is_one_sentence_and_terminal(string target, string sentence)
    {
        File.CreateSymbolicLink(_workspace.PathOf("srv/source.db"), target);
        var load = _workspace.Load("srv/source");

        Assert.Equal((LoadOutcome.Failed, false), (load.Outcome, load.IsTransient));
        Assert.Contains(sentence, load.Error);
    }

    string Link(string kind)
    {
        var link = _workspace.PathOf("srv/source.db");
        var real = _workspace.SourcePath("years/2022/real");
        switch (kind)
        {
            case "relative":
                File.CreateSymbolicLink(link, "../years/2022/real.db");
                break;
            case "absolute":
                File.CreateSymbolicLink(link, real);
                break;
            case "chain":
                File.CreateSymbolicLink(_workspace.PathOf("srv/second"), "third");
                File.CreateSymbolicLink(_workspace.PathOf("srv/third"), real);
                File.CreateSymbolicLink(link, "second");
                break;
            case "folder":
                Directory.CreateSymbolicLink(_workspace.PathOf("now"), "years/2022");
                return "now/real";
            case "link in a linked folder":
                // The target counts from years/2022, where the folder is, and not from where the path names it.
                Directory.CreateDirectory(_workspace.PathOf("a/b"));
                Directory.CreateSymbolicLink(_workspace.PathOf("a/b/now"), _workspace.PathOf("years/2022"));
                Directory.CreateDirectory(_workspace.PathOf("years/2023"));
                File.Move(real, _workspace.PathOf("years/2023/real.db"));
                File.CreateSymbolicLink(real, "../2023/real.db");
                return "a/b/now/real";
        }

        return "srv/source";
    }

    // Long enough ago to prove that nothing came after.
    void Settle() => File.SetLastWriteTimeUtc(SourceFile.Resolve(_workspace.SourcePath("years/2022/real")),
        DateTime.UtcNow.AddMinutes(-1));

    static void Run(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _workspace.Dispose();
}
