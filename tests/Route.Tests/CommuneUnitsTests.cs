using Analytics.TestSupport;
using Analytics.Warehouse.Files;
using AngleSharp.Html.Parser;
using Microsoft.Data.Sqlite;

namespace Analytics.Route.Tests;

/// <summary>
/// A Dashboard on the sample carried to the end of 2025: 21 units, then 16, then 6 without a district.
/// </summary>
public sealed class LaterUnits : IAsyncLifetime
{
    public RunningDashboard Running { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("analytics-").FullName;
        var sample = Path.Combine(folder, "sample.db");
        Assert.Equal(0, (await ProgramRun.LoaderAlone("sample", "--out", sample, "--until", "2025-12")).ExitCode);
        Assert.Equal(0,
            (await ProgramRun.Loader(Path.Combine(folder, "warehouse"), "load", "--source",
                $"sample={sample}")).ExitCode);
        Running = await RunningDashboard.StartIn(folder);
    }

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}

/// <summary>
/// The communes by the units of the date and by those of the newest list, over two changes of the list.
/// </summary>
public sealed class CommuneUnitsTests(LaterUnits later) : IClassFixture<LaterUnits>
{
    [Theory]
    [InlineData("2022-08-05", 21)]
    [InlineData("2024-11-30", 21)]
    [InlineData("2024-12-01", 16)]
    [InlineData("2025-06-30", 16)]
    [InlineData("2025-07-01", 6)]
    public async Task Both_lists_hold_the_same_sums_and_these_are_the_sources_own(string day, int units)
    {
        var cells = Source("SELECT count(*) FROM cell");
        var recognised = Source(
            $"SELECT (SELECT count(*) FROM recognition WHERE decided_on <= '{day}') - (SELECT count(*) FROM withdrawal WHERE decided_on <= '{day}')");
        foreach (var (list, count) in new[] { ("then", units), ("now", 6) })
        {
            var answer = await later.Running.Json($"/api/v1/communes?asOf={day}&units={list}");
            var rows = answer.GetProperty("communes").EnumerateArray().ToList();
            Assert.Equal(list, answer.GetProperty("units").GetString());
            Assert.Equal((count, cells, 59L, recognised), (rows.Count, Sum("cells"), Sum("target"), Sum("recognised")));
            Assert.Equal(Source($"SELECT count(*) FROM recognition WHERE decided_on <= '{day}'"),
                rows.Sum(c => c.GetProperty("recognisedByYear").EnumerateObject().Sum(y => (long)y.Value.GetInt32())));
            Assert.Equal(count, rows.Select(c => c.GetProperty("code").GetString()).Distinct().Count());
            long Sum(string name) => rows.Sum(c => c.GetProperty(name).GetInt64());
        }
    }

    [Theory]
    [InlineData("2024-11-30", "then", "An Khánh", "28810", 6)]
    [InlineData("2024-12-01", "then", "Châu Thành", "28810", 9)]
    [InlineData("2025-07-01", "then", "Phú Túc", "28810", 38)]
    [InlineData("2022-08-05", "now", "Phú Túc", "28810", 38)]
    [InlineData("2022-08-05", "now", "Sơn Đông", "28783", 6)]
    public async Task A_code_that_is_used_again_means_the_unit_of_its_list(string day, string list, string name,
        string code, int cells)
    {
        var rows = (await later.Running.Json($"/api/v1/communes?asOf={day}&units={list}")).GetProperty("communes")
            .EnumerateArray();
        Assert.Equal((name, cells),
            rows.Where(c => c.GetProperty("code").GetString() == code)
                .Select(c => (c.GetProperty("name").GetString()!, c.GetProperty("cells").GetInt32())).Single());
    }

    [Fact]
    public async Task The_page_its_files_and_the_chart_say_which_list_they_show()
    {
        var page = new HtmlParser().ParseDocument(
            await later.Running.Http.GetStringAsync("/communes?asOf=2022-08-05&units=now&sort=name"));
        Assert.Contains("theo danh mục đơn vị mới nhất", page.QuerySelector("table.communes caption")!.TextContent);
        Assert.Contains("6 xã, phường", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Xã Giao Long", "Phường Phú Tân", "Xã Phú Túc", "Phường Sơn Đông", "Xã Tân Phú", "Xã Tiên Thủy"],
            page.QuerySelectorAll("table.communes tbody th").Select(h => h.TextContent.Trim()));
        Assert.NotNull(page.QuerySelector("#communes-now"));
        Assert.NotNull(page.QuerySelector(".tiles:not(.placed)"));
        Assert.Contains(";theo danh mục đơn vị mới nhất;",
            await later.Running.Http.GetStringAsync("/communes/table.csv?asOf=2022-08-05&units=now&lang=vi"));
        Assert.Contains(
            CommunesFileTests.Read(
                await later.Running.Http.GetByteArrayAsync("/communes/table.xlsx?asOf=2022-08-05&units=now&lang=en")),
            row => row[0] is string text && text.Contains("by the newest list of units"));
    }

    [Fact]
    public async Task A_change_of_a_unit_is_noted_with_its_basis()
    {
        Assert.Equal("hợp nhất An Khánh, Châu Thành từ 01/12/2024 (Nghị quyết 1237/NQ-UBTVQH15)",
            await Note("2024-12-01", "28810"));
        Assert.Contains("chuyển từ xã thành thị trấn từ 10/04/2023 (Nghị quyết 724/NQ-UBTVQH15)",
            await Note("2023-04-10", "28861"));
        Assert.DoesNotContain("Nghị quyết", await Note("2023-04-09", "28861"));
    }

    [Fact]
    public void The_mapping_names_the_unit_of_then_and_of_now()
    {
        using var snapshot =
            DuckDbFile.OpenRead(Path.Combine(later.Running.Warehouse, "snapshots", "1", "analytics.duckdb"));
        var found = snapshot.Rows(
            "SELECT name, then_name, now_name FROM marts.unit_mapping_at(DATE '2025-01-31') WHERE commune_id <= 21 AND code = '28855'", r => (r.GetString(0), r.GetString(1), r.GetString(2)));
        Assert.Equal([("An Hiệp", "Tường Đa", "Phú Túc")], found);
    }

    async Task<string> Note(string day, string code) =>
        (await later.Running.Json($"/api/v1/communes?asOf={day}")).GetProperty("communes").EnumerateArray()
        .Single(c => c.GetProperty("code").GetString() == code).GetProperty("noteVi").GetString()!.Replace("chậm; ", "")
        .Replace("đạt chỉ tiêu; ", "");

    long Source(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={later.Running.Sample};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
