using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Analytics.Dashboard.Files;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Features.Accounts.Tokens;

/// <summary>
/// The tokens: made, found again by what is presented, revoked. Any process may write here while others read.
/// </summary>
public sealed class TokenStore(IDbContextFactory<ApplicationDatabase> databases, TimeProvider time,
    ILogger<TokenStore> log)
{
    /// <summary>The prefix of every token, so that a leaked one is recognised.</summary>
    public const string Prefix = "act_";

    /// <summary>Days for which a token may be made to hold.</summary>
    public const int MaxDays = 3650;

    const int SecretBytes = 32;
    static readonly int Length = Prefix.Length + Base64Url.GetEncodedLength(SecretBytes);
    static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    /// <summary>The default lifetime of a token.</summary>
    public static readonly TimeSpan DefaultLifetime = TimeSpan.FromDays(365);

    /// <summary>Makes a token.</summary>
    /// <param name="name">What it is for; brought to one line.</param>
    /// <param name="ownerKey">Key of the account that makes it for itself.</param>
    /// <param name="by">Who makes it, for the log; null at the command line.</param>
    /// <returns>The token in plain text, which cannot be shown again.</returns>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public (ApiToken Token, string Plaintext) Create(string name, Role role, TimeSpan? lifetime = null,
        string? ownerKey = null, CurrentUser? by = null)
    {
        var line = SafeText.Line(name);
        if (line.Length is 0 or > ApiToken.LongestName)
        {
            throw new ArgumentException($"A token needs a name of 1 to {ApiToken.LongestName} characters.",
                nameof(name));
        }

        var (plaintext, now) =
            (Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)), time.GetUtcNow());
        var token = new ApiToken
        {
            Name = line, Role = role, Hash = HashOf(plaintext), OwnerKey = ownerKey,
            CreatedAt = now, ExpiresAt = now + (lifetime ?? DefaultLifetime)
        };
        using var database = databases.CreateDbContext();
        database.ApiTokens.Add(token);
        database.SaveChanges(() => AuditEvent(AccessEventKind.TokenCreated, by, token));
        return (token, plaintext);
    }

    /// <summary>The token of a request; null if it is not known, has expired or was revoked.</summary>
    public ApiToken? Find(string presented)
    {
        if (presented.Length != Length || !presented.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        // Looked up by its digest, whose bytes an attacker cannot choose: timing reveals nothing.
        var hash = HashOf(presented);
        using var database = databases.CreateDbContext();
        var token = database.ApiTokens.AsNoTracking().SingleOrDefault(t => t.Hash == hash);
        if (!CryptographicOperations.FixedTimeEquals(token?.Hash ?? new byte[hash.Length], hash)
            || !token!.IsValid(time.GetUtcNow()))
        {
            return null;
        }

        NoteUse(database, token);
        return token;
    }

    /// <summary>Ends a token; a second time changes nothing.</summary>
    /// <param name="ownerKey">Only where it is this owner's; null for any.</param>
    /// <param name="by">Who ends it, for the log; null at the command line.</param>
    /// <returns>False where there is no such token.</returns>
    public bool Revoke(int id, string? ownerKey = null, CurrentUser? by = null)
    {
        using var database = databases.CreateDbContext();
        if (database.ApiTokens.Find(id) is not { } token || ownerKey is not null && token.OwnerKey != ownerKey)
            return false;
        if (token.RevokedAt is not null) return true;
        token.RevokedAt = time.GetUtcNow();
        database.SaveChanges(() => AuditEvent(AccessEventKind.TokenRevoked, by, token));
        return true;
    }

    /// <summary>All that were ever made, in that order.</summary>
    public List<ApiToken> ReadAll()
    {
        using var database = databases.CreateDbContext();
        return [.. database.ApiTokens.AsNoTracking().OrderBy(t => t.Id)];
    }

    /// <summary>Those that an account made for itself, in that order.</summary>
    public List<ApiToken> ReadOwnedBy(string ownerKey)
    {
        using var database = databases.CreateDbContext();
        return [.. database.ApiTokens.AsNoTracking().Where(t => t.OwnerKey == ownerKey).OrderBy(t => t.Id)];
    }

    // A request must not wait or fail because the time of use cannot be stored.
    void NoteUse(ApplicationDatabase database, ApiToken token)
    {
        var now = time.GetUtcNow();
        if (token.LastUsedAt is { } last && now - last < NotedEvery) return;
        try
        {
            database.ApiTokens.Where(t => t.Id == token.Id)
                .ExecuteUpdate(set => set.SetProperty(t => t.LastUsedAt, now));
        }
        catch (Exception error) when (error is Microsoft.Data.Sqlite.SqliteException or DbUpdateException)
        {
            log.LogWarning("That token {Id} was used could not be noted: {Error}", token.Id, error.Message);
        }
    }

    AccessEvent AuditEvent(AccessEventKind kind, CurrentUser? by, ApiToken token) =>
        AccessEvent.Of(kind, by ?? CurrentUser.Console, time.GetUtcNow(),
            $"{token.Id}: {token.Name} ({token.Role.ToString().ToLowerInvariant()})");

    static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
