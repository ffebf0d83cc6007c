using System.Globalization;
using Analytics.Loader.Privacy;
using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Sql;
using Microsoft.Extensions.Configuration;

namespace Analytics.Loader.Loads;

/// <summary>
/// The settings of a loader, from the section Analytics: the Dashboard's appsettings.json, the environment
/// (Analytics__...), the command line. Relative paths are relative to the working directory.
/// </summary>
public sealed record LoaderSettings
{
    /// <summary>The source name of the sample's rows.</summary>
    public const string SampleName = "sample";

    public const string DefaultWarehousePath = "data/warehouse";

    /// <summary>The Dashboard's own database; the Loader only backs it up and restores it.</summary>
    public const string DefaultAppDatabasePath = "data/app.db";

    /// <summary>Every hour at minute 5: most checks find nothing new and take a few milliseconds.</summary>
    public const string DefaultSchedule = "5 * * * *";

    /// <summary>Sunday night: everything is verified.</summary>
    public const string DefaultVerifySchedule = "30 2 * * 0";

    /// <summary>A little more than a year of daily loads.</summary>
    public const int DefaultKeepLoads = 400;

    public const int DefaultMemoryMb = 4096;

    public required WarehouseFolder Folder { get; init; }
    public required IReadOnlyList<SourceSetting> Sources { get; init; }

    /// <summary>Cron expression in the time zone Asia/Ho_Chi_Minh.</summary>
    public required string Schedule { get; init; }

    /// <summary>Cron expression of the weekly verification, in the same time zone.</summary>
    public string VerifySchedule { get; init; } = DefaultVerifySchedule;

    /// <summary>The number of snapshots, and of held loads, to keep; 0 keeps all.</summary>
    public int KeepLoads { get; init; } = DefaultKeepLoads;

    /// <summary>
    /// Memory in megabytes that DuckDB may use during a build; beyond it, it spills to the work folder.
    /// </summary>
    public int MemoryMb { get; init; } = DefaultMemoryMb;

    /// <summary>Threads that DuckDB may use during a build; 0 means one for each core.</summary>
    public int Threads { get; init; }
    public required SqlTree Sql { get; init; }
    public CheckThresholds Checks { get; init; } = new();
    public PrivacySettings Privacy { get; init; } = new();

    /// <summary>
    /// Whether no source is configured: the sample source next to the warehouse folder is loaded instead.
    /// </summary>
    public bool IsSample => Sources is [{ Name: SampleName } only] && only.Path == SamplePath(Folder);

    /// <summary>The path of the sample source, next to the warehouse folder.</summary>
    public static string SamplePath(WarehouseFolder folder) => Path.Combine(Path.GetDirectoryName(folder.Root) ?? folder.Root, "sample.db");

    /// <summary>Reads the settings; sources are ordered by name.</summary>
    public static LoaderSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Analytics");
        var folder = new WarehouseFolder(section["Warehouse:Path"] ?? DefaultWarehousePath);
        var sources = section.GetSection("Sources").GetChildren()
            .Where(s => !string.IsNullOrWhiteSpace(s["ConnectionString"]))
            .Select(s => SourceSetting.FromConnectionString(s.Key, s["ConnectionString"]!))
                .OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        return new LoaderSettings
        {
            Folder = folder,
            Sources = sources.Count > 0 ? sources : [new SourceSetting(SampleName, SamplePath(folder))],
            Schedule = section["Loader:Schedule"] ?? DefaultSchedule,
            VerifySchedule = section["Loader:VerifySchedule"] ?? DefaultVerifySchedule,
            KeepLoads = Whole("Analytics:Warehouse:KeepLoads", section["Warehouse:KeepLoads"], DefaultKeepLoads, min: 0),
            MemoryMb = Whole("Analytics:Loader:MemoryMb", section["Loader:MemoryMb"], DefaultMemoryMb, min: 256),
            Threads = Whole("Analytics:Loader:Threads", section["Loader:Threads"], 0, min: 0),
            Sql = SqlTree.Open(section["Sql:Path"]),
            Checks = CheckThresholds.Read(section),
            Privacy = PrivacySettings.Read(section),
        };
    }

    /// <summary>The request for one load with these settings.</summary>
    public LoadRequest Request(IProgress<LoadProgress>? progress = null) =>
        new(Folder, Sources, Sql)
        {
            Checks = Checks, Privacy = Privacy, Progress = progress, KeepLoads = KeepLoads,
            MemoryMb = MemoryMb, Threads = Threads
        };

    static int Whole(string name, string? text, int otherwise, int min) =>
        text is null ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min ? number
        : throw new TerminalException($"{name} is '{text}': it must be a whole number of at least {min}.");
}
