using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Loads;

/// <summary>
/// Builds the models of core and marts in the order of their dependencies. The rows of an as-of model at the reporting
/// date are stored as a table, unless they depend on what the load writes later.
/// </summary>
public sealed class ModelBuild(LoadRun run)
{
    /// <summary>The tables of meta that are filled after the marts are built.</summary>
    static readonly string[] FilledLater =
    [
        "meta.forecast_movement", "meta.check_result", "meta.load", "meta.rule", "meta.step",
    ];

    readonly List<string> _kept = [];
    bool _isDated;

    /// <summary>The reporting date that core names; null where it names none, or none is built yet.</summary>
    public DateOnly? ReportingDate { get; private set; }

    /// <summary>Builds a layer in one transaction, and writes the comments of its columns.</summary>
    /// <param name="layer">core, then marts.</param>
    /// <exception cref="TerminalException">DuckDB refuses a file, or two files read each other.</exception>
    public void Build(string layer)
    {
        var models = Model.InOrder(run.Request.Sql, layer);
        var later = Model.DependingOn(Model.InOrder(run.Request.Sql, "core")
            .Concat(Model.InOrder(run.Request.Sql, "marts")), FilledLater);
        run.InTransaction(() =>
        {
            foreach (var model in models)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
                run.ReportProgress(layer, model.File.Name);
                if (_isDated && model.IsAsOf && !later.Contains(model.FullName)) Keep(model);
                else model.Build(run.Connection);
                if (model.FullName == Model.ReportingDate) ReadDate();
            }

            Model.Comment(run.Connection, models);
        });
    }

    void Keep(Model model)
    {
        model.BuildKept(run.Connection, ReportingDate is { } day ? $"DATE '{day:yyyy-MM-dd}'" : "NULL::DATE", _kept);
        _kept.Add(model.FullName);
    }

    void ReadDate()
    {
        ReportingDate =
            run.Connection.Rows(Model.ReportingDateQuery, r =>
            r.IsDBNull(0) ? (DateOnly?)null : r.GetFieldValue<DateOnly>(0)).FirstOrDefault();
        _isDated = true;
    }
}
