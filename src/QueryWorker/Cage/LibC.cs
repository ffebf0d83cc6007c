using System.Runtime.InteropServices;
using Analytics.QueryWorker.Protocol;

namespace Analytics.QueryWorker.Cage;

/// <summary>The C library calls that the cage needs. Each sets the last error.</summary>
static unsafe partial class LibC
{
    public const int OpenPathOnly = 0x200000;
    public const int OpenCloseOnExec = 0x80000;
    public const int SetNoNewPrivileges = 38;
    public const int GetNoNewPrivileges = 39;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    public static partial int ProcessControl(int option, nuint a, nuint b, nuint c, nuint d);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static partial nint SystemCall(nint number, nint a, nint b, nint c, nint d);

    [LibraryImport("libc", EntryPoint = "execve", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Execute(string path, string?[] arguments, string?[] environment);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    public static partial int SetLimit(int resource, in ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    public static partial int SetPriority(int which, uint who, int priority);

    public static MisuseException Failed(string what) =>
        new($"{what}: {Marshal.GetLastPInvokeErrorMessage()}");
}

/// <summary>struct rlimit: the current limit and the maximum it may be raised to.</summary>
[StructLayout(LayoutKind.Sequential)]
readonly struct ResourceLimit(ulong current, ulong maximum)
{
    public readonly ulong Current = current;
    public readonly ulong Maximum = maximum;
}
