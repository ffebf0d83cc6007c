using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using Analytics.TestSupport;
using AngleSharp.Html.Parser;

namespace Analytics.Route.Tests;

/// <summary>
/// A folder that version 0.1.0 left: a source, two loads and a roll-back to the first, the application's database with
/// an account, a token, a scenario and a saved query, and the keys of its sessions.
/// </summary>
public sealed class UpgradeTests : IDisposable
{
    const string Account = "Văn phòng Huyện ủy", Password = "mat-khau-thu-nghiem-1";

    readonly string _folder = Directory.CreateTempSubdirectory("upgrade-").FullName;

    public UpgradeTests()
    {
        using var archive = new GZipStream(File.OpenRead(Repository.At("tests", "Upgrades", "folder-0.1.0.tar.gz")),
            CompressionMode.Decompress);
        TarFile.ExtractToDirectory(archive, _folder, overwriteFiles: false);
    }

    [Fact]
    public async Task A_folder_of_the_version_before_opens_is_loaded_on_rolled_back_and_keeps_all_that_people_left_in_it()
    {
        var warehouse = Path.Combine(_folder, "warehouse");
        Assert.Equal(0, (await ProgramRun.Loader(warehouse, "verify", "2")).ExitCode);

        // What another version built is built anew at the start, though the source stayed as it was.
        var dashboard = await RunningDashboard.StartIn(_folder,
            ("Analytics:Sources:main:ConnectionString", $"Data Source={Path.Combine(_folder, "main.db")}"));
        using var office = SignedIn.Anonymous(dashboard);
        using (var entered = await office.Post("/sign-in", "/sign-in", ("name", Account), ("password", Password)))
            Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        await dashboard.Until("load 3 is published",
            async () => Read(await office.Html("/api/v1/status")).GetProperty("load").GetInt32() == 3);

        Assert.Equal([(3, "published"), (2, "published"), (1, "published")],
            Read(await office.Html("/api/v1/loads")).GetProperty("loads").EnumerateArray()
            .Select(l => (l.GetProperty("load").GetInt32(), l.GetProperty("outcome").GetString()!)));
        var third = Read(await office.Html("/api/v1/loads/3"));
        Assert.Equal((0, 0, 0), (Sum(third, "new"), Sum(third, "changed"), Sum(third, "gone")));
        Assert.Equal(1, Sum(third, "stale"));
        // The loads of the version before have other tables: their addresses are known and lead to one sentence.
        Assert.Contains("28/59", await office.Html("/?load=3"));
        foreach (var load in (int[])[1, 2])
        {
            using var older = await office.Http.GetAsync($"/?load={load}&lang=en");
            Assert.Equal(HttpStatusCode.Conflict, older.StatusCode);
            Assert.Contains($"Load {load} was built by an earlier version", await older.Content.ReadAsStringAsync());
            Assert.Equal(load, Read(await office.Html($"/api/v1/loads/{load}")).GetProperty("load").GetInt32());
        }

        await dashboard.Until("the scenario is asked of load 3",
            async () => Scenario(await office.Html("/api/v1/scenarios")).Runs.Contains(3));
        Assert.Equal("Chiến dịch 2023", Scenario(await office.Html("/api/v1/scenarios")).Name);
        Assert.Equal([1, 2, 3], Scenario(await office.Html("/api/v1/scenarios")).Runs.Order());
        var desk = new HtmlParser().ParseDocument(await office.Html("/sql?saved=1"));
        Assert.Equal("SELECT count(*) AS cells FROM marts.cell", desk.QuerySelector("#sql")!.TextContent.Trim());
        Assert.Contains("cu", new HtmlParser().ParseDocument(await office.Html("/admin")).Body!.TextContent);
        var ledger = await ProgramRun.Loader(warehouse, "show", "3", "--json");
        Assert.Equal(0, ledger.ExitCode);

        Assert.Equal(0, (await ProgramRun.Loader(warehouse, "rollback", "2", "--reason", "Xem lại")).ExitCode);
        await dashboard.Until("load 2 is served",
            async () => Read(await office.Html("/api/v1/status")).GetProperty("load").GetInt32() == 2);
        foreach (var load in (string[])["1", "2", "3"])
            Assert.Equal(0, (await ProgramRun.Loader(warehouse, "verify", load)).ExitCode);
        await dashboard.Stop();
    }

    static System.Text.Json.JsonElement Read(string json) => System.Text.Json.JsonElement.Parse(json);

    static long Sum(System.Text.Json.JsonElement load, string count) =>
        load.GetProperty("summary").GetProperty("tables").EnumerateArray().Sum(t => t.GetProperty(count).GetInt64());

    static (string Name, List<int> Runs) Scenario(string json)
    {
        var only = Read(json).GetProperty("scenarios").EnumerateArray().Single();
        return (only.GetProperty("name").GetString()!,
            [.. only.GetProperty("runs").EnumerateArray().Select(r => r.GetProperty("load").GetInt32())]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
