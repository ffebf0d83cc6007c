using Analytics.Dashboard.Files;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Features.Statements;

/// <summary>What became of a change to a saved query.</summary>
/// <param name="Query">As it stands now; null where there is none that the asker may change, or something is wrong.</param>
/// <param name="Faults">What is wrong, one sentence a field.</param>
public sealed record QueryChange(SavedQuery? Query, IReadOnlyList<DraftFault> Faults)
{
    public static readonly QueryChange NotFound = new(null, []);

    public bool IsFound => Query is not null || Faults.Count > 0;
}

/// <summary>
/// The saved queries. Whoever may run SQL sees his own and those that are shared, and changes his own; an administrator sees and changes any
/// that is named to him. Whatever else there is, is for him as if it did not exist.
/// </summary>
public sealed class QueryBook(IDbContextFactory<ApplicationDatabase> databases, TimeProvider time)
{
    // The Dashboard is the one writer of queries; the indexes of the tables hold names and numbers against any other.
    readonly Lock _gate = new();

    /// <summary>His own and those shared, in use, in the order in which they were first saved, each with its newest revision.</summary>
    public List<SavedQuery> All(Asker asker)
    {
        if (!asker.May(Capability.RunSql)) return [];
        using var database = databases.CreateDbContext();
        return [.. InUse(database).AsNoTracking().Where(q => q.OwnerKey == asker.Key || q.IsShared)
            .Include(q => q.Revisions.OrderByDescending(r => r.Number).Take(1)).OrderBy(q => q.Id)];
    }

    /// <summary>One in use with all its revisions; null where there is none that he may see.</summary>
    public SavedQuery? Find(int id, Asker asker)
    {
        if (!asker.May(Capability.RunSql)) return null;
        using var database = databases.CreateDbContext();
        return InUse(database).AsNoTracking().Include(q => q.Revisions.OrderBy(r => r.Number)).SingleOrDefault(q => q.Id == id) is { } query && (query.IsShared || IsHis(query, asker)) ? query : null;
    }

    /// <summary>What it asked from the first time on, oldest first; empty where there is none that he may see.</summary>
    public List<QueryRevision> Revisions(int id, Asker asker) => Find(id, asker)?.Revisions ?? [];

    /// <summary>Keeps a new query with its first revision.</summary>
    /// <returns>Its number, or the draft with what is wrong with it.</returns>
    public (int? Saved, QueryDraft Draft) Save(QueryDraft draft, Asker asker)
    {
        var judged = draft.Judged();
        if (judged.Faults.Count > 0) return (null, judged);
        lock (_gate)
        {
            using var database = databases.CreateDbContext();
            var (name, now) = (SafeText.Line(draft.Name), time.GetUtcNow());
            if (IsTaken(database, asker.Key, name, but: 0)) return (null, judged.Taken());
            var query = new SavedQuery { Name = name, Description = SafeText.Line(draft.Description), OwnerKey = asker.Key, OwnerName = asker.Name, CreatedAt = now };
            query.Revisions.Add(new QueryRevision { Number = 1, Sql = draft.Sql, Parameters = QueryDraft.Kept(draft.Parameters), SavedAt = now, By = asker.Name });
            database.SavedQueries.Add(query);
            database.SaveChanges(() => Told(AccessEventKind.QuerySaved, asker, query));
            return (query.Id, judged);
        }
    }

    /// <summary>Adds a revision; what is as it was adds none.</summary>
    public QueryChange Revise(int id, string sql, string parameters, Asker asker) => Change(id, asker, AccessEventKind.QueryChanged, [.. QueryDraft.FaultsOfQuestion(sql, parameters)], (database, query) =>
    {
        var kept = QueryDraft.Kept(parameters);
        database.Entry(query).Collection(q => q.Revisions).Load();
        if (query.Newest is var newest && (newest.Sql, newest.Parameters) == (sql, kept)) return null;
        query.Revisions.Add(new QueryRevision { Number = newest.Number + 1, Sql = sql, Parameters = kept, SavedAt = time.GetUtcNow(), By = asker.Name });
        return null;
    });

    /// <summary>Gives it another name and description.</summary>
    public QueryChange Describe(int id, string name, string description, Asker asker) => Change(id, asker, AccessEventKind.QueryChanged, [.. QueryDraft.FaultsOfWords(name, description)], (database, query) =>
    {
        var line = SafeText.Line(name);
        if (IsTaken(database, query.OwnerKey, line, but: id)) return QueryDraft.TakenFault(name);
        (query.Name, query.Description) = (line, SafeText.Line(description));
        return null;
    });

    /// <summary>Shows it to all who may run SQL, or to its owner alone again.</summary>
    /// <returns>False where there is none that he may change.</returns>
    public bool Share(int id, bool isShared, Asker asker) => Change(id, asker, isShared ? AccessEventKind.QueryShared : AccessEventKind.QueryUnshared, [], (_, query) =>
    {
        query.IsShared = isShared;
        return null;
    }).IsFound;

    /// <summary>Takes it out of use: its name is free again, what it asked stays in the file.</summary>
    /// <returns>False where there is none that he may change.</returns>
    public bool Retire(int id, Asker asker) => Change(id, asker, AccessEventKind.QueryRetired, [], (_, query) =>
    {
        query.RetiredAt = time.GetUtcNow();
        return null;
    }).IsFound;

    QueryChange Change(int id, Asker asker, AccessEventKind kind, IReadOnlyList<DraftFault> faults, Func<ApplicationDatabase, SavedQuery, DraftFault?> change)
    {
        lock (_gate)
        {
            using var database = databases.CreateDbContext();
            if (InUse(database).SingleOrDefault(q => q.Id == id) is not { } query || !IsHis(query, asker)) return QueryChange.NotFound;
            if (faults.Count > 0) return new QueryChange(null, faults);
            if (change(database, query) is { } fault) return new QueryChange(null, [fault]);
            // What is as it was is no change.
            if (database.ChangeTracker.HasChanges()) database.SaveChanges(() => Told(kind, asker, query));
            database.Entry(query).Collection(q => q.Revisions).Load();
            return new QueryChange(query, []);
        }
    }

    AccessEvent Told(AccessEventKind kind, Asker asker, SavedQuery query) => AccessEvent.Of(kind, asker, time.GetUtcNow(), $"{query.Id}: {query.Name}");

    static IQueryable<SavedQuery> InUse(ApplicationDatabase database) => database.SavedQueries.Where(q => q.RetiredAt == null);

    /// <summary>Whether it is his to change: its owner's, and any administrator's.</summary>
    public static bool IsHis(SavedQuery query, Asker? asker) => asker is not null && (query.OwnerKey == asker.Key || asker.May(Capability.Administer));

    static bool IsTaken(ApplicationDatabase database, string owner, string name, int but) =>
        InUse(database).Any(q => q.OwnerKey == owner && q.Name == name && q.Id != but);
}
