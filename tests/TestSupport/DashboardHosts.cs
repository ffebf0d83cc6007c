using System.Diagnostics;
using System.Text;
using Analytics.Dashboard.Hosting;
using Hangfire;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Analytics.TestSupport;

/// <summary>Where a Dashboard runs.</summary>
interface IDashboardHost
{
    /// <summary>Where it listens.</summary>
    Uri Address { get; }

    /// <summary>What it has written to the console so far.</summary>
    string Log { get; }

    /// <summary>Number of the process that it runs in.</summary>
    int ProcessId { get; }

    /// <summary>Whether it has ended by itself.</summary>
    bool HasEnded { get; }

    /// <summary>Ends it, and waits until it has ended.</summary>
    Task Stop();
}

/// <summary>A Dashboard that is a process of its own.</summary>
sealed class DashboardProcess : IDashboardHost
{
    readonly Process _process;
    readonly StringBuilder _log = new();

    public DashboardProcess(Uri address, IEnumerable<(string Name, string Value)> settings)
    {
        Address = address;
        var start = ProgramRun.StartInfo("Dashboard");
        start.Environment["Analytics__Urls"] = address.ToString();
        foreach (var (name, value) in settings) start.Environment[name.Replace(":", "__")] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public string Log { get { lock (_log) return _log.ToString(); } }

    public int ProcessId => _process.Id;

    public bool HasEnded => _process.HasExited;

    public async Task Stop()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    void Note(string? line)
    {
        lock (_log) _log.AppendLine(line);
    }
}

/// <summary>
/// A Dashboard within the process of the tests, on a port of its own: what the compiler has seen for one is ready for
/// the next.
/// </summary>
sealed class HostedDashboard : IDashboardHost
{
    static readonly Lock Building = new();

    readonly WebApplication _app;
    readonly ConsoleCapture _console;

    HostedDashboard(WebApplication app, ConsoleCapture console) => (_app, _console) = (app, console);

    public Uri Address => new(_app.Urls.First());

    public string Log => _console.Both;

    public int ProcessId => Environment.ProcessId;

    public bool HasEnded => _app.Lifetime.ApplicationStopped.IsCancellationRequested;

    public static Task<HostedDashboard> Start(IEnumerable<(string Name, string Value)> settings) => Task.Run(async () =>
    {
        ProgramRun.ForgetSettings();
        var console = ConsoleCapture.Begin();
        var app = Built([
            .. settings.Append(("Analytics:Urls", "http://127.0.0.1:0")).Select(s => $"--{s.Item1}={s.Item2}"),
        ]);
        if (!app.Open()) throw new InvalidOperationException($"The Dashboard did not start. It said:\n{console.Both}");
        await app.StartAsync();
        return new HostedDashboard(app, console);
    });

    public async Task Stop()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    // Hangfire hands its storage from the configuration to the services through a place that the whole process shares.
    static WebApplication Built(string[] args)
    {
        lock (Building)
        {
            var app = DashboardProgram.Build(args);
            app.Services.GetRequiredService<JobStorage>();
            app.Services.GetRequiredService<JobActivator>();
            return app;
        }
    }
}
