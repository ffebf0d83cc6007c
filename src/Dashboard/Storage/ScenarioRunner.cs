using Analytics.Dashboard.Figures;
using Analytics.Forecast;
using Analytics.Warehouse;
using Analytics.Warehouse.Sql;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Storage;

/// <summary>Asks the forecast for every scenario in use that has no run by the load that readers get. Asked again it changes nothing.</summary>
public sealed class ScenarioRunner(IDbContextFactory<ApplicationDatabase> databases, PublishedSnapshots snapshots, SqlTree sql, ILogger<ScenarioRunner> log)
{
    readonly Lock _gate = new();

    /// <summary>Runs what is missing. A scenario that fails is logged and tried again at the next load or start; it stops no other.</summary>
    /// <returns>How many runs were added.</returns>
    public int RunMissing(CancellationToken cancel = default)
    {
        lock (_gate)
        {
            using var lease = snapshots.Acquire();
            if (lease is null || Missing(lease.Manifest.Load) is not { Count: > 0 } missing) return 0;
            using var query = new SnapshotQuery(lease, sql, SnapshotQuery.ReportingDateOf(lease.Manifest));
            // Nothing on record is nothing to ask: the page says so, and there is no answer to keep.
            return ForecastFigures.Headline(query) is not { } headline ? 0
                : missing.TakeWhile(_ => !cancel.IsCancellationRequested).Count(scenario => Add(scenario, lease.Manifest.Load, headline));
        }
    }

    List<Scenario> Missing(int load)
    {
        using var database = databases.CreateDbContext();
        return [.. database.Scenarios.AsNoTracking().Where(s => s.RetiredAt == null && s.Runs.All(r => r.Load != load)).OrderBy(s => s.Id)];
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
            log.LogError(error, "Scenario {Scenario} could not be run by load {Load}; it is tried again at the next load or start.", scenario.Id, load);
            return false;
        }
    }

    /// <summary>What a question gets by a load, on recorded facts alone.</summary>
    /// <param name="scenario">Number of the scenario it is asked for; 0 for none.</param>
    public static ScenarioRun Run(ForecastAsk ask, int load, ForecastFigures headline, int scenario = 0)
    {
        var input = ask.Question.On(headline.Input);
        return ScenarioRun.Of(scenario, load, headline.CountedTo, input, ask.ChangesFuture ? Pacer.Project(input, ask.Question.WhatIf) : KnownForecasts.Of(input).Outcome);
    }
}
