using System.Globalization;
using Analytics.QueryWorker.Protocol;

namespace Analytics.QueryWorker.Cage;

/// <summary>
/// The kernel's limits on this process. They apply to all threads and depend on sizes known only inside the process.
/// </summary>
static class ResourceLimits
{
    const int ProcessorSeconds = 0, FileSize = 1, CoreSize = 4, AddressSpace = 9;
    const ulong Mebibyte = 1024 * 1024;

    // To report that the memory is used up, the runtime may have to load code it has not needed so far.
    const ulong Reserve = 128 * Mebibyte;

    static ulong _withReserve;

    /// <summary>Forbids growing files and core dumps.</summary>
    /// <exception cref="MisuseException">Standard output is a file, which could not grow either: it must be a
    /// pipe.</exception>
    public static void ForbidFilesAndDumps()
    {
        if (OutputIsFile()) throw new MisuseException("standard output must be a pipe, not a file");
        Set(FileSize, 0);
        Set(CoreSize, 0);
    }

    /// <summary>Ends the process after this much processor time, counted from now.</summary>
    public static void BoundProcessor(long seconds)
    {
        if (!OperatingSystem.IsLinux()) return;
        Set(ProcessorSeconds, (ulong)Math.Ceiling(Environment.CpuUsage.TotalTime.TotalSeconds) + (ulong)seconds);
    }

    /// <summary>
    /// Lets the address space grow by <paramref name="memoryMb"/> MiB from its current size. The engine's own
    /// memory_limit does not cover single large values; this limit turns them into an ordinary "out of memory".
    /// </summary>
    public static void BoundMemory(long memoryMb)
    {
        if (!OperatingSystem.IsLinux()) return;
        var limit = MappedBytes() + (ulong)memoryMb * Mebibyte;
        _withReserve = limit + Reserve;
        Set(AddressSpace, limit, _withReserve);
    }

    /// <summary>Releases the reserve after the query, so that its outcome can be reported.</summary>
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
        var line = File.ReadLines("/proc/self/status")
            .First(line => line.StartsWith("VmSize:", StringComparison.Ordinal));
        return ulong.Parse(line.AsSpan("VmSize:".Length, line.Length - "VmSize:".Length - "kB".Length),
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
    }

    static void Set(int resource, ulong value) => Set(resource, value, value);

    static void Set(int resource, ulong current, ulong maximum)
    {
        if (!OperatingSystem.IsLinux()) return;
        if (LibC.SetLimit(resource, new ResourceLimit(current, maximum)) != 0)
            throw LibC.Failed($"setrlimit {resource}");
    }
}
