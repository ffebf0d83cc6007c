using Analytics.Dashboard.Features.Dictionary;
using Analytics.Dashboard.Features.Statements;
using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Features.Statements.Workers;

namespace Analytics.Dashboard.Hosting;

/// <summary>What runs the statements that people type.</summary>
static class StatementServices
{
    public static void AddStatements(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(QueryLimits.Read(builder.Configuration));
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
