using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Crash;

/// <summary>A command that is going to crash, and the states allowed after it.</summary>
/// <param name="Old">What readers have before it.</param>
/// <param name="New">What they have once it is done; the same where it publishes nothing.</param>
/// <param name="Retry">The same again, undisturbed.</param>
sealed record Attempt(string[] Arguments, string Old, string New, Action Retry)
{
    /// <summary>Whether <see cref="Retry"/> is the next load already.</summary>
    public bool IsLoad => Arguments[0] == "load";

    public static readonly IReadOnlyList<string> Commands = ["load", "release", "rollback"];

    public static Attempt Of(string command, OneWordWorkspace workspace) => command switch
    {
        "load" => ToLoad(workspace),
        "release" => ToRelease(workspace),
        "rollback" => ToRollBack(workspace),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    /// <summary>A load of a changed source.</summary>
    public static Attempt ToLoad(OneWordWorkspace workspace) =>
        new(workspace.LoadCommand, workspace.Figure(), workspace.Change(),
        () => Require(workspace.Load(), LoadOutcome.Published, LoadOutcome.Unchanged));

    /// <summary>A load that a check holds.</summary>
    public static Attempt ToBeHeld(OneWordWorkspace workspace)
    {
        var old = workspace.Figure();
        workspace.Change("held");
        return new(workspace.LoadCommand, old, old, () => Require(workspace.Load(), LoadOutcome.Held));
    }

    /// <summary>A load that finds nothing new.</summary>
    public static Attempt ToFindNothing(
        OneWordWorkspace workspace) => new(workspace.LoadCommand, workspace.Word, workspace.Word,
            () => Require(workspace.Load(), LoadOutcome.Unchanged));

    public static Attempt ToRelease(OneWordWorkspace workspace)
    {
        var attempt = ToBeHeld(workspace);
        var held = workspace.Load();
        Require(held, LoadOutcome.Held);
        return new(workspace.Command("release", $"{held.Load}", "--reason", "tried"), attempt.Old, workspace.Word,
            () => Decide(workspace, publisher =>
        {
            // Released for good before the crash, it is held no more.
            if (publisher.NewestPublished() != held.Load) publisher.Release(held.Load, "tried again");
        }));
    }

    public static Attempt ToRollBack(OneWordWorkspace workspace)
    {
        var (older, shown) = (workspace.Publisher.NewestPublished()!.Value, workspace.Word);
        var old = workspace.Change();
        Require(workspace.Load(), LoadOutcome.Published);
        return new(workspace.Command("rollback", $"{older}", "--reason", "tried"), old, shown,
            () => Decide(workspace, publisher => publisher.RollBack(older, "tried again")));
    }

    static void Decide(OneWordWorkspace workspace, Action<Publisher> decision)
    {
        using var taken = WarehouseLock.Take(workspace.Folder);
        new Recovery(workspace.Folder, TimeProvider.System).Run();
        decision(workspace.Publisher);
    }

    static void Require(LoadResult result, params LoadOutcome[] outcomes) =>
        Assert.True(outcomes.Contains(result.Outcome), $"load {result.Load} ended as {result.Outcome}: {result.Error}");
}
