using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Steps;

/// <summary>Builds sql/core, each file after those that it reads.</summary>
static class BuildCore
{
    public static StepResult Run(LoadRun run) => Build(run, "core");

    internal static StepResult Build(LoadRun run, string layer)
    {
        var models = Model.InOrder(run.Request.Sql, layer);
        run.Together(() =>
        {
            foreach (var model in models)
            {
                run.Cancel.ThrowIfCancellationRequested();
                run.Tell(layer, model.File.Name);
                model.Build(run.Connection);
            }

            Model.Comment(run.Connection, models);
        });

        return StepResult.Continue;
    }
}

/// <summary>Builds sql/marts, each file after those that it reads.</summary>
static class BuildMarts
{
    public static StepResult Run(LoadRun run)
    {
        var result = BuildCore.Build(run, "marts");
        if (run.Request.Sql.Layer("core").Any(f => f.Name == "reporting_date"))
            run.ReportedTo = run.Connection.Rows("SELECT max(reported_to) FROM core.reporting_date", r => r.IsDBNull(0) ? (DateOnly?)null : r.GetFieldValue<DateOnly>(0)).FirstOrDefault();
        return result;
    }
}
