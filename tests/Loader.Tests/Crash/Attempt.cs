using Analytics.Loader.Tests.Cli;
using Analytics.Warehouse;

namespace Analytics.Loader.Tests.Crash;

/// <summary>A command that is going to crash, and what may stand after it.</summary>
/// <param name="Old">What readers have before it.</param>
/// <param name="New">What they have once it is done; the same where it publishes nothing.</param>
/// <param name="Retry">The same again, undisturbed.</param>
sealed record Attempt(string[] Arguments, string Old, string New, Action Retry)
{
    /// <summary>Whether <see cref="Retry"/> is the next load already.</summary>
    public bool IsLoad => Arguments[0] == "load";

    public static readonly IReadOnlyList<string> Commands = ["load", "release", "rollback"];

    public static Attempt Of(string command, OneWordHouse house) => command switch
    {
        "load" => ToLoad(house),
        "release" => ToRelease(house),
        "rollback" => ToRollBack(house),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    /// <summary>A load of a changed source.</summary>
    public static Attempt ToLoad(OneWordHouse house) => new(house.LoadCommand, house.Figure(), house.Change(),
        () => Require(house.Load(), LoadOutcome.Published, LoadOutcome.Unchanged));

    /// <summary>A load that a check holds.</summary>
    public static Attempt ToBeHeld(OneWordHouse house)
    {
        var old = house.Figure();
        house.Change("held");
        return new(house.LoadCommand, old, old, () => Require(house.Load(), LoadOutcome.Held));
    }

    /// <summary>A load that finds nothing new.</summary>
    public static Attempt ToFindNothing(OneWordHouse house) => new(house.LoadCommand, house.Word, house.Word, () => Require(house.Load(), LoadOutcome.Unchanged));

    public static Attempt ToRelease(OneWordHouse house)
    {
        var attempt = ToBeHeld(house);
        var held = house.Load();
        Require(held, LoadOutcome.Held);
        return new(house.Command("release", $"{held.Load}", "--reason", "tried"), attempt.Old, house.Word, () => Decide(house, publisher =>
        {
            // Released for good before the crash, it is held no more.
            if (publisher.NewestPublished() != held.Load) publisher.Release(held.Load, "tried again");
        }));
    }

    public static Attempt ToRollBack(OneWordHouse house)
    {
        var (older, shown) = (house.Publisher.NewestPublished()!.Value, house.Word);
        var old = house.Change();
        Require(house.Load(), LoadOutcome.Published);
        return new(house.Command("rollback", $"{older}", "--reason", "tried"), old, shown, () => Decide(house, publisher => publisher.RollBack(older, "tried again")));
    }

    static void Decide(OneWordHouse house, Action<Publisher> decision)
    {
        using var taken = WarehouseLock.Take(house.Folder);
        new Recovery(house.Folder, TimeProvider.System).Run();
        decision(house.Publisher);
    }

    static void Require(LoadResult result, params LoadOutcome[] outcomes) =>
        Assert.True(outcomes.Contains(result.Outcome), $"load {result.Load} ended as {result.Outcome}: {result.Error}");
}
