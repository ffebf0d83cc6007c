using Analytics.Loader.Tests.Cli;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Crash;

/// <summary>What must hold after a crash, wherever it came: each fault is one sentence.</summary>
static class Aftermath
{
    public const string Unreadable = "unreadable", Mixed = "neither old nor new", Lost =
        "acknowledged and lost", Stuck = "next load failed", Left = "leftover";

    public static List<string> FaultsOf(OneWordWorkspace workspace, Attempt attempt, LoaderProcess crashed) =>
    [
        .. AtOnce(workspace, attempt, crashed),
        .. AfterRetry(workspace, attempt),
    ];

    static IEnumerable<string> AtOnce(OneWordWorkspace workspace, Attempt attempt, LoaderProcess crashed)
    {
        if (WarehouseView.Read(workspace.Folder, TimeProvider.System) is not { Current: { } current, IsLoading: false })
        {
            yield return $"{Unreadable}: nothing is current, or a load seems to run";
            yield break;
        }

        var snapshot = workspace.Folder.SnapshotOf(current);
        if (Manifest.TryRead(snapshot) is not { } manifest || manifest.FindFault(snapshot) is not null)
            yield return $"{Unreadable}: snapshot {current} is damaged";
        var figure = workspace.Figure();
        if (figure != attempt.Old && figure != attempt.New)
            yield return $"{Mixed}: {figure} where it was {attempt.Old} and becomes {attempt.New}";
        if (IsAcknowledged(crashed) && figure != attempt.New) yield return $"{Lost}: {crashed.Output.Trim()}";
    }

    static IEnumerable<string> AfterRetry(OneWordWorkspace workspace, Attempt attempt)
    {
        var faults = Record.Exception(attempt.Retry) is { } error ? [$"{Stuck}: {error.Message}"] : new List<string>();
        if (workspace.Figure() != attempt.New)
            faults.Add($"{Stuck}: readers get {workspace.Figure()} instead of {attempt.New}");
        faults.AddRange(workspace.Leftovers().Select(path => $"{Left}: {path}"));
        if (attempt.IsLoad) return faults;

        workspace.Change();
        if (workspace.Load() is { Outcome: not LoadOutcome.Published } next)
            faults.Add($"{Stuck}: {next.Outcome} {next.Error}");
        if (workspace.Figure() != workspace.Word)
            faults.Add($"{Stuck}: readers get {workspace.Figure()} instead of {workspace.Word}");
        return faults;
    }

    static bool IsAcknowledged(LoaderProcess crashed) =>
        crashed.Output.Contains("Published load") || crashed.Output.Contains("is published.")
            || crashed.Output.Contains("Readers get load");
}
