using Analytics.Loader.Settings;

namespace Analytics.Dashboard.Hosting;

/// <summary>Whether the Dashboard publishes metrics.</summary>
public sealed record MetricsSettings : ISettings
{
    /// <inheritdoc/>
    public static string Section => "Analytics:Metrics";

    [TrueOrFalse]
    public bool Enabled { get; init; }
}
