using System.Diagnostics;
using System.Text.Json;

namespace Analytics.Loader.Tests.Cli;

/// <summary>The loader as a script meets it: a process with arguments, two streams and an exit code.</summary>
sealed class LoaderProcess : IDisposable
{
    /// <summary>The group of the account that owns nothing.</summary>
    public const string NobodysGroup = "65534";

    readonly Process _process;
    readonly Task<string> _output, _error;

    LoaderProcess(IEnumerable<KeyValuePair<string, string>> environment, params ReadOnlySpan<string> command)
    {
        var start = new ProcessStartInfo(command[0],
            command[1..].ToArray())
        { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _error = _process.StandardError.ReadToEndAsync();
    }

    public static LoaderProcess Start(params string[] arguments) => new([], Command(arguments));

    public static LoaderProcess Run(params string[] arguments) => Run([], arguments);

    /// <summary>Runs it to its end, with variables of its own.</summary>
    public static LoaderProcess Run(IEnumerable<KeyValuePair<string, string>> environment, string[] arguments)
    {
        var process = new LoaderProcess(environment, Command(arguments));
        process.Wait();
        return process;
    }

    /// <summary>Runs it by the rights of an account that owns nothing.</summary>
    public static LoaderProcess RunAsNobody(params string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/setpriv"))
            Assert.Skip("The rights of another account are tried as root on Linux, with setpriv.");
        var process = new LoaderProcess([],
            ["/usr/bin/setpriv", "--reuid=65534", $"--regid={NobodysGroup}", "--clear-groups", .. Command(arguments)]);
        process.Wait();
        return process;
    }

    /// <summary>Runs it to its end with an umask of its own.</summary>
    public static LoaderProcess RunWithUmask(string umask, params string[] arguments)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("An umask is of Unix.");
        var process = new LoaderProcess([], ["sh", "-c", $"umask {umask}; exec \"$@\"", "sh", .. Command(arguments)]);
        process.Wait();
        return process;
    }

    static string[] Command(string[] arguments) =>
    [
        "dotnet", Path.Combine(AppContext.BaseDirectory, "Loader.dll"), .. arguments,
    ];

    public int Id => _process.Id;
    public int ExitCode => _process.ExitCode;
    public string Output => _output.Result;
    public string Error => _error.Result.TrimEnd();
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public void Wait() => Assert.True(_process.WaitForExit(TimeSpan.FromMinutes(2)), "the loader did not end");

    public void Dispose() => _process.Dispose();
}
