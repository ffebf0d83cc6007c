using System.Globalization;
using Analytics.TestSupport;
using Analytics.Warehouse.Files;
using DuckDB.NET.Data;

namespace Analytics.Route.Tests;

/// <summary>
/// A copy of the sample and its warehouse that a test changes and loads again, without a Dashboard on it.
/// </summary>
sealed class LoadedCopy : IDisposable
{
    readonly string _folder;
    int _load = 3;

    LoadedCopy(string folder) => _folder = folder;

    public static async Task<LoadedCopy> Make() => new(await SharedFolder.Sample.Copy());

    public string Folder => _folder;

    public string Sample => Path.Combine(_folder, "sample.db");

    string Warehouse => Path.Combine(_folder, "warehouse");

    /// <summary>Changes the source, loads it, and lets the load through where a check holds it.</summary>
    public async Task<DuckDBConnection> Load(params string[] changes)
    {
        foreach (var change in changes) SqliteChange.Run(Sample, change);
        _load++;
        var run = await ProgramRun.Loader(Warehouse, "load", "--json");
        if (run.ExitCode == 4)
        {
            run = await ProgramRun.Loader(Warehouse, "release", _load.ToString(CultureInfo.InvariantCulture),
                "--reason", "test");
        }

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return DuckDbFile.OpenRead(Path.Combine(Warehouse, "snapshots", $"{_load}", "analytics.duckdb"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
