using System.Diagnostics;
using System.Text.Json;

namespace Analytics.Loader.Tests.Cli;

/// <summary>The loader as a script meets it: a process with arguments, two streams and an exit code.</summary>
sealed class LoaderProcess : IDisposable
{
    readonly Process _process;
    readonly Task<string> _output, _error;

    LoaderProcess(IEnumerable<KeyValuePair<string, string>> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Loader.dll"), .. arguments]) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    public static LoaderProcess Start(params string[] arguments) => new([], arguments);

    public static LoaderProcess Run(params string[] arguments) => Run([], arguments);

    /// <summary>Runs it to its end, with variables of its own.</summary>
    public static LoaderProcess Run(IEnumerable<KeyValuePair<string, string>> environment, string[] arguments)
    {
        var process = new LoaderProcess(environment, arguments);
        process.Wait();
        return process;
    }

    public int Id => _process.Id;
    public int ExitCode => _process.ExitCode;
    public string Output => _output.Result;
    public string Error => _error.Result.TrimEnd();
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public void Wait() => Assert.True(_process.WaitForExit(TimeSpan.FromMinutes(2)), "the loader did not end");

    /// <summary>Ends it as a power cut would, unless it has ended.</summary>
    public void KillAfter(TimeSpan delay)
    {
        if (!_process.WaitForExit(delay)) _process.Kill();
        Wait();
    }

    public void Dispose() => _process.Dispose();
}
