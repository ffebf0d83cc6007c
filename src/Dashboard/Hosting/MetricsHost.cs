using Analytics.Dashboard.Http;
using Analytics.Loader.Settings;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Analytics.Dashboard.Hosting;

/// <summary>One address with metrics in the format of Prometheus. Off unless the settings enable it.</summary>
static class MetricsHost
{
    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        // Read here, for it decides what is composed.
        var settings = SettingsBinder.Read<MetricsSettings>(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<LoadMetrics>();
        if (settings.Enabled)
        {
            builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("analytics", autoGenerateServiceInstanceId: false))
            .WithMetrics(metrics => metrics.AddMeter(Meters.Name, Meters.Requests)
                .AddPrometheusExporter(exporter => exporter.ScopeInfoEnabled = false));
        }
    }

    /// <summary>If metrics are off, the address still exists and reports that to those who may read it.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        if (app.Services.GetRequiredService<MetricsSettings>().Enabled)
        {
            // They exist from the first scrape on, whether or not anything was loaded or asked since the start.
            app.Services.GetRequiredService<LoadMetrics>();
            app.Services.GetRequiredService<QueryMetrics>();
            app.MapPrometheusScrapingEndpoint(Addresses.Metrics);
        }
        else
        {
            app.MapGet(Addresses.Metrics, () =>
                Results.Problem("Metrics are off: set Analytics:Metrics:Enabled to true.",
                    statusCode: StatusCodes.Status404NotFound)).ExcludeFromDescription();
        }
    }
}
