using Analytics.Dashboard.Http;

namespace Analytics.Dashboard.Hosting;

/// <summary>The Dashboard as a list of its capabilities, from its command line to where it can listen.</summary>
static class DashboardProgram
{
    /// <summary>Composes the Dashboard from its settings.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = DashboardHost.CreateBuilder(args);
        builder.AddRequestLimits();
        builder.AddWarehouse();
        builder.AddStorage();
        builder.AddAccess();
        builder.AddLoads();
        builder.AddStatements();
        builder.AddPages();
        builder.AddMetrics();
        return builder.Build();
    }

    /// <summary>
    /// Opens its database and maps what it answers. False where it cannot start, with the reason logged and the exit
    /// code set.
    /// </summary>
    public static bool Open(this WebApplication app)
    {
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
