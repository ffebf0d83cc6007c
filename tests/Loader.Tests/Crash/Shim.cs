using System.ComponentModel;
using System.Diagnostics;

namespace Analytics.Loader.Tests.Crash;

/// <summary>
/// A library, compiled here and preloaded into a loader, that sees the calls by which it changes the warehouse folder,
/// and ends the loader at one of them or lets that one fail. See Shim.c.
/// </summary>
static class Shim
{
    static readonly Lazy<string?> Library = new(Compile);

    /// <summary>Skips the test, and says why, where the library cannot be made.</summary>
    public static void Require()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("LD_PRELOAD is Linux's.");
        if (Library.Value is null) Assert.Skip("There is no C compiler: install gcc or another that is called cc.");
    }

    /// <summary>Writes one line a call into a file.</summary>
    public static Dictionary<string, string> Log(OneWordWorkspace workspace, string file, string? only = null) =>
        Variables(workspace, only, ("SHIM_LOG", file));

    public static Dictionary<string, string> KillAt(OneWordWorkspace workspace, int call) =>
        Variables(workspace, null, ("SHIM_KILL_AT", $"{call}"));

    /// <param name="only">The kind of call that counts.</param>
    public static Dictionary<string, string> FailAt(OneWordWorkspace workspace, int call, string error, string only) =>
        Variables(workspace, only, ("SHIM_FAIL_AT", $"{call}"), ("SHIM_ERRNO", error));

    static Dictionary<string, string> Variables(OneWordWorkspace workspace, string? only,
        params (string Name, string Value)[] more)
    {
        Dictionary<string, string> variables =
            new() { ["LD_PRELOAD"] = Library.Value!, ["SHIM_UNDER"] = workspace.Folder.Root };
        if (only is not null) variables["SHIM_ONLY"] = only;
        foreach (var (name, value) in more) variables[name] = value;
        return variables;
    }

    static string? Compile()
    {
        var library = Path.Combine(Directory.CreateTempSubdirectory("shim-").FullName, "shim.so");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            Directory.Delete(Path.GetDirectoryName(library)!, recursive: true);
        try
        {
            using var compiler = Process.Start(
                new ProcessStartInfo("cc",
                    ["-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o", library, Path.Combine(
                        AppContext.BaseDirectory, "Crash", "Shim.c"), "-ldl", "-lpthread"]))!;
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? library : throw new InvalidOperationException("Shim.c does not compile.");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
