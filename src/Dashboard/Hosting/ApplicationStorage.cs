using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Features.Accounts.Tokens;
using Analytics.Dashboard.Features.Scenarios;
using Analytics.Dashboard.Features.Statements;
using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Settings;
using Analytics.Dashboard.Storage;
using Analytics.Warehouse.Files;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Hosting;

/// <summary>The application's own database, and what lives in it.</summary>
static class ApplicationStorage
{
    /// <summary>The file alone with the books that a command needs; no host, and nothing that runs beside it.</summary>
    public static IServiceCollection AddApplicationDatabase(this IServiceCollection services,
        StorageSettings settings) => services
        .AddSingleton(settings)
        .AddDbContextFactory<ApplicationDatabase>(options => options.UseSqlite(settings.Connection))
        .AddSingleton<DatabaseFile>()
        .AddSingleton<TokenStore>();

    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddApplicationDatabase(StorageSettings.Read(builder.Configuration));
        services.AddSingleton<ScenarioStore>();
        services.AddSingleton<ScenarioRunner>();
        services.AddSingleton<SavedQueryStore>();
        services.AddSettings<StatementLogSettings>();
        services.AddSingleton<StatementLog>();
        services.AddHostedService<ScenarioReruns>();
    }

    /// <summary>
    /// Migrates the database to this version. If it cannot be used: false, with one sentence on the console and the
    /// exit code as the Loader sets it.
    /// </summary>
    public static bool OpenStorage(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<DatabaseFile>().Open();
            KeyFolder.Make(app.Services.GetRequiredService<StorageSettings>());
            var old = app.Services.GetRequiredService<StatementLog>().Prune()
                + app.Services.GetRequiredService<AccessLog>().Prune();
            if (old > 0)
            {
                app.Logger.LogInformation("{Rows} rows of the logs were older than they are kept, and were removed.",
                    old);
            }

            return true;
        }
        catch (AnalyticsException error)
        {
            app.Logger.LogCritical("{Sentence}", error.Message);
            Environment.ExitCode = ExitCode.Of(error);
            return false;
        }
    }
}
