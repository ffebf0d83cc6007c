using System.Globalization;
using Analytics.QueryWorker.Protocol;

namespace Analytics.QueryWorker.Cage;

/// <summary>The kernel's limits on this process. They bind all threads, so they are set from inside, where sizes are known.</summary>
static class ResourceLimits
{
    const int ProcessorSeconds = 0, FileSize = 1, CoreSize = 4, AddressSpace = 9;
    const ulong Mebibyte = 1024 * 1024;

    // To say that the memory is used up, the runtime may have to load what it has not needed so far.
    const ulong Reserve = 128 * Mebibyte;

    static ulong _withReserve;

    /// <summary>No file may grow and no core may be dumped.</summary>
    /// <exception cref="MisuseException">Standard output is a file, which could not grow either: it must be a pipe.</exception>
    public static void ForbidFilesAndDumps()
    {
        if (OutputIsFile()) throw new MisuseException("standard output must be a pipe, not a file");
        Set(FileSize, 0);
        Set(CoreSize, 0);
    }

    /// <summary>The process ends by itself after this share of the processor, counted from here.</summary>
    public static void BoundProcessor(long seconds)
    {
        if (!OperatingSystem.IsLinux()) return;
        Set(ProcessorSeconds, (ulong)Math.Ceiling(Environment.CpuUsage.TotalTime.TotalSeconds) + (ulong)seconds);
    }

    /// <summary>
    /// Lets the address space grow by <paramref name="memoryMb"/> MiB from here. The engine's own memory_limit does not
    /// hold for single large values; this turns them into an ordinary "out of memory".
    /// </summary>
    public static void BoundMemory(long memoryMb)
    {
        if (!OperatingSystem.IsLinux()) return;
        var limit = MappedBytes() + (ulong)memoryMb * Mebibyte;
        _withReserve = limit + Reserve;
        Set(AddressSpace, limit, _withReserve);
    }

    /// <summary>Opens the reserve, once the query is over, for telling how it ended.</summary>
    public static void OpenReserve()
    {
        if (_withReserve > 0) Set(AddressSpace, _withReserve, _withReserve);
    }

    static bool OutputIsFile() =>
        OperatingSystem.IsLinux()
        && File.ResolveLinkTarget("/proc/self/fd/1", returnFinalTarget: false) is { } target
        && File.Exists(target.FullName) && !target.FullName.StartsWith("/dev/", StringComparison.Ordinal);

    static ulong MappedBytes()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmSize:", StringComparison.Ordinal));
        return ulong.Parse(line.AsSpan("VmSize:".Length, line.Length - "VmSize:".Length - "kB".Length),
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
    }

    static void Set(int resource, ulong value) => Set(resource, value, value);

    static void Set(int resource, ulong current, ulong maximum)
    {
        if (!OperatingSystem.IsLinux()) return;
        if (LibC.SetLimit(resource, new ResourceLimit(current, maximum)) != 0) throw LibC.Failed($"setrlimit {resource}");
    }
}
