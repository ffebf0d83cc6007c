using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Hosting;

/// <summary>Whether the Dashboard publishes metrics: the settings Analytics:Metrics.</summary>
public sealed record MetricsSettings(bool Enabled)
{
    /// <exception cref="TerminalException">The value is neither true nor false.</exception>
    public static MetricsSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Analytics");
        var text = section["Metrics:Enabled"];
        if (string.IsNullOrWhiteSpace(text)) return new MetricsSettings(false);
        return bool.TryParse(text, out var enabled) ? new MetricsSettings(enabled)
            : throw new TerminalException($"Analytics:Metrics:Enabled is \"{text}\": give true or false.");
    }
}
