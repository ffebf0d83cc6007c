using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.TestSupport;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Route.Tests;

/// <summary>
/// What a Dashboard answers from its first moment until its figures are complete, asked as fast as it answers.
/// </summary>
public sealed partial class FirstMinuteTests : IAsyncLifetime
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(240);

    static readonly (string Name, string Value)[] LoadsFail =
    [
        (Failpoint.EnabledVariable, "1"), (Failpoint.Variable, $"{Failpoint.LoadStarted}:{Failpoint.Throw}"),
    ];

    // One of each way out of a figure.
    static readonly string[] Figures =
    [
        "/", "/?lang=en", "/forecast", "/communes", "/sql", "/api/v1/status", "/api/v1/recognitions/yearly",
            "/api/v1/loads", "/api/v1/snapshots/current", "/charts/yearly-recognitions.svg", "/communes/table.csv",
            "/sql/schema",
    ];

    static readonly string[] OpenAtOnce = ["/loads", "/sign-in", "/health/live", "/app.css", "/openapi/v1.json"];

    readonly string _folder = Directory.CreateTempSubdirectory("first-").FullName;
    readonly StringBuilder _log = new();
    HttpClient? _http;
    Process? _dashboard;

    WarehouseFolder Warehouse => new(Path.Combine(_folder, "warehouse"));

    [Fact]
    public async Task No_figure_of_an_earlier_load_of_the_sample_is_shown_until_all_are_published_though_the_first_start_is_killed_or_a_load_fails()
    {
        Start();
        await Listening();
        var preparing = await NothingButPreparing(until: () => Task.FromResult(Published() > 0));
        Assert.Matches("http-equiv=\"refresh\"", preparing["/"]);
        Assert.Contains("Đang chuẩn bị dữ liệu minh họa", preparing["/"]);
        Assert.Matches("lần nạp [123]/3", preparing["/"]);
        Assert.Matches("Load [123]/3 is under way", preparing["/?lang=en"]);
        await Kill();

        // A load that fails ends the wait: what exists is shown, and the page says so.
        Start(LoadsFail);
        await Listening();
        await Until(IsReady);
        var shown = await _http!.GetStringAsync("/");
        Assert.Equal(Published(), (await Json("/api/v1/status")).GetProperty("load").GetInt32());
        Assert.Matches(@"Lần nạp \d+ không thành công", shown);
        await Kill();

        // The next start goes on where the first was killed.
        Start();
        await Listening();
        await NothingButPreparing(until: IsReady);
        Assert.Contains("28/59", await _http!.GetStringAsync("/"));
        Assert.DoesNotContain("không thành công", await _http.GetStringAsync("/"));
        Assert.Equal(new DateOnly(2022, 8, 5).ToString("O"),
            (await Json("/api/v1/status")).GetProperty("asOf").GetString());
        await Kill();

        // What is complete is ready with the first answer.
        Start();
        using var first = await Listening();
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Contains("28/59", await _http!.GetStringAsync("/"));
    }

    [Fact]
    public async Task Where_the_first_load_fails_pages_and_programs_are_answered_that_there_are_no_figures_and_where_the_reason_is()
    {
        Start(LoadsFail);
        await Listening();
        await Until(IsReady);

        Assert.Equal("Degraded", await _http!.GetStringAsync("/health/ready"));
        using (var page = await _http.GetAsync("/forecast?lang=en"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            var text = await page.Content.ReadAsStringAsync();
            Assert.Contains("Load 1 failed, and no load is published yet", text);
            Assert.Contains("href=\"/loads\"", text);
        }

        using (var figures = await _http.GetAsync("/api/v1/recognitions/yearly"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, figures.StatusCode);
            Assert.NotNull(figures.Headers.RetryAfter?.Delta);
        }

        // The reason in the error's own words is for those who may run loads.
        Assert.DoesNotContain("failpoint", await _http.GetStringAsync("/loads/1"));
        Assert.Contains("failpoint", WarehouseView.Read(Warehouse, TimeProvider.System).Last!.Error);
        Assert.Equal("failed", (await Json("/api/v1/status")).GetProperty("lastOutcome").GetString());
    }

    // Asks for everything again and again; returns what stood in place of each figure last.
    async Task<Dictionary<string, string>> NothingButPreparing(Func<Task<bool>> until)
    {
        var last = new Dictionary<string, string>();
        await Until(async () =>
        {
            foreach (var address in OpenAtOnce)
            {
                using var open = await _http!.GetAsync(address);
                Assert.True(open.StatusCode == HttpStatusCode.OK, $"{address}: {open.StatusCode}");
                Assert.DoesNotMatch(FigureOfTheTarget(), await open.Content.ReadAsStringAsync());
            }

            foreach (var address in Figures)
            {
                // Ready means ready: what is asked from then on is a figure, and that of the last load.
                var wasReady = await IsReady();
                using var answer = await _http!.GetAsync(address);
                if (wasReady) return true;
                if (answer.StatusCode == HttpStatusCode.OK && await IsReady()) continue;
                Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{address}: {answer.StatusCode}");
                Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero, address);
                Assert.True(answer.Headers.CacheControl is { NoStore: true }, address);
                Assert.DoesNotMatch(FigureOfTheTarget(), last[address] = await answer.Content.ReadAsStringAsync());
            }

            using var asked = await _http!.PostAsync("/api/v1/sql",
                new StringContent("""{"sql":"SELECT count(*) FROM marts.programme"}""", Encoding.UTF8,
                    "application/json"));
            Assert.True(asked.StatusCode == HttpStatusCode.ServiceUnavailable || await IsReady(),
                $"{asked.StatusCode}");
            return await until();
        });
        return last;
    }

    async Task<bool> IsReady() => (await _http!.GetAsync("/health/ready")).IsSuccessStatusCode;

    int Published() => new Journal(Warehouse, TimeProvider.System).Read()
        .LastOrDefault(e => e.Event == JournalEvent.Published)?.Load ?? 0;

    async Task<JsonElement> Json(string address) => JsonElement.Parse(await _http!.GetStringAsync(address));

    void Start(params (string Name, string Value)[] settings)
    {
        _http = new HttpClient(new HttpClientHandler { UseCookies = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}"),
        };
        var start = ProgramRun.StartInfo("Dashboard");
        (string, string)[] own =
        [
            ("Analytics__Urls", _http.BaseAddress.ToString()), ("Analytics__Warehouse__Path", Warehouse.Root),
                ("Analytics__AppDatabase__Path", Path.Combine(_folder, "app.db")),
            ("Analytics__Brief__Path", Path.Combine(_folder, "briefs")), ("Analytics__Loader__Schedule", "0 0 29 2 *"),
        ];
        foreach (var (name, value) in own.Concat(settings)) start.Environment[name] = value;
        _dashboard = Process.Start(start)!;
        _dashboard.OutputDataReceived += (_, line) => { lock (_log) _log.AppendLine(line.Data); };
        _dashboard.ErrorDataReceived += (_, line) => { lock (_log) _log.AppendLine(line.Data); };
        _dashboard.BeginOutputReadLine();
        _dashboard.BeginErrorReadLine();
    }

    // The first answer to whether it is ready.
    async Task<HttpResponseMessage> Listening()
    {
        HttpResponseMessage? first = null;
        await Until(async () => (first = await _http!.GetAsync("/health/ready")) is not null);
        return first!;
    }

    async Task Until(Func<Task<bool>> holds)
    {
        for (var started = Stopwatch.GetTimestamp(); !_dashboard!.HasExited
            && Stopwatch.GetElapsedTime(started) < Deadline;)
        {
            try
            {
                if (await holds()) return;
            }
            catch (HttpRequestException error) when (error.StatusCode is null)
            {
                // Not listening yet.
                await Task.Delay(25);
            }
        }

        Assert.Fail($"The Dashboard never came so far. It said:\n{_log}");
    }

    async Task Kill()
    {
        _http?.Dispose();
        if (_dashboard is null) return;
        if (!_dashboard.HasExited) _dashboard.Kill(entireProcessTree: true);
        await _dashboard.WaitForExitAsync();
        _dashboard.Dispose();
        _dashboard = null;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex(@"\b\d+/59\b")]
    private static partial Regex FigureOfTheTarget();
}
