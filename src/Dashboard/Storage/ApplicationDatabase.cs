using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Storage;

/// <summary>
/// What people leave in the Dashboard, and no load may touch: a SQLite file of its own beside the warehouse. Each kind
/// of thing brings its entity here and says in a configuration beside it what must hold for it; a migration carries
/// both into files that exist.
/// </summary>
public sealed class ApplicationDatabase(DbContextOptions<ApplicationDatabase> options) : DbContext(options)
{
    public DbSet<Scenario> Scenarios => Set<Scenario>();

    public DbSet<ScenarioRun> ScenarioRuns => Set<ScenarioRun>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<SavedQuery> SavedQueries => Set<SavedQuery>();

    public DbSet<QueryRevision> QueryRevisions => Set<QueryRevision>();

    public DbSet<StatementRun> StatementRuns => Set<StatementRun>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccessEvent> AccessEvents => Set<AccessEvent>();

    /// <summary>Saves a change and its log entry in one transaction.</summary>
    /// <param name="entry">Makes the log entry, after the changed row has its number.</param>
    internal void SaveChanges(Func<AccessEvent> entry)
    {
        using var transaction = Database.BeginTransaction();
        SaveChanges();
        AccessEvents.Add(entry());
        SaveChanges();
        transaction.Commit();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ApplicationDatabase).Assembly);
}
