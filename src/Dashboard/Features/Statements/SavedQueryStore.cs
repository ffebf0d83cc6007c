using Analytics.Dashboard.Files;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Features.Statements;

/// <summary>What became of a change to a saved query.</summary>
/// <param name="Query">As it stands now; null where there is none that the user may change, or something is wrong.</param>
/// <param name="Faults">What is wrong, one sentence a field.</param>
public sealed record QueryChange(SavedQuery? Query, IReadOnlyList<ValidationError> Faults)
{
    public static readonly QueryChange NotFound = new(null, []);

    public bool IsFound => Query is not null || Faults.Count > 0;
}

/// <summary>
/// The saved queries. Whoever may run SQL sees his own and those that are shared, and changes his own; an administrator sees and changes any
/// that is named to him. Whatever else there is, is for him as if it did not exist.
/// </summary>
public sealed class SavedQueryStore(IDbContextFactory<ApplicationDatabase> databases, TimeProvider time)
{
    // The Dashboard is the one writer of queries; the indexes of the tables hold names and numbers against any other.
    readonly Lock _gate = new();

    /// <summary>His own and those shared, in use, in the order in which they were first saved, each with its newest revision.</summary>
    public List<SavedQuery> ReadAll(CurrentUser user)
    {
        if (!user.May(Capability.RunSql)) return [];
        using var database = databases.CreateDbContext();
        return [.. InUse(database).AsNoTracking().Where(q => q.OwnerKey == user.Key || q.IsShared)
            .Include(q => q.Revisions.OrderByDescending(r => r.Number).Take(1)).OrderBy(q => q.Id)];
    }

    /// <summary>One in use with all its revisions; null where there is none that he may see.</summary>
    public SavedQuery? Find(int id, CurrentUser user)
    {
        if (!user.May(Capability.RunSql)) return null;
        using var database = databases.CreateDbContext();
        return InUse(database).AsNoTracking().Include(q => q.Revisions.OrderBy(r => r.Number)).SingleOrDefault(q => q.Id == id) is { } query && (query.IsShared || MayBeChangedBy(query, user)) ? query : null;
    }

    /// <summary>What it asked from the first time on, oldest first; empty where there is none that he may see.</summary>
    public List<QueryRevision> Revisions(int id, CurrentUser user) => Find(id, user)?.Revisions ?? [];

    /// <summary>Keeps a new query with its first revision.</summary>
    /// <returns>Its number, or the draft with what is wrong with it.</returns>
    public (int? Saved, QueryDraft Draft) Save(QueryDraft draft, CurrentUser user)
    {
        var judged = draft.Judged();
        if (judged.Faults.Count > 0) return (null, judged);
        lock (_gate)
        {
            using var database = databases.CreateDbContext();
            var (name, now) = (SafeText.Line(draft.Name), time.GetUtcNow());
            if (IsTaken(database, user.Key, name, but: 0)) return (null, judged.Taken());
            var query = new SavedQuery { Name = name, Description = SafeText.Line(draft.Description), OwnerKey = user.Key, OwnerName = user.Name, CreatedAt = now };
            query.Revisions.Add(new QueryRevision { Number = 1, Sql = draft.Sql, Parameters = QueryDraft.Kept(draft.Parameters), SavedAt = now, By = user.Name });
            database.SavedQueries.Add(query);
            database.SaveChanges(() => AuditEvent(AccessEventKind.QuerySaved, user, query));
            return (query.Id, judged);
        }
    }

    /// <summary>Adds a revision; what is as it was adds none.</summary>
    public QueryChange Revise(int id, string sql, string parameters, CurrentUser user) => Change(id, user, AccessEventKind.QueryChanged, [.. QueryDraft.FaultsOfQuestion(sql, parameters)], (database, query) =>
    {
        var kept = QueryDraft.Kept(parameters);
        database.Entry(query).Collection(q => q.Revisions).Load();
        if (query.Newest is var newest && (newest.Sql, newest.Parameters) == (sql, kept)) return null;
        query.Revisions.Add(new QueryRevision { Number = newest.Number + 1, Sql = sql, Parameters = kept, SavedAt = time.GetUtcNow(), By = user.Name });
        return null;
    });

    /// <summary>Gives it another name and description.</summary>
    public QueryChange Describe(int id, string name, string description, CurrentUser user) => Change(id, user, AccessEventKind.QueryChanged, [.. QueryDraft.FaultsOfWords(name, description)], (database, query) =>
    {
        var line = SafeText.Line(name);
        if (IsTaken(database, query.OwnerKey, line, but: id)) return QueryDraft.TakenFault(name);
        (query.Name, query.Description) = (line, SafeText.Line(description));
        return null;
    });

    /// <summary>Shows it to all who may run SQL, or to its owner alone again.</summary>
    /// <returns>False where there is none that he may change.</returns>
    public bool Share(int id, bool isShared, CurrentUser user) => Change(id, user, isShared ? AccessEventKind.QueryShared : AccessEventKind.QueryUnshared, [], (_, query) =>
    {
        query.IsShared = isShared;
        return null;
    }).IsFound;

    /// <summary>Takes it out of use: its name is free again, what it asked stays in the file.</summary>
    /// <returns>False where there is none that he may change.</returns>
    public bool Retire(int id, CurrentUser user) => Change(id, user, AccessEventKind.QueryRetired, [], (_, query) =>
    {
        query.RetiredAt = time.GetUtcNow();
        return null;
    }).IsFound;

    QueryChange Change(int id, CurrentUser user, AccessEventKind kind, IReadOnlyList<ValidationError> faults, Func<ApplicationDatabase, SavedQuery, ValidationError?> change)
    {
        lock (_gate)
        {
            using var database = databases.CreateDbContext();
            if (InUse(database).SingleOrDefault(q => q.Id == id) is not { } query || !MayBeChangedBy(query, user)) return QueryChange.NotFound;
            if (faults.Count > 0) return new QueryChange(null, faults);
            if (change(database, query) is { } fault) return new QueryChange(null, [fault]);
            // What is as it was is no change.
            if (database.ChangeTracker.HasChanges()) database.SaveChanges(() => AuditEvent(kind, user, query));
            database.Entry(query).Collection(q => q.Revisions).Load();
            return new QueryChange(query, []);
        }
    }

    AccessEvent AuditEvent(AccessEventKind kind, CurrentUser user, SavedQuery query) => AccessEvent.Of(kind, user, time.GetUtcNow(), $"{query.Id}: {query.Name}");

    static IQueryable<SavedQuery> InUse(ApplicationDatabase database) => database.SavedQueries.Where(q => q.RetiredAt == null);

    /// <summary>Whether it is his to change: its owner's, and any administrator's.</summary>
    public static bool MayBeChangedBy(SavedQuery query, CurrentUser? user) => user is not null && (query.OwnerKey == user.Key || user.May(Capability.Administer));

    static bool IsTaken(ApplicationDatabase database, string owner, string name, int but) =>
        InUse(database).Any(q => q.OwnerKey == owner && q.Name == name && q.Id != but);
}
