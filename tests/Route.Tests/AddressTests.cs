using System.Net;
using System.Security.Cryptography;
using Analytics.TestSupport;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using AngleSharp.Html.Parser;
using DuckDB.NET.Data;

namespace Analytics.Route.Tests;

/// <summary>
/// What any address does whatever it is asked with: a method, a bad value, a load that lacks what the page shows.
/// </summary>
public sealed class AddressTests(SampleDashboard original)
{
    [Theory, InlineData("/"), InlineData("/communes"), InlineData("/cells/1"), InlineData("/brief"),
        InlineData("/nothing/here"), InlineData("/api/v1/communes"), InlineData("/api/v1/nothing"),
        InlineData("/communes/table.csv"), InlineData("/charts/criteria.svg"), InlineData("/app.css")]
    public async Task Head_answers_like_get_without_a_body(string address)
    {
        using var get = await original.Http.GetAsync(address);
        using var head = await original.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory, InlineData("/api/v1/communes"), InlineData("/api/v1/cells/1")]
    public async Task A_post_to_what_is_only_read_is_405_in_a_sentence(string address)
    {
        using var answer = await original.Http.PostAsync(address, new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET and HEAD", await answer.Content.ReadAsStringAsync());
    }

    [Theory, InlineData("/api/v1/criteria/near-ready?lacks=x"), InlineData("/api/v1/poverty?commune=2147483648"),
        InlineData("/api/v1/loads/2/changes?since=%00")]
    public async Task A_value_that_is_no_number_is_a_problem_with_a_sentence(string address)
    {
        using var answer = await original.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("/openapi/v1.json", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Another_date_or_load_keeps_what_else_the_page_was_asked()
    {
        var page = await original.Page(
            "/communes?sort=name&q=%22%3E%3Cb%3E&status=behind&load=2&asOf=2021-12-31&lang=vi&theme=dark");
        var hidden = page.QuerySelectorAll(".stamp input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value"));
        Assert.Equal(new Dictionary<string, string?> { ["sort"] = "name", ["q"] = "\"><b>", ["status"] = "behind" },
            hidden);
        Assert.Equal("/communes?sort=name&q=%22%3E%3Cb%3E&status=behind",
            page.QuerySelector(".stamp form a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_load_that_an_earlier_version_built_says_so_where_it_lacks_figures_and_serves_the_rest()
    {
        await using var dashboard = await RunningDashboard.StartOnSample();
        BuildAsBefore(Path.Combine(dashboard.Warehouse, "snapshots", "2"));

        using var page = await dashboard.Http.GetAsync("/criteria?load=2&lang=vi");
        Assert.Equal(HttpStatusCode.Conflict, page.StatusCode);
        var document = new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        Assert.Contains("Lần nạp 2 được dựng bởi phiên bản cũ hơn, chưa có số liệu này",
            document.QuerySelector("main")!.TextContent);
        Assert.Contains(document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/criteria?lang=vi");
        using var english = await dashboard.Http.GetAsync("/criteria?load=2&lang=en");
        Assert.Contains("Load 2 was built by an earlier version", await english.Content.ReadAsStringAsync());

        using var data = await dashboard.Http.GetAsync("/api/v1/criteria?load=2&lang=en");
        Assert.Equal(HttpStatusCode.Conflict, data.StatusCode);
        Assert.Equal("application/problem+json", data.Content.Headers.ContentType?.MediaType);
        foreach (var whole in new[] { "/?load=2", "/poverty?load=2", "/loads?load=2", "/api/v1/communes?load=2" })
            Assert.Equal(HttpStatusCode.OK, (await dashboard.Http.GetAsync(whole)).StatusCode);
    }

    // The published file without the mart of the criteria, and the manifest of a file that was built so.
    static void BuildAsBefore(string snapshot)
    {
        var path = WarehouseFolder.DatabaseIn(snapshot);
        // The file is shared with other copies of the sample: this one gets its own.
        File.Copy(path, path + ".own");
        File.Move(path + ".own", path, overwrite: true);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (var file = new DuckDBConnection($"Data Source={path}"))
        {
            file.Open();
            DuckDbExtensions.Execute(file, "DROP TABLE marts.criterion");
            DuckDbExtensions.Execute(file, "DROP MACRO TABLE marts.criterion_at");
        }

        var bytes = File.ReadAllBytes(path);
        (Manifest.TryRead(snapshot)! with
        {
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Size = bytes.Length,
            ModelVersion = "an earlier one",
        }).Write(snapshot);
    }
}
