using System.CommandLine;
using Analytics.Loader.Loads;
using Analytics.Loader.Settings;
using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;
using Microsoft.Extensions.Configuration;

namespace Analytics.Loader.Cli;

/// <summary>
/// Options shared by all commands, and the settings from these options, the configuration file and the environment.
/// </summary>
sealed class SharedOptions
{
    readonly Option<string?> _warehouse =
        new("--warehouse") { Description = "The warehouse folder (Analytics:Warehouse:Path).", Recursive = true };
    readonly Option<string?> _config =
        new("--config") { Description = "A JSON file with a section Analytics.", Recursive = true };
    readonly Option<bool> _json = new("--json")
    {
        Description = "One JSON object on standard output, nothing else.",
        Recursive = true,
    };

    /// <summary>The clock of every command.</summary>
    public static TimeProvider Time => TimeProvider.System;

    public void AddTo(RootCommand root)
    {
        root.Add(_warehouse);
        root.Add(_config);
        root.Add(_json);
    }

    public bool WantsJson(ParseResult parsed) => parsed.GetValue(_json);

    public LoaderSettings Settings(ParseResult parsed)
    {
        var settings = LoaderSettings.Read(Configuration(parsed));
        return parsed.GetValue(_warehouse) is { } warehouse
            ? Moved(settings, new WarehouseFolder(warehouse)) : settings;
    }

    /// <summary>The path of the Dashboard's own database, from the same settings that the Dashboard reads.</summary>
    public string AppDatabase(ParseResult parsed) =>
        SettingsBinder.Read<AppDatabaseOptions>(Configuration(parsed)).FullPath;

    IConfigurationRoot Configuration(ParseResult parsed)
    {
        var builder = new ConfigurationBuilder();
        if (parsed.GetValue(_config) is { } file)
        {
            if (!File.Exists(file)) throw new TerminalException($"There is no settings file {file}: check --config.");
            builder.AddJsonFile(Path.GetFullPath(file), optional: false);
        }

        builder.AddEnvironmentVariables();
        return builder.Build();
    }

    /// <summary>The settings, with sources and SQL folder from the command line where they are given.</summary>
    public LoaderSettings Settings(ParseResult parsed, string[] sources, string? sql)
    {
        var settings = Settings(parsed);
        if (sources.Length > 0) settings = settings with { Sources = [.. sources.Select(SourceSetting.FromArgument)] };
        return sql is null ? settings : settings with { Sql = SqlTree.Open(sql) };
    }

    static LoaderSettings Moved(LoaderSettings settings, WarehouseFolder folder) => settings with
    {
        Folder = folder,
        Sources = settings.IsSample
            ? [new SourceSetting(LoaderSettings.SampleName, LoaderSettings.SamplePath(folder))] : settings.Sources,
    };
}
