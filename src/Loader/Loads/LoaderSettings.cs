using System.Globalization;
using Analytics.Loader.Privacy;
using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Sql;
using Microsoft.Extensions.Configuration;

namespace Analytics.Loader.Loads;

/// <summary>
/// What a loader needs to know, from the section Analytics of the settings: the Dashboard's appsettings.json, the
/// environment (Analytics__...), the command line. Relative paths count from the folder that the program was started in.
/// </summary>
public sealed record LoaderSettings
{
    /// <summary>Name that the sample source's rows carry.</summary>
    public const string SampleName = "sample";

    public const string DefaultWarehousePath = "data/warehouse";

    /// <summary>The Dashboard's own database; a loader touches it only to back it up and to put it back.</summary>
    public const string DefaultAppDatabasePath = "data/app.db";

    /// <summary>Every hour at minute 5: most looks find nothing new and cost a few milliseconds.</summary>
    public const string DefaultSchedule = "5 * * * *";

    /// <summary>Sunday night: everything is read again.</summary>
    public const string DefaultVerifySchedule = "30 2 * * 0";

    /// <summary>Loads that publish something every day: a year of them, and a little more.</summary>
    public const int DefaultKeepLoads = 400;

    public const int DefaultMemoryMb = 4096;

    public required WarehouseFolder Folder { get; init; }
    public required IReadOnlyList<SourceSetting> Sources { get; init; }

    /// <summary>Cron expression, read in the time zone Asia/Ho_Chi_Minh.</summary>
    public required string Schedule { get; init; }

    /// <summary>Cron expression of the weekly re-reading of snapshot and sources, in the same time zone.</summary>
    public string VerifySchedule { get; init; } = DefaultVerifySchedule;

    /// <summary>How many snapshots, and how many held loads, are kept; 0 keeps all.</summary>
    public int KeepLoads { get; init; } = DefaultKeepLoads;

    /// <summary>Memory that DuckDB may take while a load is built, in megabytes; beyond it, it spills to the work folder.</summary>
    public int MemoryMb { get; init; } = DefaultMemoryMb;

    /// <summary>Threads that DuckDB may use while a load is built; 0 is one for each core.</summary>
    public int Threads { get; init; }
    public required SqlTree Sql { get; init; }
    public CheckThresholds Checks { get; init; } = new();
    public PrivacySettings Privacy { get; init; } = new();

    /// <summary>No source is configured: the sample source beside the warehouse folder is loaded instead.</summary>
    public bool IsSample => Sources is [{ Name: SampleName } only] && only.Path == SamplePath(Folder);

    /// <summary>Where the sample source lies: beside the warehouse folder.</summary>
    public static string SamplePath(WarehouseFolder folder) => Path.Combine(Path.GetDirectoryName(folder.Root) ?? folder.Root, "sample.db");

    /// <summary>Reads the settings; sources are taken in order of name.</summary>
    public static LoaderSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Analytics");
        var folder = new WarehouseFolder(section["Warehouse:Path"] ?? DefaultWarehousePath);
        var sources = section.GetSection("Sources").GetChildren()
            .Where(s => !string.IsNullOrWhiteSpace(s["ConnectionString"]))
            .Select(s => SourceSetting.FromConnectionString(s.Key, s["ConnectionString"]!)).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
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

    /// <summary>The request of one load by these settings.</summary>
    public LoadRequest Request(IProgress<LoadProgress>? progress = null) => new(Folder, Sources, Sql) { Checks = Checks, Privacy = Privacy, Progress = progress, KeepLoads = KeepLoads, MemoryMb = MemoryMb, Threads = Threads };

    static int Whole(string name, string? text, int otherwise, int min) =>
        text is null ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min ? number
        : throw new TerminalException($"{name} is '{text}': it must be a whole number of at least {min}.");
}
