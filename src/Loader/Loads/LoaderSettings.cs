using Analytics.Loader.Privacy;
using Analytics.Loader.Settings;
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

    internal const string DefaultVerifySchedule = "30 2 * * 0";

    /// <summary>A little more than a year of daily loads.</summary>
    public const int DefaultKeepLoads = 400;

    internal const int DefaultMemoryMb = 4096;

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
    public static string SamplePath(WarehouseFolder folder) =>
        Path.Combine(Path.GetDirectoryName(folder.Root) ?? folder.Root, "sample.db");

    /// <summary>Reads the settings; sources are ordered by name.</summary>
    /// <exception cref="TerminalException">A setting cannot be taken.</exception>
    /// <exception cref="UsageException">A source names no file.</exception>
    public static LoaderSettings Read(IConfiguration configuration)
    {
        var warehouse = SettingsBinder.Read<WarehouseOptions>(configuration);
        var build = SettingsBinder.Read<BuildOptions>(configuration);
        var folder = new WarehouseFolder(warehouse.Path);
        var sources = SettingsBinder.Read<SourceOptions>(configuration).Sources
            .Where(s => !string.IsNullOrWhiteSpace(s.Value?.ConnectionString))
            .Select(s => SourceSetting.FromConnectionString(s.Key, s.Value!.ConnectionString!))
            .OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        return new LoaderSettings
        {
            Folder = folder,
            Sources = sources.Count > 0 ? sources : [new SourceSetting(SampleName, SamplePath(folder))],
            Schedule = build.Schedule, VerifySchedule = build.VerifySchedule,
            KeepLoads = warehouse.KeepLoads, MemoryMb = build.MemoryMb, Threads = build.Threads,
            Sql = SqlTree.Open(SettingsBinder.Read<SqlOptions>(configuration).Path),
            Checks = SettingsBinder.Read<CheckThresholds>(configuration),
            Privacy = PrivacySettings.From(SettingsBinder.Read<PrivacyOptions>(configuration)),
        };
    }

    /// <summary>The request for one load with these settings.</summary>
    public LoadRequest Request(IProgress<LoadProgress>? progress = null) =>
        new(Folder, Sources, Sql)
        {
            Checks = Checks, Privacy = Privacy, Progress = progress, KeepLoads = KeepLoads,
            MemoryMb = MemoryMb, Threads = Threads
        };
}
