using System.Diagnostics;

namespace Analytics.Warehouse.Files;

/// <summary>
/// Named places at which a test ends or fails a load: the boundaries at which a crash must leave the old state or the
/// new one. They are compiled into the release, so that the tested code is the shipped code; they do nothing unless
/// both environment variables are set.
/// </summary>
public static class Failpoint
{
    /// <summary>Names the place and the action: <c>publish.renamed:kill</c>.</summary>
    public const string Variable = "ANALYTICS_FAILPOINT";

    /// <summary>Must be 1, so that no failpoint is enabled by accident.</summary>
    public const string EnabledVariable = "ANALYTICS_FAILPOINTS_ENABLED";

    /// <summary>Ends the process at once, like a power failure.</summary>
    public const string Kill = "kill";

    /// <summary>Throws an unexpected error.</summary>
    public const string Throw = "throw";

    /// <summary>Throws the error of a failing disk.</summary>
    public const string ThrowTransient = "throw-transient";

    public const string LoadLocked = "load.locked", LoadStarted = "load.started", LoadUnchanged = "load.unchanged";
    public const string SealSynced = "seal.synced", SealManifested = "seal.manifested";
    public const string PublishRenamed = "publish.renamed", PublishJournalled = "publish.journalled";
    public const string PointerMoving = "pointer.moving", PointerMoved = "pointer.moved";
    public const string HoldRenamed = "hold.renamed", HoldJournalled = "hold.journalled";
    public const string ReleaseRenamed = "release.renamed", ReleaseJournalled = "release.journalled";
    public const string RollBackJournalled = "rollback.journalled";
    public const string RetentionRenamed = "retention.renamed";
    public const string RecoveryTidied = "recovery.tidied", RecoveryWithdrawn = "recovery.withdrawn",
        RecoveryAnnounced = "recovery.announced", RecoveryMended = "recovery.mended";

    public const string BackupWritten = "backup.written";
    public const string RestoreStaged = "restore.staged", RestoreDatabases = "restore.databases",
        RestoreCleared = "restore.cleared", RestorePlaced = "restore.placed";

    const string Step = "step.";

    /// <summary>All failpoints of loads, releases and roll-backs.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        LoadLocked, LoadStarted, LoadUnchanged,
        Step + "extract", Step + "historise", Step + "core", Step + "protect", Step + "forecast", Step + "marts", Step
            + "movement", Step + "check", Step + "publish",
        SealSynced, SealManifested, PublishRenamed, PublishJournalled, PointerMoving, PointerMoved, HoldRenamed,
        HoldJournalled,
        ReleaseRenamed, ReleaseJournalled, RollBackJournalled, RetentionRenamed, RecoveryTidied, RecoveryWithdrawn,
            RecoveryAnnounced, RecoveryMended,
    ];

    /// <summary>All failpoints of writing and restoring a backup.</summary>
    public static readonly IReadOnlyList<string> OfBackups =
        [BackupWritten, RestoreStaged, RestoreDatabases, RestoreCleared, RestorePlaced];

    static readonly string[] Actions = [Kill, Throw, ThrowTransient];
    static readonly string[] Armed = Environment.GetEnvironmentVariable(EnabledVariable) == "1"
        ? Environment.GetEnvironmentVariable(Variable)?.Split(':') ?? [] : [];

    /// <summary>The failpoint after a step of the pipeline.</summary>
    public static string After(string step) => Step + step;

    /// <summary>Refuses to start a program with a failpoint that is not enabled or not valid.</summary>
    /// <exception cref="TerminalException">The variables are inconsistent or not valid.</exception>
    public static void Validate()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } text) return;
        if (Environment.GetEnvironmentVariable(EnabledVariable) != "1")
        {
            throw new TerminalException($"{Variable} is set, which is for tests alone: remove it, or set "
                + $"{EnabledVariable}=1 as well.");
        }

        if (text.Split(':') is not [var name, var action] || !All.Concat(OfBackups).Contains(name)
            || !Actions.Contains(action))
        {
            throw new TerminalException(
                $"{Variable} is {text}, which is no failpoint: write NAME:{string.Join('|', Actions)} with NAME one "
                    + $"of {string.Join(", ", All.Concat(OfBackups))}.");
        }
    }

    /// <summary>Runs the action configured for this failpoint, if any.</summary>
    public static void Reach(string name)
    {
        if (Armed is not [var place, var action] || place != name) return;
        if (action == Throw) throw new InvalidOperationException($"failpoint {name}");
        if (action == ThrowTransient) throw new IOException($"failpoint {name}");
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
