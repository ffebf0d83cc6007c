using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.TestSupport;

namespace Analytics.Route.Tests;

/// <summary>What Prometheus reads, who may read it, and that it changes with what happens.</summary>
public sealed partial class MetricsTests(SampleDashboard original)
{
    [Fact]
    public async Task A_load_and_a_statement_change_the_metrics_and_no_label_names_a_user_or_a_statement()
    {
        await using var dashboard = await RunningDashboard.StartProcessOnSample(("Analytics:Metrics:Enabled", "true"));
        var token = await Tokens.Make(dashboard, "operator", "prometheus");
        var before = await Scraped(dashboard, token);
        Assert.Equal((3, 3, 0),
            (before["analytics_load_events_total{event=\"published\"}"], before["analytics_load_served"],
                before["analytics_load_running"]));
        Assert.True(before["analytics_load_rows{kind=\"read\"}"] > 1000);
        Assert.True(before["analytics_load_published_age_seconds"] >= 0);
        Assert.Equal(0,
            before.GetValueOrDefault("analytics_query_duration_seconds_count{channel=\"api\",outcome=\"answered\"}"));

        const string secret = "khong ai duoc thay";
        foreach (var (sql, status) in new[]
        {
            ($"SELECT '{secret}' AS n", HttpStatusCode.OK), ($"SELECT {secret}", HttpStatusCode.BadRequest),
        })
        {
            using var asked = await dashboard.Http.PostAsync("/api/v1/sql",
                new StringContent($$"""{"sql":"{{sql}}"}""", Encoding.UTF8, "application/json"));
            Assert.Equal(status, asked.StatusCode);
        }

        using (await dashboard.Http.GetAsync("/communes/1")) { }
        SqliteChange.Run(dashboard.Sample, "UPDATE cell SET name_vi = name_vi || ' x' WHERE id = 1");
        Assert.Equal(0, (await ProgramRun.LoaderProcess(dashboard.Warehouse, "load")).ExitCode);
        await dashboard.UntilLoad(4);

        var after = await Scraped(dashboard, token);
        Assert.Equal((4, 4),
            (after["analytics_load_events_total{event=\"published\"}"], after["analytics_load_served"]));
        Assert.Equal(1, after["analytics_query_duration_seconds_count{channel=\"api\",outcome=\"answered\"}"]);
        Assert.Equal(1, after["analytics_query_duration_seconds_count{channel=\"api\",outcome=\"invalid\"}"]);
        Assert.Equal((0, 0), (after["analytics_query_running"], after["analytics_query_queued"]));
        Assert.Equal(1, after["analytics_load_rows{kind=\"changed\"}"]);
        Assert.Contains(after.Keys, k => k.StartsWith("analytics_check_offenders{check=\"record_agrees\",severity=\""));
        Assert.Contains(after.Keys,
            k => k.StartsWith("http_server_request_duration_seconds_count{") && k.Contains("http_route=\"/communes/{"));
        Assert.DoesNotContain(after.Keys,
            k => k.Contains(secret) || k.Contains(dashboard.Folder) || k.Contains("/communes/1")
                || k.Contains("prometheus", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task They_are_off_by_default_and_no_stranger_learns_even_that()
    {
        using var stranger = await original.Http.GetAsync("/metrics");
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        using var operating = await SignedIn.To(original.Running, "operator");
        using var off = await operating.Http.GetAsync("/metrics");
        Assert.Equal(HttpStatusCode.NotFound, off.StatusCode);
        Assert.Contains("Analytics:Metrics:Enabled", await off.Content.ReadAsStringAsync());
    }

    /// <summary>Every figure by its name and labels.</summary>
    static async Task<Dictionary<string, double>> Scraped(RunningDashboard dashboard, string token)
    {
        using var answer = await Tokens.Send(dashboard, "GET", "/metrics", token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Figures().Matches(await answer.Content.ReadAsStringAsync())
            .ToDictionary(m => m.Groups[1].Value, m => double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^([a-z_]+(?:\{[^\n}][^\n]*\})?)(?:\{\})? ([-+0-9.eE]+)(?: [0-9]+)?\r?$", RegexOptions.Multiline)]
    private static partial Regex Figures();
}
