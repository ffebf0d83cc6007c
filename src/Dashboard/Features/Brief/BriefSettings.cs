using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Features.Brief;

/// <summary>When the monthly brief is written, where to, and what makes a PDF of it.</summary>
public sealed record BriefSettings
{
    /// <summary>The first of each month, six in the morning.</summary>
    public const string DefaultSchedule = "0 6 1 * *";

    /// <summary>
    /// The folder beside the application's own database: two instances that keep their databases apart keep their
    /// briefs apart.
    /// </summary>
    public const string DefaultFolder = "briefs";

    static readonly string[] Names =
    [
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    ];

    /// <summary>Cron expression, in the time zone Asia/Ho_Chi_Minh.</summary>
    public string Schedule { get; init; } = DefaultSchedule;

    public required string Folder { get; init; }

    /// <summary>The program that prints to PDF; null where there is none.</summary>
    public string? Chromium { get; init; }

    /// <summary>The settings as they were read, with the folder and the program that follow from them.</summary>
    public static BriefSettings From(BriefOptions options, StorageSettings storage) => new()
    {
        Schedule = options.Schedule,
        Folder = Path.GetFullPath(options.Path.Length > 0
            ? options.Path : Path.Combine(Path.GetDirectoryName(storage.Path)!, DefaultFolder)),
        Chromium = Find(options.Chromium),
    };

    static string? Find(string named)
    {
        if (!string.IsNullOrWhiteSpace(named)) return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
