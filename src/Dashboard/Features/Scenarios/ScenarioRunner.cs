using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Snapshots;
using Analytics.Dashboard.Storage;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Features.Scenarios;

/// <summary>
/// Asks the forecast for every scenario in use by the load that readers get, and by each that was published since the
/// scenario was saved and that is still kept, so that loads made while the Dashboard did not run are included. A
/// repeated run changes nothing.
/// </summary>
public sealed class ScenarioRunner(IDbContextFactory<ApplicationDatabase> databases, PublishedSnapshots snapshots,
    SqlTree sql, ILogger<ScenarioRunner> log)
{
    readonly Lock _gate = new();

    /// <summary>
    /// Runs what is missing. What fails is logged and tried again at the next load or start; it stops nothing else.
    /// </summary>
    /// <returns>How many runs were added.</returns>
    public int RunMissing(CancellationToken cancel = default)
    {
        lock (_gate)
        {
            if (snapshots.Current() is not { } current || InUse() is not { Count: > 0 } scenarios) return 0;
            return snapshots.Kept().Append(current).Distinct().Order()
                .Select(load => (Load: load,
                    Missing: scenarios.FindAll(s =>
                    s.Runs.All(r => r.Load != load) && (load == current || s.Runs.Any(r => r.Load < load)))))
                .Where(of => of.Missing.Count > 0).TakeWhile(_ => !cancel.IsCancellationRequested)
                .Sum(of => Run(of.Load, of.Missing));
        }
    }

    List<Scenario> InUse()
    {
        using var database = databases.CreateDbContext();
        return [
            .. database.Scenarios.AsNoTracking().Where(s => s.RetiredAt == null).Include(s => s.Runs)
                .OrderBy(s => s.Id),
        ];
    }

    int Run(int load, List<Scenario> missing)
    {
        try
        {
            using var lease = snapshots.Acquire(load);
            if (lease is null) return 0;
            using var query = new SnapshotQuery(lease, sql, SnapshotQuery.ReportingDateOf(lease.Manifest));
            // Without recorded facts there is no forecast, and no result to store.
            return ForecastFigures.Headline(query) is { } headline
                ? missing.Count(scenario => Add(scenario, load, headline)) : 0;
        }
        catch (Exception error)
        {
            log.LogError(error,
                "Load {Load} could not be asked for the scenarios; it is tried again at the next load or start.", load);
            return 0;
        }
    }

    bool Add(Scenario scenario, int load, ForecastFigures headline)
    {
        try
        {
            using var database = databases.CreateDbContext();
            database.ScenarioRuns.Add(Run(scenario.Ask, load, headline, scenario.Id));
            database.SaveChanges();
            return true;
        }
        catch (Exception error)
        {
            log.LogError(error,
                "Scenario {Scenario} could not be run by load {Load}; it is tried again at the next load or start.",
                scenario.Id, load);
            return false;
        }
    }

    /// <summary>What a question gets by a load, on recorded facts alone.</summary>
    /// <param name="scenario">Number of the scenario it is asked for; 0 for none.</param>
    public static ScenarioRun Run(ForecastRequest ask, int load, ForecastFigures headline, int scenario = 0)
    {
        var asked = headline with { Ask = ask };
        return ScenarioRun.Of(scenario, load, asked.CountedTo, asked.Input, asked.Outcome);
    }
}
