using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Audit;

/// <summary>Which events are wanted; what is null narrows nothing.</summary>
/// <param name="Who">Part of the name or the key of who did it.</param>
/// <param name="From">From this instant on.</param>
/// <param name="Until">Before this instant.</param>
/// <param name="Text">Part of what it was done to, or of the reason.</param>
/// <param name="Before">Only those before a number, for the next page.</param>
public sealed record EventFilter(AccessEventKind? Kind = null, string? Who = null, DateTimeOffset? From = null,
    DateTimeOffset? Until = null, string? Text = null, long? Before = null);

/// <summary>An order could not be written down, so it is not carried out.</summary>
public sealed class AuditLogUnavailableException(Exception inner)
    : Exception("The log could not be written, so nothing was done.", inner);

/// <summary>
/// Who did what: sign-ins, files that left, orders to loads, changes of what is kept here and of who may do what. What
/// changes this database itself is written in the same transaction as the change; any other order before it is carried
/// out.
/// </summary>
public sealed class AccessLog(IDbContextFactory<ApplicationDatabase> databases, StatementLogSettings settings,
    TimeProvider time, ILogger<AccessLog> log)
{
    /// <summary>Writes an order down before it is carried out.</summary>
    /// <exception cref="AuditLogUnavailableException">The file does not take it: carry nothing out, answer
    /// 503.</exception>
    public void Order(AccessEventKind kind, CurrentUser actor, string? subject = null, string? reason = null)
    {
        try
        {
            Write(AccessEvent.Of(kind, actor, time.GetUtcNow(), subject, reason));
        }
        catch (Exception error) when (error is DbUpdateException or SqliteException)
        {
            throw new AuditLogUnavailableException(error);
        }
    }

    /// <summary>
    /// Writes down what happened anyway. Where the file does not take it, the program's own log has it.
    /// </summary>
    public void Note(AccessEventKind kind, CurrentUser actor, string? subject = null, string? reason = null)
    {
        try
        {
            Write(AccessEvent.Of(kind, actor, time.GetUtcNow(), subject, reason));
        }
        catch (Exception error) when (error is DbUpdateException or SqliteException)
        {
            log.LogError(error, "{Kind} by {Actor} could not be written down.", kind, actor.Key);
        }
    }

    /// <summary>Whether the same was written down since an instant.</summary>
    public bool Has(AccessEventKind kind, CurrentUser actor, string subject, DateTimeOffset since)
    {
        using var database = databases.CreateDbContext();
        return database.AccessEvents.Any(e =>
            e.At >= since && e.Kind == kind && e.ActorKey == actor.Key && e.Subject == subject);
    }

    /// <summary>Those that are wanted, the newest first.</summary>
    public List<AccessEvent> Find(EventFilter filter, int take)
    {
        using var database = databases.CreateDbContext();
        var events = database.AccessEvents.AsNoTracking();
        if (filter.Kind is { } kind) events = events.Where(e => e.Kind == kind);
        if (filter.Who is { Length: > 0 } who)
            events = events.Where(e => e.ActorName.Contains(who) || e.ActorKey.Contains(who));
        if (filter.From is { } from) events = events.Where(e => e.At >= from);
        if (filter.Until is { } until) events = events.Where(e => e.At < until);
        if (filter.Text is { Length: > 0 } text)
            events = events.Where(e => e.Subject!.Contains(text) || e.Reason!.Contains(text));
        if (filter.Before is { } before) events = events.Where(e => e.Id < before);
        return [.. events.OrderByDescending(e => e.Id).Take(take)];
    }

    /// <summary>Removes entries that are older than the retention of statements.</summary>
    public int Prune()
    {
        using var database = databases.CreateDbContext();
        var oldest = time.GetUtcNow() - settings.Keep;
        return database.AccessEvents.Where(e => e.At < oldest).ExecuteDelete();
    }

    void Write(AccessEvent happened)
    {
        using var database = databases.CreateDbContext();
        database.AccessEvents.Add(happened);
        database.SaveChanges();
    }
}
