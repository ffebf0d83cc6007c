using System.Globalization;

namespace Analytics.QueryWorker.Cage;

/// <summary>The kernel's limits on this process. They bind all threads, so they are set from inside, where sizes are known.</summary>
static class ResourceLimits
{
    const int ProcessorSeconds = 0, FileSize = 1, CoreSize = 4, AddressSpace = 9;

    /// <summary>No file may grow, no core may be dumped, and the process ends by itself after its share of the processor.</summary>
    public static void ForbidFilesAndDumps(long cpuSeconds)
    {
        Set(FileSize, 0);
        Set(CoreSize, 0);
        Set(ProcessorSeconds, (ulong)cpuSeconds);
    }

    /// <summary>
    /// Lets the address space grow by <paramref name="memoryMb"/> MiB from here. The engine's own memory_limit does not
    /// hold for single large values; this turns them into an ordinary "out of memory".
    /// </summary>
    public static void BoundMemory(long memoryMb)
    {
        if (OperatingSystem.IsLinux()) Set(AddressSpace, MappedBytes() + (ulong)memoryMb * 1024 * 1024);
    }

    static ulong MappedBytes()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmSize:", StringComparison.Ordinal));
        return ulong.Parse(line.AsSpan("VmSize:".Length, line.Length - "VmSize:".Length - "kB".Length),
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
    }

    static void Set(int resource, ulong value)
    {
        if (!OperatingSystem.IsLinux()) return;
        if (LibC.SetLimit(resource, new ResourceLimit(value)) != 0) throw LibC.Failed($"setrlimit {resource}");
    }
}
