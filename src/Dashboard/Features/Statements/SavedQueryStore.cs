using Analytics.Dashboard.Files;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Features.Statements;

/// <summary>What became of a change to a saved query.</summary>
/// <param name="Query">Its present state; null if the user may change no such query, or there is an error.</param>
/// <param name="Faults">What is wrong, one sentence a field.</param>
public sealed record QueryChange(SavedQuery? Query, IReadOnlyList<ValidationError> Faults)
{
    public static readonly QueryChange NotFound = new(null, []);

    public bool IsFound => Query is not null || Faults.Count > 0;
}

/// <summary>
/// The saved queries. A user who may run SQL sees their own and shared ones, and changes their own; an administrator
/// sees and changes any query by its number. All others are reported as missing.
/// </summary>
public sealed class SavedQueryStore(IDbContextFactory<ApplicationDatabase> databases, TimeProvider time)
{
    // The Dashboard is the one writer of queries; the indexes of the tables hold names and numbers against any other.
    readonly Lock _gate = new();

    /// <summary>
    /// The user's own queries and shared ones, without retired ones, in the order of their first save, each with its
    /// newest revision.
    /// </summary>
    public List<SavedQuery> ReadAll(CurrentUser user)
    {
        if (!user.May(Capability.RunSql)) return [];
        using var database = databases.CreateDbContext();
        return [.. InUse(database).AsNoTracking().Where(q => q.OwnerKey == user.Key || q.IsShared)
            .Include(q => q.Revisions.OrderByDescending(r => r.Number).Take(1)).OrderBy(q => q.Id)];
    }

    /// <summary>A query in use with all its revisions; null if the user may see no such query.</summary>
    public SavedQuery? Find(int id, CurrentUser user)
    {
        if (!user.May(Capability.RunSql)) return null;
        using var database = databases.CreateDbContext();
        return InUse(database).AsNoTracking().Include(q => q.Revisions.OrderBy(r => r.Number))
            .SingleOrDefault(q => q.Id == id) is { } query && (query.IsShared || MayBeChangedBy(query, user))
            ? query : null;
    }

    /// <summary>All revisions, oldest first; empty if the user may see no such query.</summary>
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
            var query = new SavedQuery
            {
                Name = name, Description = SafeText.Line(draft.Description),
                OwnerKey = user.Key, OwnerName = user.Name, CreatedAt = now
            };
            query.Revisions.Add(new QueryRevision
            {
                Number = 1, Sql = draft.Sql,
                Parameters = QueryDraft.Kept(draft.Parameters), SavedAt = now, By = user.Name
            });
            database.SavedQueries.Add(query);
            database.SaveChanges(() => AuditEvent(AccessEventKind.QuerySaved, user, query));
            return (query.Id, judged);
        }
    }

    /// <summary>Adds a revision; what is as it was adds none.</summary>
    public QueryChange Revise(int id, string sql, string parameters, CurrentUser user) =>
        Change(id, user, AccessEventKind.QueryChanged, [.. QueryDraft.FaultsOfQuestion(sql, parameters)],
            (database, query) =>
    {
        var kept = QueryDraft.Kept(parameters);
        database.Entry(query).Collection(q => q.Revisions).Load();
        if (query.Newest is var newest && (newest.Sql, newest.Parameters) == (sql, kept)) return null;
        query.Revisions.Add(new QueryRevision
        {
            Number = newest.Number + 1, Sql = sql, Parameters = kept,
            SavedAt = time.GetUtcNow(), By = user.Name
        });
        return null;
    });

    /// <summary>Gives it another name and description.</summary>
    public QueryChange Describe(int id, string name, string description, CurrentUser user) =>
        Change(id, user, AccessEventKind.QueryChanged, [.. QueryDraft.FaultsOfWords(name, description)],
            (database, query) =>
    {
        var line = SafeText.Line(name);
        if (IsTaken(database, query.OwnerKey, line, but: id)) return QueryDraft.TakenFault(name);
        (query.Name, query.Description) = (line, SafeText.Line(description));
        return null;
    });

    /// <summary>Shows it to all who may run SQL, or to its owner alone again.</summary>
    /// <returns>False if the user may change no such query.</returns>
    public bool Share(int id, bool isShared, CurrentUser user) =>
        Change(id, user, isShared ? AccessEventKind.QueryShared : AccessEventKind.QueryUnshared, [], (_, query) =>
    {
        query.IsShared = isShared;
        return null;
    }).IsFound;

    /// <summary>Takes it out of use: its name is free again, what it asked stays in the file.</summary>
    /// <returns>False if the user may change no such query.</returns>
    public bool Retire(int id, CurrentUser user) => Change(id, user, AccessEventKind.QueryRetired, [], (_, query) =>
    {
        query.RetiredAt = time.GetUtcNow();
        return null;
    }).IsFound;

    QueryChange Change(int id, CurrentUser user, AccessEventKind kind, IReadOnlyList<ValidationError> faults,
        Func<ApplicationDatabase, SavedQuery, ValidationError?> change)
    {
        lock (_gate)
        {
            using var database = databases.CreateDbContext();
            if (InUse(database).SingleOrDefault(q => q.Id == id) is not { } query || !MayBeChangedBy(query, user))
                return QueryChange.NotFound;
            if (faults.Count > 0) return new QueryChange(null, faults);
            if (change(database, query) is { } fault) return new QueryChange(null, [fault]);
            // What is as it was is no change.
            if (database.ChangeTracker.HasChanges()) database.SaveChanges(() => AuditEvent(kind, user, query));
            database.Entry(query).Collection(q => q.Revisions).Load();
            return new QueryChange(query, []);
        }
    }

    AccessEvent AuditEvent(AccessEventKind kind, CurrentUser user, SavedQuery query) =>
        AccessEvent.Of(kind, user, time.GetUtcNow(), $"{query.Id}: {query.Name}");

    static IQueryable<SavedQuery> InUse(ApplicationDatabase database) =>
        database.SavedQueries.Where(q => q.RetiredAt == null);

    /// <summary>True for the owner of the query and for administrators.</summary>
    public static bool MayBeChangedBy(SavedQuery query, CurrentUser? user) =>
        user is not null && (query.OwnerKey == user.Key || user.May(Capability.Administer));

    static bool IsTaken(ApplicationDatabase database, string owner, string name, int but) =>
        InUse(database).Any(q => q.OwnerKey == owner && q.Name == name && q.Id != but);
}
