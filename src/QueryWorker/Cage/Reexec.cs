using System.Runtime.InteropServices;
using System.Text;
using Analytics.QueryWorker.Protocol;

namespace Analytics.QueryWorker.Cage;

/// <summary>
/// Restricts this thread, then executes the program again in the same process. The second image is restricted from
/// its first instruction on every thread, starts with an empty environment, and reads the request, which the first
/// image leaves untouched.
/// </summary>
static class Reexec
{
    const string Marker = "ANALYTICS_QUERY_CAGE";
    const int PermissionDenied = 13;

    // Lower priority than the Dashboard. If it cannot be set, it is already at least as low.
    const int Niceness = 10;

    /// <summary>Whether this is the second image, by its environment; <see cref="ProveCage"/> verifies it.</summary>
    public static bool IsInside => Environment.GetEnvironmentVariable(Marker) is not null;

    /// <summary>Does not return.</summary>
    /// <exception cref="MisuseException">The kernel refused a step; nothing was run.</exception>
    public static void IntoCage(WorkerOptions options)
    {
        var executable = File.ResolveLinkTarget("/proc/self/exe", returnFinalTarget: true)!.FullName;
        string?[] arguments = [.. OwnArguments(), null];
        var landlock = Landlock.Version > 0 && !options.ForceMemoryCopy;

        if (LibC.ProcessControl(LibC.SetNoNewPrivileges, 1, 0, 0, 0) != 0) throw LibC.Failed("no_new_privs");
        if (landlock) Landlock.Restrict(NeededFiles.Readable(options.Snapshot), NeededFiles.Runnable(executable));
        _ = LibC.SetPriority(0, 0, Niceness);
        _ = LibC.Execute(executable, arguments, [.. Surroundings(landlock), null]);
        throw LibC.Failed("execve");
    }

    /// <summary>The cage that is in force, verified from inside.</summary>
    /// <exception cref="MisuseException">The environment claims a cage that is not in force.</exception>
    public static CageKind ProveCage()
    {
        if (!OperatingSystem.IsLinux()) return CageKind.MemoryCopy;
        if (LibC.ProcessControl(LibC.GetNoNewPrivileges, 0, 0, 0, 0) != 1) throw NotCaged();
        if (Environment.GetEnvironmentVariable(Marker) == nameof(CageKind.MemoryCopy)) return CageKind.MemoryCopy;

        // The root folder is not in the list of needed files.
        var root = LibC.Open("/", LibC.OpenCloseOnExec);
        return root < 0 && Marshal.GetLastPInvokeError() == PermissionDenied ? CageKind.Landlock : throw NotCaged();
    }

    static MisuseException NotCaged() => new($"{Marker} is set, but this process is not in its cage");

    static IEnumerable<string> OwnArguments() =>
        Encoding.UTF8.GetString(File.ReadAllBytes("/proc/self/cmdline")).TrimEnd('\0').Split('\0');

    /// <summary>The whole environment of the second image; the caller's secrets are not passed on.</summary>
    static IEnumerable<string> Surroundings(bool landlock)
    {
        yield return $"{Marker}={(landlock ? CageKind.Landlock : CageKind.MemoryCopy)}";
        yield return "LANG=C.UTF-8";
        yield return "DOTNET_EnableWriteXorExecute=0"; // The double mapping is a file, which RLIMIT_FSIZE = 0 forbids.
        yield return "DOTNET_EnableDiagnostics=0"; // The diagnostics socket needs a temporary folder.
        yield return "DOTNET_GCHeapHardLimit=0x10000000"; // Without a limit the runtime maps tens of gigabytes.
        yield return "DOTNET_TieredCompilation=1";
        yield return "MALLOC_ARENA_MAX=2"; // Each arena reserves 64 MB of the limited address space.
        foreach (var kept in new[] { "TZ", "DOTNET_ROOT" })
        {
            if (Environment.GetEnvironmentVariable(kept) is { Length: > 0 } value)
                yield return $"{kept}={value}";
        }
    }
}
