using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Features.Scenarios;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Tests.Storage;
using Analytics.Loader;
using Analytics.Loader.Loads;
using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Warehouse.Reading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Analytics.Dashboard.Tests.Features.Scenarios;

/// <summary>Each load asks every scenario in use once, whatever becomes of the others.</summary>
public sealed class ScenarioRunnerTests : IDisposable
{
    readonly TempDatabase _database = new TempDatabase().Open();
    readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 28, 3, 0, 0, TimeSpan.Zero));

    [Fact]
    public void One_that_fails_stops_no_other_is_tried_again_and_a_retired_one_is_asked_no_more()
    {
        var book = new ScenarioStore(_database, _time);
        foreach (var name in new[] { "first", "second", "retired" })
            book.Save(new ScenarioDraft(name, "a", "b", "pace=2"), CurrentUser.Console);
        book.Retire(3, CurrentUser.Console);
        using var snapshots = new PublishedSnapshots(Settings.Folder, _time);
        var runner = new ScenarioRunner(_database, snapshots, Settings.Sql, NullLogger<ScenarioRunner>.Instance);
        Assert.Equal(0, runner.RunMissing()); // nothing is published

        Load(new SampleOptions { RecordedBy = new(2020, 12, 31) });
        _database.Ask(
            "CREATE TRIGGER broken BEFORE INSERT ON ScenarioRuns WHEN NEW.ScenarioId = 1 BEGIN SELECT RAISE(ABORT, 'broken'); END");
        Assert.Equal(1, runner.RunMissing());
        _database.Ask("DROP TRIGGER broken");
        Assert.Equal(1, runner.RunMissing());
        Assert.Equal(0, runner.RunMissing());

        // Two loads before the next look: neither is left out, and a scenario that is new begins with the last.
        Load(new SampleOptions { RecordedBy = new(2021, 12, 31), Overwrite = true });
        Load(new SampleOptions { Overwrite = true });
        book.Save(new ScenarioDraft("new", "a", "b", "pace=2"), CurrentUser.Console);
        Assert.Equal(5, runner.RunMissing());
        Assert.Equal(["1: 2020-12-31", "2: 2021-12-31", "3: 2022-08-05"],
            book.ReadAll()[0].Runs.Select(r => $"{r.Load}: {r.CountedTo:yyyy-MM-dd}"));
        Assert.Equal([3, 3, 0, 1], book.ReadAll().Select(s => s.Runs.Count));
    }

    void Load(SampleOptions state)
    {
        SampleSource.Write(Path.Combine(_database.Root, "a.db"), state);
        Assert.Equal(LoadOutcome.Published, new LoadService(_time).Run(Settings.Request()).Outcome);
    }

    LoaderSettings Settings =>
        LoaderSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Analytics:Warehouse:Path"] = Path.Combine(_database.Root, "warehouse"),
            ["Analytics:Sources:a:ConnectionString"] = $"Data Source={Path.Combine(_database.Root, "a.db")}",
        }).Build());

    public void Dispose() => _database.Dispose();
}
