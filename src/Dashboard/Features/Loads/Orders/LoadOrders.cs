using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Files;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Analytics.Loader;
using Analytics.Loader.Verifying;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Hangfire;

namespace Analytics.Dashboard.Features.Loads.Orders;

/// <summary>
/// What an operator may order about loads, by a form or over HTTP: the one place. Who ordered it and why is in the log
/// before anything moves; the result is in the journal, and a failure without an event in the log again.
/// </summary>
sealed class LoadOrders(WarehouseFolder folder, PublishedSnapshots snapshots, IRecurringJobManager recurring,
    AccessLog log, TimeProvider time)
{
    public const int LongestReason = AccessEvent.LongestReason;

    /// <summary>Starts a load.</summary>
    /// <returns>The newest journal event before it, to detect its end; null if a load runs already and none was
    /// started.</returns>
    /// <exception cref="AuditLogUnavailableException">The log could not be written; nothing was started.</exception>
    public int? Load(CurrentUser user) =>
        WarehouseView.Read(folder, snapshots).Last?.Outcome == LoadOutcome.Building ? null
        : Begin(LoadJob.Name, AccessEventKind.LoadOrdered, user);

    /// <summary>Starts the re-reading of the load that readers get; as <see cref="Load"/>.</summary>
    public int Verify(CurrentUser user) => Begin(VerifyJob.Name, AccessEventKind.VerifyOrdered, user);

    /// <summary>Publishes a held load after all.</summary>
    /// <exception cref="AuditLogUnavailableException">The log could not be written; nothing was changed.</exception>
    public OrderAnswer Release(int load, string? reason, CurrentUser user) =>
        Decide(load, reason, user, AccessEventKind.ReleaseOrdered, (publisher, why) => publisher.Release(load, why));

    /// <summary>Shows an older load to readers again; as <see cref="Release"/>.</summary>
    public OrderAnswer RollBack(int load, string? reason, CurrentUser user) =>
        Decide(load, reason, user, AccessEventKind.RollBackOrdered, (publisher, why) => publisher.RollBack(load, why));

    int Begin(string job, AccessEventKind kind, CurrentUser user)
    {
        var after = snapshots.Journal.Read().LastOrDefault()?.Sequence ?? 0;
        log.Order(kind, user);
        recurring.Trigger(job);
        return after;
    }

    OrderAnswer Decide(int load, string? reason, CurrentUser user, AccessEventKind kind, Action<Publisher, string> act)
    {
        var why = SafeText.Line(reason ?? "");
        if (why.Length is 0 or > LongestReason)
        {
            return new(OrderOutcome.NoReason,
                $"Say why in \"reason\", in 1 to {LongestReason} characters: it is kept with the load for ever.");
        }

        var isOrdered = false;
        try
        {
            using var taken = WarehouseLock.Take(folder);
            new Recovery(folder, time).Run();
            if (Impossible(load, kind) is { } refused) return refused;
            log.Order(kind, user, $"{load}", why);
            isOrdered = true;
            act(new Publisher(folder, time), why);
            return new(OrderOutcome.Done);
        }
        catch (AnalyticsException error)
        {
            // The path of the warehouse is not sent over HTTP.
            var sentence = error.Message.Replace(folder.Root, "the warehouse folder");
            if (isOrdered) log.Note(AccessEventKind.OrderFailed, user, $"{load}", sentence);
            return new(error is TransientException ? OrderOutcome.Busy : OrderOutcome.NotPossible, sentence);
        }
    }

    OrderAnswer? Impossible(int load, AccessEventKind kind)
    {
        var view = WarehouseView.Read(folder, snapshots);
        return view.Records.All(r => r.Load != load)
            ? new(OrderOutcome.NotFound, $"There is no load {load}; /api/v1/loads lists them.")
            : kind == AccessEventKind.RollBackOrdered && view.Current == load
            ? new(OrderOutcome.NotPossible, $"Readers get load {load} already.")
            : null;
    }
}
