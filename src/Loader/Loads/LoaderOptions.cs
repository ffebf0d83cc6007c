using Analytics.Loader.Settings;

namespace Analytics.Loader.Loads;

/// <summary>The warehouse folder.</summary>
public sealed class WarehouseOptions : ISettings
{
    /// <inheritdoc/>
    public static string Section => "Analytics:Warehouse";

    /// <inheritdoc cref="LoaderSettings.Folder"/>
    public string Path { get; init; } = "data/warehouse";

    /// <inheritdoc cref="LoaderSettings.KeepLoads"/>
    [WholeNumber(0, ErrorMessage = BuildOptions.TooSmall)]
    public int KeepLoads { get; init; } = LoaderSettings.DefaultKeepLoads;
}

/// <summary>When loads run, and what one may take.</summary>
public sealed class BuildOptions : ISettings
{
    internal const string TooSmall = "{0} is '{1}': it must be a whole number of at least {2}.";

    const string DefaultSchedule = "5 * * * *";

    /// <inheritdoc/>
    public static string Section => "Analytics:Loader";

    /// <summary>Every hour at minute 5: most checks find nothing new and take a few milliseconds.</summary>
    [Cron(DefaultSchedule)]
    public string Schedule { get; init; } = DefaultSchedule;

    /// <summary>Sunday night: everything is verified.</summary>
    [Cron(LoaderSettings.DefaultVerifySchedule)]
    public string VerifySchedule { get; init; } = LoaderSettings.DefaultVerifySchedule;

    /// <inheritdoc cref="LoaderSettings.MemoryMb"/>
    [WholeNumber(256, ErrorMessage = TooSmall)]
    public int MemoryMb { get; init; } = LoaderSettings.DefaultMemoryMb;

    /// <inheritdoc cref="LoaderSettings.Threads"/>
    [WholeNumber(0, ErrorMessage = TooSmall)]
    public int Threads { get; init; }
}

/// <summary>The operational databases, by the name that their rows carry.</summary>
public sealed class SourceOptions : ISettings
{
    /// <inheritdoc/>
    public static string Section => "Analytics";

    public Dictionary<string, SourceConnection?> Sources { get; init; } = [];
}

/// <summary>Where one operational database is.</summary>
public sealed class SourceConnection
{
    public string? ConnectionString { get; init; }
}

/// <summary>The SQL by which loads are made.</summary>
public sealed class SqlOptions : ISettings
{
    /// <inheritdoc/>
    public static string Section => "Analytics:Sql";

    /// <summary>A folder that replaces the embedded tree.</summary>
    public string? Path { get; init; }
}

/// <summary>The Dashboard's own database; the Loader only backs it up and restores it.</summary>
public sealed class AppDatabaseOptions : ISettings
{
    const string DefaultPath = "data/app.db";

    /// <inheritdoc/>
    public static string Section => "Analytics:AppDatabase";

    public string Path { get; init; } = DefaultPath;

    /// <summary>The full path; an empty one is the default.</summary>
    public string FullPath => System.IO.Path.GetFullPath(Path.Length > 0 ? Path : DefaultPath);
}
