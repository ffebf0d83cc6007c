using System.Text.Json;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.TestSupport;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Analytics.Route.Tests;

/// <summary>
/// A load asks the scenarios anew and leaves what they said before; a start on a file that cannot be used is refused.
/// </summary>
public sealed class ScenarioLoadTests
{
    [Fact]
    public async Task Each_load_adds_exactly_one_run_and_keeps_the_first_also_over_a_restart()
    {
        var first = await RunningDashboard.StartOnSample();
        using (var planner = new Planner(first)) (await planner.Save("Nhanh hơn", "pace=1.25")).Dispose();
        var before = (await Runs(first, 1)).Single().ToString();
        // The headline rests on what is on record: one more is reported, and a check warns that no row supports it.
        SqliteChange.Run(first.Sample, "UPDATE programme_result SET recognised = 15 WHERE counting_year = 2022");
        Assert.Equal(0, (await ProgramRun.Loader(first.Warehouse, "load")).ExitCode);

        var runs = await Runs(first, 2);
        var expected = Assert.IsType<Projection>(
            Pacer.Project(ForecastInput.FromDates(117, 59, 2020, [2, 12, 15], new(2022, 8, 5), new(2025, 12, 31)),
                new WhatIf(1.25)));
        Assert.Equal((before, 4, expected.Chance.Probability),
            (runs[0].ToString(), runs[1].GetProperty("load").GetInt32(),
                runs[1].GetProperty("probability").GetDouble()));
        await first.Stop();

        await using var second = await RunningDashboard.StartIn(first.Folder);
        using (var planner = new Planner(second))
        {
            Assert.Contains("từ lần nạp 3",
                Parsed(await planner.Html("/forecast/scenarios")).QuerySelector("#scenario-1")!.TextContent);
            Assert.Contains("mới tính một lần",
                Parsed(await planner.Html("/forecast/scenarios?load=3")).QuerySelector("#scenario-1")!.TextContent);
            Assert.Contains("chưa tính ở lần nạp này",
                Parsed(await planner.Html("/forecast/scenarios?load=2")).QuerySelector("#scenario-1")!.TextContent);
        }

        Assert.Equal(2, (await Runs(second, 2)).Count);
    }

    [Fact]
    public async Task A_damaged_database_is_one_sentence_and_an_exit_code_and_stays_as_it_is()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.At("app.db"),
            "this is no database, and long enough to be taken for one by its size alone ....................................................");
        var run = await ProgramRun.Of("Dashboard",
            ["--Analytics:AppDatabase:Path", folder.At("app.db"), "--Analytics:Warehouse:Path", folder.At(
                "warehouse"), "--Analytics:Urls", "http://127.0.0.1:0"]);
        Assert.Equal(6, run.ExitCode);
        var said = (run.Output + run.Errors).Split('\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(
            $"{folder.At("app.db")} is no SQLite database and was left as it is: move it away, or name another file in Analytics:AppDatabase:Path.", said[^1]);
        Assert.True(said.Length <= 2, string.Join('\n', said));
        Assert.StartsWith("this is no database", File.ReadAllText(folder.At("app.db")));
    }

    static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    static async Task<List<JsonElement>> Runs(RunningDashboard dashboard, int count)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var runs = (await dashboard.Json("/api/v1/scenarios")).GetProperty("scenarios")[0].GetProperty("runs")
                .EnumerateArray().ToList();
            if (runs.Count >= count) return runs;
            await Task.Delay(25, deadline.Token);
        }
    }

    sealed class TempFolder : IDisposable
    {
        readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analytics-");

        public string At(string name) => Path.Combine(_folder.FullName, name);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
