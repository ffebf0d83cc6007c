using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Analytics.TestSupport;

/// <summary>
/// The real Dashboard on a port and a warehouse folder of its own. It runs within the process of the tests, or as a
/// process of its own where that is what is looked at.
/// </summary>
public sealed class RunningDashboard : IAsyncDisposable
{
    /// <summary>Far more than a start with three loads needs on a busy machine.</summary>
    static readonly TimeSpan Deadline = TimeSpan.FromMinutes(15);

    readonly IDashboardHost _host;

    RunningDashboard(string folder, IDashboardHost host)
    {
        (Folder, _host) = (folder, host);
        Http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress =
            host.Address
        };
    }

    public string Folder { get; }
    public string Warehouse => Path.Combine(Folder, "warehouse");
    public string Sample => Path.Combine(Folder, "sample.db");
    public string ApplicationDatabase => Path.Combine(Folder, "app.db");
    public HttpClient Http { get; }

    /// <summary>Number of its process.</summary>
    public int ProcessId => _host.ProcessId;

    /// <summary>What it has said so far on the console.</summary>
    public string Log => _host.Log;

    /// <summary>Starts on a folder within this process and waits until a snapshot is served.</summary>
    /// <param name="settings">Settings beside those of the folder: Analytics:Name and value.</param>
    public static async Task<RunningDashboard> StartIn(string folder, params (string Name, string Value)[] settings) =>
        await Ready(
            new RunningDashboard(folder,
                await HostedDashboard.Start([
                    .. SettingsOf(folder), ("Analytics:Queries:Warm", "0"), ("Analytics:Loader:Threads", "1"),
                        .. settings,
                ])));

    /// <summary>The same as a process of its own.</summary>
    /// <param name="settings">As in <see cref="StartIn"/>.</param>
    public static Task<RunningDashboard> StartProcessIn(string folder, params (string Name, string Value)[] settings) =>
        Ready(new RunningDashboard(folder,
            new DashboardProcess(new Uri($"http://127.0.0.1:{FreePort()}"), [.. SettingsOf(folder), .. settings])));

    /// <summary>Starts on a copy of the sample with its three loads, for tests that change them.</summary>
    /// <param name="settings">As in <see cref="StartIn"/>.</param>
    public static async Task<RunningDashboard> StartOnSample(params (string Name, string Value)[] settings) =>
        await StartIn(await SharedFolder.Sample.Copy(), settings);

    /// <summary>The same as a process of its own.</summary>
    /// <param name="settings">As in <see cref="StartIn"/>.</param>
    public static async Task<RunningDashboard> StartProcessOnSample(params (string Name, string Value)[] settings) =>
        await StartProcessIn(await SharedFolder.Sample.Copy(), settings);

    /// <summary>
    /// Starts on such a copy with its sample named as a source, so that this is no sample any more and people have to
    /// sign in.
    /// </summary>
    /// <param name="settings">As in <see cref="StartIn"/>.</param>
    public static async Task<RunningDashboard> StartSecured(params (string Name, string Value)[] settings)
    {
        var copy = await SharedFolder.Sample.Copy();
        return await StartIn(copy, [SourceOf(copy), .. settings]);
    }

    /// <summary>The setting that names the sample of a folder as a source.</summary>
    public static (string Name, string Value) SourceOf(string folder) =>
        ("Analytics:Sources:district:ConnectionString", $"Data Source={Path.Combine(folder, "sample.db")}");

    /// <summary>Waits until readers get a load.</summary>
    public Task UntilLoad(
        int load) => Until($"load {load} is served",
            async () => (await Json("/api/v1/status")).GetProperty("load") is { ValueKind: JsonValueKind.Number } n
                && n.GetInt32() == load);

    public async Task<JsonElement> Json(string address) => JsonElement.Parse(await Http.GetStringAsync(address));

    /// <summary>Stops it and waits for its end; the folder stays.</summary>
    public async Task Stop()
    {
        Http.Dispose();
        await _host.Stop();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Asks again and again with a short breath between, so that a fast machine waits for nothing.</summary>
    public async Task Until(string what, Func<Task<bool>> holds)
    {
        var started = Stopwatch.GetTimestamp();
        while (!_host.HasEnded && Stopwatch.GetElapsedTime(started) < Deadline)
        {
            try
            {
                if (await holds()) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet, or nothing is served yet.
            }

            await Task.Delay(25);
        }

        throw new InvalidOperationException($"The Dashboard never came so far that {what}. It said:\n{Log}");
    }

    static async Task<RunningDashboard> Ready(RunningDashboard dashboard)
    {
        await dashboard.Until("/health/ready answers 200",
            async () => (await dashboard.Http.GetAsync("/health/ready")).IsSuccessStatusCode);
        return dashboard;
    }

    static (string Name, string Value)[] SettingsOf(string folder) =>
    [
        ("Analytics:Warehouse:Path", Path.Combine(folder, "warehouse")),
        ("Analytics:Brief:Path", Path.Combine(folder, "briefs")),
        ("Analytics:AppDatabase:Path", Path.Combine(folder, "app.db")),
        // Nothing but the tests changes the warehouse: the recurring load waits for a 29th of February.
        ("Analytics:Loader:Schedule", "0 0 29 2 *"),
    ];

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
