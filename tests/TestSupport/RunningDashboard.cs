using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Analytics.TestSupport;

/// <summary>The real Dashboard: a process of its own on a free port, its warehouse in a folder of its own.</summary>
public sealed class RunningDashboard : IAsyncDisposable
{
    /// <summary>Far more than a start with three loads needs on a slow machine.</summary>
    static readonly TimeSpan _deadline = TimeSpan.FromSeconds(120);

    readonly Process _process;
    readonly StringBuilder _log = new();

    RunningDashboard(string folder, int port, (string Name, string Value)[] settings)
    {
        Folder = folder;
        Http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var start = ProgramRun.StartInfo("Dashboard");
        start.Environment["Analytics__Warehouse__Path"] = Warehouse;
        start.Environment["Analytics__Urls"] = Http.BaseAddress.ToString();
        start.Environment["Analytics__Brief__Path"] = Path.Combine(folder, "briefs");
        start.Environment["Analytics__AppDatabase__Path"] = ApplicationDatabase;
        // Nothing but the tests changes the warehouse: the recurring load waits for a 29th of February.
        start.Environment["Analytics__Loader__Schedule"] = "0 0 29 2 *";
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__")] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Folder { get; }
    public string Warehouse => Path.Combine(Folder, "warehouse");
    public string Sample => Path.Combine(Folder, "sample.db");
    public string ApplicationDatabase => Path.Combine(Folder, "app.db");
    public HttpClient Http { get; }

    /// <summary>Number of its process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts on a folder and waits until a snapshot is served.</summary>
    /// <param name="settings">Settings beside those of the folder: Analytics:Name and value.</param>
    public static async Task<RunningDashboard> StartIn(string folder, params (string Name, string Value)[] settings)
    {
        var dashboard = new RunningDashboard(folder, FreePort(), settings);
        await dashboard.Until("/health/ready answers 200", async () => (await dashboard.Http.GetAsync("/health/ready")).IsSuccessStatusCode);
        return dashboard;
    }

    /// <summary>Starts on an empty folder and waits until all three states of the sample are published.</summary>
    public static async Task<RunningDashboard> StartWithSample()
    {
        var dashboard = await StartIn(Directory.CreateTempSubdirectory("analytics-").FullName);
        await dashboard.UntilLoad(3);
        return dashboard;
    }

    /// <summary>Starts on a copy of this one's sample and warehouse, for a test that changes them.</summary>
    /// <param name="settings">As in <see cref="StartIn"/>.</param>
    public Task<RunningDashboard> StartOnCopy(params (string Name, string Value)[] settings) => StartIn(Copy(), settings);

    /// <summary>Starts on such a copy with its sample named as a source, so that this is no sample any more and people have to sign in.</summary>
    /// <param name="settings">As in <see cref="StartIn"/>.</param>
    public Task<RunningDashboard> StartSecured(params (string Name, string Value)[] settings)
    {
        var copy = Copy();
        return StartIn(copy, [SourceOf(copy), .. settings]);
    }

    /// <summary>The setting that names the sample of a folder as a source.</summary>
    public static (string Name, string Value) SourceOf(string folder) => ("Analytics:Sources:district:ConnectionString", $"Data Source={Path.Combine(folder, "sample.db")}");

    string Copy()
    {
        var copy = Directory.CreateTempSubdirectory("analytics-").FullName;
        foreach (var folder in Directory.GetDirectories(Folder, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(copy, Path.GetRelativePath(Folder, folder)));
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(copy, Path.GetRelativePath(Folder, file)));
        return copy;
    }

    /// <summary>Waits until readers get a load.</summary>
    public Task UntilLoad(int load) => Until($"load {load} is served", async () => (await Json("/api/v1/status")).GetProperty("load") is { ValueKind: JsonValueKind.Number } n && n.GetInt32() == load);

    public async Task<JsonElement> Json(string address) => JsonElement.Parse(await Http.GetStringAsync(address));

    /// <summary>Stops the process and waits for its end; the folder stays.</summary>
    public async Task Stop()
    {
        Http.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
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
        while (!_process.HasExited && Stopwatch.GetElapsedTime(started) < _deadline)
        {
            try
            {
                if (await holds()) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(25);
        }

        throw new InvalidOperationException($"The Dashboard never came so far that {what}. It said:\n{Log}");
    }

    /// <summary>What it has said so far on the console.</summary>
    public string Log { get { lock (_log) return _log.ToString(); } }

    void Note(string? line)
    {
        lock (_log) _log.AppendLine(line);
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
