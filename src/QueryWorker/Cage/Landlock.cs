using System.Runtime.InteropServices;

namespace Analytics.QueryWorker.Cage;

/// <summary>
/// Landlock, the kernel's unprivileged sandbox (Linux 5.13): rights over files that this thread and whatever it becomes
/// or starts will have, all others being lost for good. Threads that run already are not bound, which is why the
/// process executes itself afterwards.
/// </summary>
static unsafe class Landlock
{
    // The numbers are the same on every architecture.
    const nint CreateRuleset = 444, AddRule = 445, RestrictSelf = 446;
    const nint AskVersion = 1, PathBeneath = 1;
    const ulong Execute = 1 << 0, ReadFile = 1 << 2, ReadFolder = 1 << 3;

    /// <summary>The version of the kernel's interface, 0 where Landlock is missing or switched off.</summary>
    public static int Version { get; } =
        OperatingSystem.IsLinux() ? (int)Math.Max(LibC.SystemCall(CreateRuleset, 0, 0, AskVersion, 0), 0) : 0;

    /// <summary>
    /// Leaves the calling thread the right to read <paramref name="readable"/>, to read and run
    /// <paramref name="runnable"/>, and nothing else: no writing, no making or removing, and where the kernel knows them
    /// no TCP, no signals and no abstract sockets to the outside. Names that do not exist are passed over.
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
        // Rights that a kernel does not know must not be asked of it; each version knows the first few.
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
        // A right over folders on a plain file is refused by the kernel.
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
