namespace Analytics.QueryWorker.Cage;

/// <summary>
/// Files that the runtime and the engine read to start and to work, found by experiment. It excludes other processes,
/// home and temporary folders and most of /etc, so that a bypass of the gate would find nothing to read.
/// </summary>
static class NeededFiles
{
    static readonly string[] Read =
    [
        "/usr/share/zoneinfo", "/etc/localtime", "/etc/timezone",
        "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/dotnet",
        "/proc/self", "/proc/meminfo", "/proc/cpuinfo", "/proc/stat", "/proc/filesystems", "/proc/sys/vm",
        "/proc/sys/kernel",
        "/sys/fs/cgroup", "/sys/devices/system/cpu", "/sys/devices/system/node", "/sys/kernel/mm/transparent_hugepage",
        "/dev/null", "/dev/zero", "/dev/random", "/dev/urandom",
    ];

    static readonly string[] Libraries = ["/lib", "/lib64", "/usr/lib", "/usr/lib64"];

    public static IEnumerable<string> Readable(string snapshot) => Read.Append(snapshot);

    /// <summary>Shared libraries, the .NET installation that runs this program, and the program itself.</summary>
    public static IEnumerable<string> Runnable(string executable)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Libraries.Append(runtime).Append(Path.GetDirectoryName(executable)!).Append(AppContext.BaseDirectory);
    }
}
