using Analytics.Dashboard.Http;
using Analytics.Loader.Loads;
using Microsoft.Extensions.Options;

namespace Analytics.Dashboard.Hosting;

/// <summary>The Dashboard as a list of its capabilities, from its command line to where it can listen.</summary>
static class DashboardProgram
{
    /// <summary>Composes the Dashboard from its settings.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = DashboardHost.CreateBuilder(args);
        var loads = LoaderSettings.Read(builder.Configuration);
        builder.AddRequestLimits();
        builder.AddWarehouse(loads);
        builder.AddStorage();
        builder.AddAccess(loads);
        builder.AddLoads();
        builder.AddStatements();
        builder.AddPages();
        builder.AddMetrics();
        return builder.Build();
    }

    /// <summary>
    /// Validates its settings, opens its database and maps what it answers. False where it cannot start, with the
    /// reason logged and the exit code set.
    /// </summary>
    public static bool Open(this WebApplication app)
    {
        // Before the database, which some of them concern; the host would validate them only when it starts to listen.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        if (!app.OpenStorage()) return false;
        app.UseGuards();
        app.MapHealth();
        app.MapMetrics();
        app.MapLoads();
        app.MapPages();
        app.RequireLoopback();
        app.OfferFirstAccount();
        return true;
    }
}
