using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Analytics.TestSupport;

namespace Analytics.Route.Tests;

/// <summary>
/// The program as an operator installs it: published into one folder that it may not write and that brings its runtime,
/// started by an account that owns nothing but the folder of data, has no home, can gain no rights and finds no other
/// program.
/// </summary>
public sealed class PublishedProgramTests(SampleDashboard original) : IAsyncLifetime
{
    const string SetPriv = "/usr/bin/setpriv", Nobody = "65534";

    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    readonly string _folder = Directory.CreateTempSubdirectory("published-").FullName;
    readonly StringBuilder _log = new();
    readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}") };
    Process? _dashboard;

    string App => Path.Combine(_folder, "app");
    string Dotnet => Path.Combine(App, "runtime", "dotnet");
    string Data => Path.Combine(_folder, "data");

    [Fact]
    public async Task It_starts_from_a_folder_that_it_cannot_write_without_a_runtime_on_the_machine_as_an_account_that_has_no_home()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists(SetPriv))
            Assert.Skip("Another account is tried as root on Linux, with setpriv.");
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        await Run("dotnet", "publish", Repository.At("src", "Dashboard"), "-c", configuration, "--no-build",
            "--no-restore", "-o", App,
            $"-p:PublishFor=linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}",
            "-p:WithRuntime=true");
        await Run("cp", "-r", original.Running.Folder, Data);
        await Run("chmod", "-R", "a+rX,a-w", App);
        await Run("chmod", "a+rx", _folder);
        await Run("chown", "-R", Nobody, Data);
        var before = FilesOf(App);

        Start();
        await Until(
            async () => (await _http.GetAsync("/health/ready")).IsSuccessStatusCode
                && JsonElement.Parse(await _http.GetStringAsync("/api/v1/status")).GetProperty("load").GetInt32() == 3);

        Assert.Contains("28/59", await _http.GetStringAsync("/"));
        foreach (var address in new[]
        {
            "/charts/forecast.png", "/charts/cumulative.svg", "/app.css", "/fonts/BeVietnamPro-Regular.ttf",
                "/_content/BlazorMonaco/lib/monaco-editor/min/vs/loader.js",
        })
        {
            Assert.True((await _http.GetByteArrayAsync(address)).Length > 1000, address);
        }

        using var asked = await _http.PostAsync("/api/v1/sql",
            new StringContent("""{"sql":"SELECT count(*) AS n FROM marts.commune"}""", Encoding.UTF8,
                "application/json"));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal(21,
            JsonElement.Parse(await asked.Content.ReadAsStringAsync()).GetProperty("rows")[0][0].GetInt32());

        // The Loader comes along in a folder within.
        await Run(SetPriv,
            [.. Rights, Dotnet, Path.Combine(App, "loader", "Loader.dll"), "backup", Path.Combine(Data,
                "first.tar"), "--warehouse", Path.Combine(Data, "warehouse"), "--app-database",
                Path.Combine(Data, "app.db")]);
        Assert.Equal(before, FilesOf(App));
        Assert.DoesNotContain("fail:", _log.ToString());
    }

    static string[] Rights =>
    [
        $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--no-new-privs", "--inh-caps=-all",
            "--bounding-set=-all", "env", "-u", "HOME", "-u", "DOTNET_CLI_HOME", "-u", "DOTNET_ROOT", "PATH=",
    ];

    void Start()
    {
        var start = ProgramRun.StartInfo("Dashboard");
        start.FileName = SetPriv;
        start.ArgumentList.Clear();
        foreach (var argument in (string[])[.. Rights, Dotnet, Path.Combine(App, "Dashboard.dll")])
            start.ArgumentList.Add(argument);
        start.WorkingDirectory = Data;
        foreach (var (name, value) in new[]
        {
            ("Urls", _http.BaseAddress!.ToString()), ("Warehouse__Path", "warehouse"), ("AppDatabase__Path", "app.db"),
                ("Brief__Path", "briefs"), ("Loader__Schedule", "0 0 29 2 *"),
        })
        {
            start.Environment["Analytics__" + name] = value;
        }

        _dashboard = Process.Start(start)!;
        _dashboard.OutputDataReceived += (_, line) => { lock (_log) _log.AppendLine(line.Data); };
        _dashboard.ErrorDataReceived += (_, line) => { lock (_log) _log.AppendLine(line.Data); };
        _dashboard.BeginOutputReadLine();
        _dashboard.BeginErrorReadLine();
    }

    async Task Until(Func<Task<bool>> holds)
    {
        for (var started = Stopwatch.GetTimestamp(); !_dashboard!.HasExited
            && Stopwatch.GetElapsedTime(started) < Deadline; await Task.Delay(50))
        {
            try
            {
                if (await holds()) return;
            }
            catch (Exception error) when (error is HttpRequestException or InvalidOperationException)
            {
                // Not listening yet, or nothing is published.
            }
        }

        Assert.Fail($"The Dashboard was never ready. It said:\n{_log}");
    }

    static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {output}");
    }

    static List<(string, long, DateTime)> FilesOf(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .OrderBy(f => f.FullName, StringComparer.Ordinal).Select(f => (f.FullName, f.Length, f.LastWriteTimeUtc))];

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_dashboard is { HasExited: false }) _dashboard.Kill(entireProcessTree: true);
        if (_dashboard is not null) await _dashboard.WaitForExitAsync();
        _dashboard?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
