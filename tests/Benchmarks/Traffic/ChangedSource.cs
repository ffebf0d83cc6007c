using Analytics.Running;

namespace Analytics.Benchmarks.Traffic;

/// <summary>Loads that have something new each time.</summary>
static class ChangedSource
{
    // To and fro, so that the source does not grow with the number of loads.
    const string Change = "UPDATE difficulty SET topic_vi = CASE WHEN topic_vi LIKE '%.' THEN rtrim(topic_vi, '.') ELSE topic_vi || '.' END WHERE id = (SELECT min(id) FROM difficulty)";

    /// <summary>Changes the sample and loads it with the Loader, beside the Dashboard that serves the same warehouse.</summary>
    /// <exception cref="InvalidOperationException">Nothing was published.</exception>
    public static async Task Publish(RunningDashboard dashboard)
    {
        SqliteChange.Run(dashboard.Sample, Change);
        var run = await ProgramRun.Loader(dashboard.Warehouse, "load", "--json");
        if (run.ExitCode != 0) throw new InvalidOperationException($"The load ended with {run.ExitCode}: {run.Output}{run.Errors}");
    }
}
