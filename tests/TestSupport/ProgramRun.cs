using System.Diagnostics;
using System.Text.Json;

namespace Analytics.TestSupport;

/// <summary>One of our programs, run to its end as a process.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    static readonly TimeSpan _deadline = TimeSpan.FromSeconds(90);

    /// <summary>The JSON object on standard output.</summary>
    public JsonElement Json => JsonElement.Parse(Output);

    /// <summary>Runs the loader on a warehouse folder.</summary>
    public static Task<ProgramRun> Loader(string warehouse, params string[] arguments) => Of("Loader", [.. arguments, "--warehouse", warehouse]);

    /// <summary>Runs a program, with nothing on its standard input unless given.</summary>
    public static async Task<ProgramRun> Of(string room, string[] arguments, string input = "")
    {
        using var process = Process.Start(StartInfo(room, arguments))!;
        using var deadline = new CancellationTokenSource(_deadline);
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

    /// <summary>How any of our programs is started: dotnet PROGRAM.dll, with pipes, and none of the caller's own settings.</summary>
    public static ProcessStartInfo StartInfo(string room, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.ProgramOf(room), .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("Analytics__") || k.StartsWith("ASPNETCORE_") || k.StartsWith("DOTNET_ENVIRONMENT")).ToList())
            start.Environment.Remove(name);
        return start;
    }
}
