using System.Text;
using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Files;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Features.Statements.Running;

/// <summary>Which statements are wanted; what is null narrows nothing.</summary>
/// <param name="Who">Part of the name or the key of the user.</param>
/// <param name="Text">Part of the SQL.</param>
/// <param name="Before">Only those before a number, for the next page.</param>
public sealed record StatementFilter(string? Who = null, StatementOutcome? Outcome = null, string? Text = null,
    long? Before = null);

/// <summary>
/// The log of every statement, with its user and its outcome. An entry is written when a statement has ended and before
/// its answer is sent: a statement that cannot be logged is not answered.
/// </summary>
public sealed class StatementLog(IDbContextFactory<ApplicationDatabase> databases, StatementLogSettings settings,
    TimeProvider time, ILogger<StatementLog> log)
{
    /// <summary>Writes one down, at this moment.</summary>
    /// <returns>False where the file did not take it, which is logged: answer 503 then, and not with the
    /// rows.</returns>
    public bool Add(StatementRun run)
    {
        try
        {
            using var database = databases.CreateDbContext();
            database.StatementRuns.Add(Fitted(run));
            database.SaveChanges();
            return true;
        }
        catch (Exception error) when (error is DbUpdateException or SqliteException)
        {
            log.LogError(error, "A statement of {Asker} could not be written down, so it is not answered.",
                run.AskerKey);
            return false;
        }
    }

    /// <summary>The user's own, the newest first.</summary>
    public List<StatementRun> ReadOwn(CurrentUser user, int take)
    {
        using var database = databases.CreateDbContext();
        return [
            .. database.StatementRuns.AsNoTracking().Where(r => r.AskerKey == user.Key).OrderByDescending(r => r.Id)
                .Take(take),
        ];
    }

    /// <summary>Those of all, the newest first.</summary>
    public List<StatementRun> ReadAll(StatementFilter filter, int take)
    {
        using var database = databases.CreateDbContext();
        var runs = database.StatementRuns.AsNoTracking();
        if (filter.Who is { Length: > 0 } who)
            runs = runs.Where(r => r.AskerName.Contains(who) || r.AskerKey.Contains(who));
        if (filter.Outcome is { } outcome) runs = runs.Where(r => r.Outcome == outcome);
        if (filter.Text is { Length: > 0 } text) runs = runs.Where(r => r.Sql.Contains(text));
        if (filter.Before is { } before) runs = runs.Where(r => r.Id < before);
        return [.. runs.OrderByDescending(r => r.Id).Take(take)];
    }

    /// <summary>Removes entries older than the retention.</summary>
    /// <returns>How many there were.</returns>
    public int Prune()
    {
        using var database = databases.CreateDbContext();
        var oldest = time.GetUtcNow() - settings.Keep;
        return database.StatementRuns.Where(r => r.At < oldest).ExecuteDelete();
    }

    StatementRun Fitted(StatementRun run) => new()
    {
        At = time.GetUtcNow(), AskerKey = run.AskerKey, AskerName = run.AskerName, Channel = run.Channel,
        Sql = Cut(run.Sql), Parameters = run.Parameters, Load = run.Load, Rows = run.Rows, Bytes = run.Bytes,
        Outcome = run.Outcome, Message = run.Message is { } message
            ? SafeText.Line(message) is var line && line.Length > StatementRun.LongestMessage
            ? line[..StatementRun.LongestMessage] : line : null,
        DurationMs = run.DurationMs, Format = run.Format,
    };

    // A statement beyond the limit is refused, and still has to be found here.
    static string Cut(string sql) =>
        Encoding.UTF8.GetByteCount(sql) <= QueryRevision.LargestSql ? sql : sql[..(QueryRevision.LargestSql / 4)];
}
