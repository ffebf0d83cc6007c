using System.Runtime.InteropServices;

namespace Analytics.QueryWorker.Cage;

/// <summary>
/// Landlock, the kernel's unprivileged sandbox (Linux 5.13): permanently restricts the file access of this thread and
/// of all processes it executes or starts. Threads that are already running are not restricted, so the process
/// executes itself afterwards.
/// </summary>
static unsafe class Landlock
{
    // The system call numbers are the same on every architecture.
    const nint CreateRuleset = 444, AddRule = 445, RestrictSelf = 446;
    const nint AskVersion = 1, PathBeneath = 1;
    const ulong Execute = 1 << 0, ReadFile = 1 << 2, ReadFolder = 1 << 3;

    /// <summary>The version of the kernel's interface; 0 where Landlock is missing or switched off.</summary>
    public static int Version { get; } =
        OperatingSystem.IsLinux() ? (int)Math.Max(LibC.SystemCall(CreateRuleset, 0, 0, AskVersion, 0), 0) : 0;

    /// <summary>
    /// Restricts the calling thread to reading <paramref name="readable"/> and reading and executing <paramref
    /// name="runnable"/>: no writing, creating or removing and, where the kernel supports it, no TCP, signals or
    /// abstract sockets to other processes. Paths that do not exist are skipped.
    /// </summary>
    public static void Restrict(IEnumerable<string> readable, IEnumerable<string> runnable)
    {
        var ruleset = Create();
        foreach (var path in readable) Allow(ruleset, path, ReadFile | ReadFolder);
        foreach (var path in runnable) Allow(ruleset, path, ReadFile | ReadFolder | Execute);
        if (LibC.SystemCall(RestrictSelf, ruleset, 0, 0, 0) != 0) throw LibC.Failed("landlock_restrict_self");
        _ = LibC.Close(ruleset);
    }

    static int Create()
    {
        // The kernel rejects access rights it does not know; each version knows a longer prefix of this list.
        var fileRights = Version switch { 1 => 13, 2 => 14, 3 or 4 => 15, _ => 16 };
        var handled = new Ruleset
        {
            Files = (1UL << fileRights) - 1,
            Network = Version >= 4 ? 0b11UL : 0,
            Scopes = Version >= 6 ? 0b11UL : 0,
        };
        var size = Version >= 6 ? 24 : Version >= 4 ? 16 : 8;
        var ruleset = LibC.SystemCall(CreateRuleset, (nint)(&handled), size, 0, 0);
        return ruleset >= 0 ? (int)ruleset : throw LibC.Failed("landlock_create_ruleset");
    }

    static void Allow(int ruleset, string path, ulong rights)
    {
        var file = LibC.Open(path, LibC.OpenPathOnly | LibC.OpenCloseOnExec);
        if (file < 0) return;
        // The kernel rejects folder rights on a regular file.
        if (!Directory.Exists(path)) rights &= ~ReadFolder;
        var rule = new PathRule { Rights = rights, Parent = file };
        var failed = LibC.SystemCall(AddRule, ruleset, PathBeneath, (nint)(&rule), 0) != 0;
        _ = LibC.Close(file);
        if (failed) throw LibC.Failed($"landlock_add_rule {path}");
    }

    [StructLayout(LayoutKind.Sequential)]
    struct Ruleset
    {
        public ulong Files, Network, Scopes;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    struct PathRule
    {
        public ulong Rights;
        public int Parent;
    }
}
