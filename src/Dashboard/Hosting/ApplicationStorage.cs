using Analytics.Dashboard.Storage;
using Analytics.Warehouse;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Hosting;

/// <summary>The application's own database, and what lives in it.</summary>
static class ApplicationStorage
{
    const int Terminal = 6, Transient = 5;

    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = StorageSettings.Read(builder.Configuration);
        services.AddSingleton(settings);
        services.AddDbContextFactory<ApplicationDatabase>(options => options.UseSqlite(settings.Connection));
        services.AddSingleton<DatabaseFile>();
        services.AddSingleton<ScenarioBook>();
        services.AddSingleton<ScenarioRunner>();
        services.AddHostedService<ScenarioReruns>();
    }

    /// <summary>Brings the database to this version. False, with one sentence said and the exit code set as the Loader sets it, where it cannot be used.</summary>
    public static bool OpenStorage(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<DatabaseFile>().Open();
            return true;
        }
        catch (AnalyticsException error)
        {
            app.Logger.LogCritical("{Sentence}", error.Message);
            Environment.ExitCode = error is TransientException ? Transient : Terminal;
            return false;
        }
    }
}
