using System.Globalization;
using Analytics.Dashboard.Storage;
using Analytics.Warehouse.Files;
using Cronos;

namespace Analytics.Dashboard.Features.Brief;

/// <summary>When the monthly brief is written, where to, and what makes a PDF of it: the settings Analytics:Brief.</summary>
public sealed record BriefSettings
{
    /// <summary>The first of each month, six in the morning.</summary>
    public const string DefaultSchedule = "0 6 1 * *";

    /// <summary>
    /// The folder beside the application's own database: two instances that keep their databases apart keep their
    /// briefs apart.
    /// </summary>
    public const string DefaultFolder = "briefs";

    static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Cron expression, in the time zone Asia/Ho_Chi_Minh.</summary>
    public string Schedule { get; init; } = DefaultSchedule;

    public required string Folder { get; init; }

    /// <summary>The program that prints to PDF; null where there is none.</summary>
    public string? Chromium { get; init; }

    /// <exception cref="TerminalException">The schedule is no cron expression.</exception>
    public static BriefSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Analytics");
        var schedule = section["Brief:Schedule"] ?? DefaultSchedule;
        if (!CronExpression.TryParse(schedule, out _))
            throw new TerminalException(
                string.Create(CultureInfo.InvariantCulture,
                $"Analytics:Brief:Schedule is \"{schedule}\": give a cron expression such as {DefaultSchedule}."));
        return new BriefSettings
        {
            Schedule = schedule,
            Folder = Path.GetFullPath(section["Brief:Path"] is { Length: > 0 } folder ? folder
                : Path.Combine(Path.GetDirectoryName(StorageSettings.Read(configuration).Path)!, DefaultFolder)),
            Chromium = Find(section["Brief:Chromium"])
        };
    }

    static string? Find(string? named)
    {
        if (!string.IsNullOrWhiteSpace(named)) return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
