using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Analytics.Route.Tests;

/// <summary>The charts as files, which end in reports and spreadsheets.</summary>
public sealed partial class ChartTests(SampleDashboard dashboard)
{
    static readonly string[] Names =
    [
        "yearly-recognitions", "cumulative", "forecast", "poverty", "poverty-communes", "communes", "criteria",
    ];

    public static TheoryData<string> All => [.. Names];

    [Theory, MemberData(nameof(All))]
    public async Task It_can_be_had_as_a_picture_with_its_source_in_it(string name)
    {
        var svg = await dashboard.Http.GetStringAsync($"/charts/{name}.svg");
        Assert.StartsWith("<svg", svg);
        Assert.Contains("lần nạp 3", TextIn(svg));
        var png = await dashboard.Http.GetByteArrayAsync($"/charts/{name}.png");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Its_table_opens_in_a_spreadsheet_of_either_language(string name)
    {
        var vi = await dashboard.Http.GetByteArrayAsync($"/charts/{name}.csv?lang=vi");
        var en = Encoding.UTF8.GetString(await dashboard.Http.GetByteArrayAsync($"/charts/{name}.csv?lang=en"));
        Assert.Equal([0xEF, 0xBB, 0xBF], vi[..3]);
        Assert.Contains(';', FirstLine(Encoding.UTF8.GetString(vi)));
        Assert.Contains(',', FirstLine(en));
    }

    [Theory, InlineData("yearly-recognitions", "2 12 14"), InlineData("cumulative", "28 59"),
        InlineData("forecast", "28 59"), InlineData("poverty", "3,65%")]
    public async Task The_picture_holds_the_numbers_as_text(string name, string numbers)
    {
        var text = TextIn(await dashboard.Http.GetStringAsync($"/charts/{name}.svg"));
        Assert.All(numbers.Split(' '), number => Assert.Matches($@"(?<!\d){Regex.Escape(number)}(?!\d)", text));
    }

    [Theory, InlineData("poverty"), InlineData("poverty-communes"), InlineData("communes"), InlineData("criteria")]
    public async Task An_invented_chart_says_so_in_every_format(string name)
    {
        foreach (var format in new[] { "svg", "csv" })
            Assert.Contains("Số liệu minh họa", await dashboard.Http.GetStringAsync($"/charts/{name}.{format}"));
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_picture_that_the_browser_has_is_not_sent_again(string name)
    {
        var tag = (await dashboard.Http.GetAsync($"/charts/{name}.svg")).Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await Status($"/charts/{name}.svg", tag.Tag));
        Assert.Equal(HttpStatusCode.OK, await Status($"/charts/{name}.svg?asOf=2021-12-31", tag.Tag));
    }

    async Task<HttpStatusCode> Status(string address, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "If-None-Match", tag } } };
        using var answer = await dashboard.Http.SendAsync(request);
        return answer.StatusCode;
    }

    static string FirstLine(string text) => text.Split('\n')[0];

    static string TextIn(string svg) =>
        string.Join('\n', Texts().Matches(svg).Select(m => Regex.Replace(m.Groups[1].Value, "<[^>]*>", "")));

    [GeneratedRegex("<text[^>]*>(.*?)</text>", RegexOptions.Singleline)]
    private static partial Regex Texts();
}
