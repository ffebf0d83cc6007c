using System.Text;
using Analytics.Dashboard.Features.Accounts.Tokens;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Analytics.Dashboard.Tests.Features.Accounts;

/// <summary>A token opens until it expires or is revoked, and is nowhere to be read again.</summary>
public sealed class TokenStoreTests : IDisposable
{
    static readonly DateTimeOffset Now = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);

    readonly TempDatabase _database = new TempDatabase().Open();
    readonly FakeTimeProvider _time = new(Now);
    readonly TokenStore _book;

    public TokenStoreTests() => _book = new TokenStore(_database, _time, NullLogger<TokenStore>.Instance);

    [Fact]
    public void It_is_shown_once_and_the_file_keeps_nothing_that_opens()
    {
        var (token, plaintext) = _book.Create("  Báo cáo\u0020\u0020đêm ", Role.Analyst);
        Assert.Matches("^act_[A-Za-z0-9_-]{43}$", plaintext);
        Assert.Equal(("Báo cáo đêm", Role.Analyst, Now.AddDays(365), $"token:{token.Id}"),
            (token.Name, token.Role, token.ExpiresAt, _book.Find(plaintext)!.User.Key));
        _database.Ask("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        Assert.DoesNotContain(plaintext[4..], Encoding.Latin1.GetString(File.ReadAllBytes(_database.Path)));
        Assert.Equal("Analyst", _database.Ask("SELECT Role FROM ApiTokens"));
    }

    [Fact]
    public void Names_need_not_be_unique_and_no_two_tokens_are_alike()
    {
        var made = Enumerable.Range(0, 20).Select(_ => _book.Create("x", Role.Viewer).Plaintext).ToList();
        Assert.Equal(20, made.Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 20), made.Select(plaintext => _book.Find(plaintext)!.Id));
    }

    [Fact]
    public void What_is_not_the_token_to_the_last_letter_identifies_no_account()
    {
        var plaintext = _book.Create("x", Role.Viewer).Plaintext;
        foreach (var wrong in new[]
        {
            "", "act_", plaintext[..^1], plaintext + "x", plaintext[4..], plaintext.ToUpperInvariant(), " " + plaintext,
                plaintext[..^1] + (plaintext[^1] == 'A' ? 'Q' : 'A'), "' OR 1=1 --", new string('x', 1 << 16),
        })
        {
            Assert.Null(_book.Find(wrong));
        }
    }

    [Fact]
    public void It_ends_when_its_time_is_over_or_it_is_revoked()
    {
        var (first, second) =
            (_book.Create("a day", Role.Viewer, TimeSpan.FromDays(1)).Plaintext, _book.Create("a year", Role.Viewer));
        _time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromTicks(1));
        Assert.NotNull(_book.Find(first));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Null(_book.Find(first));
        Assert.True(_book.Revoke(second.Token.Id));
        var revokedAt = _book.ReadAll()[1].RevokedAt;
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Null(_book.Find(second.Plaintext));
        Assert.True(_book.Revoke(second.Token.Id));
        Assert.Equal((Now.AddDays(1), revokedAt), (revokedAt, _book.ReadAll()[1].RevokedAt));
        Assert.False(_book.Revoke(99));
    }

    [Fact]
    public void Its_use_is_noted_to_the_minute_and_a_file_that_takes_no_note_lets_it_in_all_the_same()
    {
        var plaintext = _book.Create("x", Role.Viewer).Plaintext;
        Assert.Null(_book.ReadAll()[0].LastUsedAt);
        foreach (var (after, noted) in new[] { (0, 0), (59, 0), (1, 60), (30, 60) })
        {
            _time.Advance(TimeSpan.FromSeconds(after));
            _book.Find(plaintext);
            Assert.Equal(Now.AddSeconds(noted), _book.ReadAll()[0].LastUsedAt);
        }

        _database.Ask("CREATE TRIGGER broken BEFORE UPDATE ON ApiTokens BEGIN SELECT RAISE(ABORT, 'broken'); END");
        _time.Advance(TimeSpan.FromHours(1));
        Assert.NotNull(_book.Find(plaintext));
    }

    public void Dispose() => _database.Dispose();
}
