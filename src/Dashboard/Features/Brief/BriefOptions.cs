using Analytics.Loader.Settings;

namespace Analytics.Dashboard.Features.Brief;

/// <summary>The monthly brief, as the settings have it.</summary>
public sealed class BriefOptions : ISettings
{
    /// <inheritdoc/>
    public static string Section => "Analytics:Brief";

    /// <inheritdoc cref="BriefSettings.Schedule"/>
    [Cron(BriefSettings.DefaultSchedule)]
    public string Schedule { get; init; } = BriefSettings.DefaultSchedule;

    /// <summary>Where the briefs are written; empty: beside the application's own database.</summary>
    public string Path { get; init; } = "";

    /// <summary>The program that prints to PDF; empty: the first browser on the path.</summary>
    public string Chromium { get; init; } = "";
}
