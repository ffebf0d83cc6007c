using System.Diagnostics;
using System.Text.Json;
using Analytics.Dashboard.Hosting;
using Analytics.Loader.Cli;

namespace Analytics.TestSupport;

/// <summary>
/// One of our programs, run to its end: as a process, or within this one where its process is not what is looked at.
/// </summary>
public sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    /// <summary>The JSON object on standard output.</summary>
    public JsonElement Json => JsonElement.Parse(Output);

    /// <summary>Runs the loader on a warehouse folder, as a process.</summary>
    public static Task<ProgramRun> LoaderProcess(string warehouse, params string[] arguments) =>
        Of("Loader", [.. arguments, "--warehouse", warehouse]);

    /// <summary>
    /// Runs a command of the loader on a warehouse folder within this process, where the compiler has seen it before.
    /// It answers in JSON.
    /// </summary>
    public static Task<ProgramRun> Loader(string warehouse, params string[] arguments) =>
        LoaderAlone([.. arguments, "--warehouse", warehouse]);

    /// <summary>Runs a command of the loader that needs no warehouse, as <see cref="Loader"/> does.</summary>
    public static Task<ProgramRun> LoaderAlone(params string[] arguments) =>
        Here(() => CommandLine.Run([.. arguments.Where(argument => argument != "--json"), "--json"]));

    /// <summary>Runs a command of the Dashboard, as of tokens and accounts, within this process.</summary>
    internal static Task<ProgramRun> AccessCommand(params string[] arguments) =>
        Here(() => AccessCommands.Run(arguments));

    /// <summary>Runs a program as a process, with nothing on its standard input unless given.</summary>
    public static async Task<ProgramRun> Of(string room, string[] arguments, string input = "")
    {
        using var process = Process.Start(StartInfo(room, arguments))!;
        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(deadline.Token);
            return new ProgramRun(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>
    /// How any of our programs is started: dotnet PROGRAM.dll, with pipes, and none of the caller's own settings.
    /// </summary>
    public static ProcessStartInfo StartInfo(string room, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.ProgramOf(room), .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList()) start.Environment.Remove(name);
        return start;
    }

    /// <summary>Takes the caller's own settings from this process, for the programs that run within it.</summary>
    internal static void ForgetSettings()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsSetting).ToList())
            Environment.SetEnvironmentVariable(name, null);
    }

    static bool IsSetting(string variable) => variable.StartsWith("Analytics__") || variable.StartsWith("ASPNETCORE_")
        || variable.StartsWith("DOTNET_ENVIRONMENT");

    static Task<ProgramRun> Here(Func<int> command) => Task.Run(() =>
    {
        ForgetSettings();
        var console = ConsoleCapture.Begin();
        var exitCode = command();
        return new ProgramRun(exitCode, console.Output, console.Errors);
    });
}
