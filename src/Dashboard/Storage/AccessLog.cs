using Analytics.Dashboard.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Storage;

/// <summary>Who signed in, and who changed what others may do.</summary>
public sealed class AccessLog(IDbContextFactory<ApplicationDatabase> databases, StatementLogSettings settings, IHttpContextAccessor http, TimeProvider time, ILogger<AccessLog> log)
{
    /// <summary>Writes one down. Where the file does not take it, the program's own log has it.</summary>
    public void Note(AccessEventKind kind, Asker actor, string? subject = null)
    {
        var noted = new AccessEvent
        {
            At = time.GetUtcNow(), Kind = kind, ActorKey = actor.Key, ActorName = actor.Name, Subject = subject, Address = http.HttpContext?.Connection.RemoteIpAddress?.ToString(),
        };
        try
        {
            using var database = databases.CreateDbContext();
            database.AccessEvents.Add(noted);
            database.SaveChanges();
        }
        catch (Exception error) when (error is DbUpdateException or SqliteException)
        {
            log.LogError(error, "{Kind} by {Actor} could not be written down.", kind, actor.Key);
        }
    }

    /// <summary>The newest first.</summary>
    public List<AccessEvent> Newest(int take)
    {
        using var database = databases.CreateDbContext();
        return [.. database.AccessEvents.AsNoTracking().OrderByDescending(e => e.Id).Take(take)];
    }

    /// <summary>Removes what is older than statements are kept.</summary>
    public int Prune()
    {
        using var database = databases.CreateDbContext();
        var oldest = time.GetUtcNow() - settings.Keep;
        return database.AccessEvents.Where(e => e.At < oldest).ExecuteDelete();
    }
}
