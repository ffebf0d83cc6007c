using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Features.Scenarios;

/// <summary>Saves, lists and retires the named scenarios.</summary>
public sealed class ScenarioStore(IDbContextFactory<ApplicationDatabase> databases, TimeProvider time)
{
    // The Dashboard is the one writer of names; the index of the table holds them against any other.
    readonly Lock _gate = new();

    /// <summary>
    /// All of them with their runs by load, those in use and those retired, in the order in which they were saved.
    /// </summary>
    public List<Scenario> ReadAll()
    {
        using var database = databases.CreateDbContext();
        return [.. database.Scenarios.AsNoTracking().Include(s => s.Runs.OrderBy(r => r.Load)).OrderBy(s => s.Id)];
    }

    /// <summary>Keeps a draft.</summary>
    /// <returns>Its number, or the draft with what is wrong with it.</returns>
    public (int? Saved, ScenarioDraft Draft) Save(ScenarioDraft draft, CurrentUser user)
    {
        var judged = draft.Judged();
        if (judged.Faults.Count > 0) return (null, judged);
        var scenario = judged.ToScenario(time.GetUtcNow());
        lock (_gate)
        {
            using var database = databases.CreateDbContext();
            if (database.Scenarios.Any(s => s.RetiredAt == null && s.Name == scenario.Name))
                return (null, judged.Taken());
            database.Scenarios.Add(scenario);
            database.SaveChanges(() =>
                AccessEvent.Of(AccessEventKind.ScenarioSaved, user, time.GetUtcNow(), $"{scenario.Id}: {scenario.Name}",
                    scenario.Reason));
        }

        return (scenario.Id, judged);
    }

    /// <summary>Retires a scenario; its results stay. A second time changes nothing.</summary>
    /// <returns>False where there is no such scenario.</returns>
    public bool Retire(int id, CurrentUser user)
    {
        using var database = databases.CreateDbContext();
        if (database.Scenarios.Find(id) is not { } scenario) return false;
        if (scenario.RetiredAt is not null) return true;
        scenario.RetiredAt = time.GetUtcNow();
        database.SaveChanges(() =>
            AccessEvent.Of(AccessEventKind.ScenarioRetired, user, time.GetUtcNow(), $"{scenario.Id}: {scenario.Name}"));
        return true;
    }
}
