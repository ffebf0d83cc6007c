using Analytics.Loader.Tests.Cli;
using Analytics.Warehouse;

namespace Analytics.Loader.Tests.Crash;

/// <summary>What must hold after a crash, wherever it came: each fault is one sentence.</summary>
static class Aftermath
{
    public const string Unreadable = "unreadable", Mixed = "neither old nor new", Lost = "acknowledged and lost", Stuck = "next load failed", Left = "leftover";

    public static List<string> FaultsOf(OneWordHouse house, Attempt attempt, LoaderProcess crashed) =>
    [
        .. AtOnce(house, attempt, crashed),
        .. AfterRetry(house, attempt),
    ];

    static IEnumerable<string> AtOnce(OneWordHouse house, Attempt attempt, LoaderProcess crashed)
    {
        if (WarehouseView.Of(house.Folder) is not { Current: { } current, IsLoading: false })
        {
            yield return $"{Unreadable}: nothing is current, or a load seems to run";
            yield break;
        }

        var snapshot = house.Folder.SnapshotOf(current);
        if (Manifest.TryRead(snapshot) is not { } manifest || manifest.FaultOf(snapshot) is not null) yield return $"{Unreadable}: snapshot {current} is damaged";
        var figure = house.Figure();
        if (figure != attempt.Old && figure != attempt.New) yield return $"{Mixed}: {figure} where it was {attempt.Old} and becomes {attempt.New}";
        if (IsAcknowledged(crashed) && figure != attempt.New) yield return $"{Lost}: {crashed.Output.Trim()}";
    }

    static IEnumerable<string> AfterRetry(OneWordHouse house, Attempt attempt)
    {
        var faults = Record.Exception(attempt.Retry) is { } error ? [$"{Stuck}: {error.Message}"] : new List<string>();
        if (house.Figure() != attempt.New) faults.Add($"{Stuck}: readers get {house.Figure()} instead of {attempt.New}");
        faults.AddRange(house.Leftovers().Select(path => $"{Left}: {path}"));
        if (attempt.IsLoad) return faults;

        house.Change();
        if (house.Load() is { Outcome: not LoadOutcome.Published } next) faults.Add($"{Stuck}: {next.Outcome} {next.Error}");
        if (house.Figure() != house.Word) faults.Add($"{Stuck}: readers get {house.Figure()} instead of {house.Word}");
        return faults;
    }

    static bool IsAcknowledged(LoaderProcess crashed) =>
        crashed.Output.Contains("Published load") || crashed.Output.Contains("is published.") || crashed.Output.Contains("Readers get load");
}
