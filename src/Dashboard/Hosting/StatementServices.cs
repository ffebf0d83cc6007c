using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Metrics;
using Analytics.Dashboard.Pages.Explore;
using Analytics.Dashboard.Queries;

namespace Analytics.Dashboard.Hosting;

/// <summary>What runs the statements that people type.</summary>
static class StatementServices
{
    public static void AddStatements(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(QueryLimits.Read(builder.Configuration));
        services.AddSingleton<QueryTurns>();
        services.AddSingleton<QueryMetrics>();
        services.AddSingleton<WarmWorkers>();
        services.AddSingleton<IllustrativeTables>();
        services.AddSingleton<Statements>();
        services.AddSingleton<StatementFiles>();
        services.AddSingleton<AuditedStatements>();
        services.AddSingleton<StatementReader>();
    }
}
