using Analytics.TestSupport;
using AngleSharp.Html.Parser;
using Microsoft.Data.Sqlite;

namespace Analytics.Route.Tests;

/// <summary>
/// A Dashboard on a source whose names try to be something else, and in which one cell has lost its unit.
/// </summary>
public sealed class HostileNames : IAsyncLifetime
{
    public const string Image = "<img src=x onerror=alert(1)>", Formula = "=1+1", FullWidth = "  ＝SUM(A1)", At =
        "@SUM(A1)", Override = "\u202Egnus nA", Tab = "\t=2+2";

    public RunningDashboard Running { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("analytics-").FullName;
        var sample = Path.Combine(folder, "sample.db");
        Assert.Equal(0, (await ProgramRun.LoaderAlone("sample", "--out", sample)).ExitCode);
        Rename(sample, [Image, Formula, FullWidth, At, Override, Tab]);
        Assert.Equal(0,
            (await ProgramRun.Loader(Path.Combine(folder, "warehouse"), "load", "--source",
                $"sample={sample}")).ExitCode);
        Running = await RunningDashboard.StartIn(folder);
    }

    public ValueTask DisposeAsync() => Running.DisposeAsync();

    static void Rename(string sample, string[] names)
    {
        using var connection = new SqliteConnection($"Data Source={sample};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys = OFF; UPDATE unit SET name_vi = $name WHERE id = $id; UPDATE cell SET unit_id = 999 WHERE id = 117;";
        var (name, id) =
            (command.Parameters.Add("$name", SqliteType.Text), command.Parameters.Add("$id", SqliteType.Integer));
        for (var i = 0; i < names.Length; i++)
        {
            (name.Value, id.Value) = (names[i], i + 1);
            command.ExecuteNonQuery();
        }
    }
}

/// <summary>
/// Names are data that anyone may have typed: they stay names on the page, in the files and in the picture.
/// </summary>
public sealed class HostileNamesTests(HostileNames hostile) : IClassFixture<HostileNames>
{
    [Theory, InlineData(""), InlineData("&group=cluster"), InlineData("&units=now")]
    public async Task On_the_page_they_are_text(string more)
    {
        var page = new HtmlParser().ParseDocument(
            await hostile.Running.Http.GetStringAsync("/communes?sort=name" + more));
        Assert.Empty(page.QuerySelectorAll("main img, main [onerror]"));
        Assert.Contains($"Thị trấn {HostileNames.Image}",
            page.QuerySelectorAll("table.communes tbody th").Select(h => h.TextContent.Trim()));
        // A name that turns the direction of reading turns nothing beside itself.
        Assert.All(page.QuerySelectorAll("table.communes tbody th, .tiles a")
            .Where(e => e.TextContent.Contains('\u202E')),
            e => Assert.Contains('\u202E', e.QuerySelector("bdi")!.TextContent));
    }

    [Fact]
    public async Task In_the_csv_none_begins_a_formula()
    {
        var text = await hostile.Running.Http.GetStringAsync("/communes/table.csv?lang=en&sort=name");
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain('\t', text);
        var fields = text.Split("\r\n").SelectMany(l => l.Split(',')).Select(f => f.Trim('"'));
        Assert.DoesNotContain(fields,
            f => f.TrimStart().Normalize(System.Text.NormalizationForm.FormKC) is ['=' or '+' or '-' or '@', ..]);
        Assert.Contains("'=1+1 commune", text);
        Assert.Contains("'@SUM(A1) commune", text);
    }

    [Fact]
    public async Task In_the_workbook_they_are_strings()
    {
        var rows = CommunesFileTests.Read(
            await hostile.Running.Http.GetByteArrayAsync("/communes/table.xlsx?lang=en&sort=name"));
        var names = rows.Select(r => r[1]).OfType<string>().ToList();
        Assert.Contains("=1+1 commune", names);
        Assert.Contains($"{HostileNames.Image} township", names);
        Assert.DoesNotContain(names, n => n.Contains('\u202E'));
    }

    [Fact]
    public async Task A_cell_whose_unit_is_not_known_has_a_row_of_its_own_and_the_total_reconciles()
    {
        foreach (var units in new[] { "then", "now" })
        {
            var rows = (await hostile.Running.Json($"/api/v1/communes?units={units}")).GetProperty("communes")
                .EnumerateArray().ToList();
            Assert.Equal(22, rows.Count);
            Assert.Equal(117, rows.Sum(c => c.GetProperty("cells").GetInt32()));
            var unknown = rows.Single(c => c.GetProperty("id").ValueKind == System.Text.Json.JsonValueKind.Null);
            Assert.Equal(1, unknown.GetProperty("cells").GetInt32());
        }

        var page = new HtmlParser().ParseDocument(await hostile.Running.Http.GetStringAsync("/communes"));
        Assert.Contains("Tiến độ của 21 xã, thị trấn", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Chưa rõ đơn vị", page.QuerySelector("table.communes tbody")!.TextContent);
        Assert.Equal("117", page.QuerySelector("tfoot tr")!.Children[2].TextContent);
    }
}
