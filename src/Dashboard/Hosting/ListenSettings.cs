using Analytics.Loader.Settings;

namespace Analytics.Dashboard.Hosting;

/// <summary>Where the Dashboard listens.</summary>
sealed record ListenSettings : ISettings
{
    /// <inheritdoc/>
    public static string Section => "Analytics";

    public string Urls { get; init; } = "http://127.0.0.1:5080";
}
