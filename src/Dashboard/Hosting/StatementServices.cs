using Analytics.Dashboard.Features.Dictionary;
using Analytics.Dashboard.Features.Statements;
using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Settings;

namespace Analytics.Dashboard.Hosting;

/// <summary>What runs the statements that people type.</summary>
static class StatementServices
{
    public static void AddStatements(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<QueryLimits>();
        services.AddSingleton<StatementQueue>();
        services.AddSingleton<QueryMetrics>();
        services.AddSingleton<WorkerPool>();
        services.AddSingleton<IllustrativeTables>();
        services.AddSingleton<StatementRunner>();
        services.AddSingleton<StatementFiles>();
        services.AddSingleton<AuditedStatements>();
        services.AddSingleton<StatementReader>();
    }
}
