using Analytics.Dashboard.Features.Loads.Orders;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Loader;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>Why a load is released or rolled back to.</summary>
/// <param name="Reason">1 to 500 characters; kept with the load permanently.</param>
public sealed record LoadReason(string? Reason);

/// <summary>A load was started.</summary>
/// <param name="Job">Name of the job.</param>
/// <param name="After">The newest event of the journal before it: <c>/api/v1/loads?after=N</c> reports when it has
/// ended.</param>
public sealed record LoadStarted(string Job, int After);

/// <summary>The result of a release or a roll-back.</summary>
/// <param name="Load">The load that was ordered about.</param>
/// <param name="Current">The load that readers get now.</param>
/// <param name="Decisions">Every release and roll-back of it with its reason, in their order.</param>
public sealed record LoadDecided(int Load, int? Current, LoadOutcome Outcome, IReadOnlyList<Decision> Decisions);

/// <summary>The attempts to load, the newest first.</summary>
/// <param name="Load">The load that readers get.</param>
/// <param name="Sequence">The newest event of the journal.</param>
/// <param name="IsEnded">Whether a load has ended since the event asked after; null without one.</param>
sealed record LoadsResponse(int? Load, string GeneratedFrom, int Sequence, bool? IsEnded,
    IReadOnlyList<LoadItem> Loads);

/// <summary>One attempt; its counts of rows are null where it got no further than to the sources.</summary>
/// <param name="IsKept">Its snapshot is kept.</param>
sealed record LoadItem(int Load, LoadOutcome Outcome, DateTimeOffset StartedAt, DateTimeOffset? EndedAt,
    DateOnly? ReportedTo, long? Read,
    long? Loaded, long? Refused, long? New, long? Changed, long? Gone, long? Stale, string? Error, string? Reason,
    bool IsKept);

/// <summary>The attempts to load, and the orders about them.</summary>
static class LoadAnswers
{
    const int LongestWait = 60, LargestBody = 32 * 1024;

    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    public static void MapLoads(this RouteGroupBuilder api)
    {
        api.MapGet("/loads", All)
            .WithSummary(
                "Every attempt to load, the newest first; with after only those that the journal tells of since that event, and whether a load has ended since; wait (0 to 60 seconds) holds the answer until one has")
            .ProducesFigureProblems();
        api.MapGet("/loads/{n:int}", One)
            .WithSummary(
                "One attempt with its steps, tables and checks; the offending rows with all their columns, and errors in their own words, are for those who may run loads")
            .ProducesFigureProblems();
        var orders = api.MapGroup("/loads").AddEndpointFilter(SessionProof.Require)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        orders.MapPost("", Start).WithSummary("Starts a load; Location tells its end")
            .ProducesProblems(409, 503);
        // Any content type is routed here, so that the answer can say that JSON is required.
        orders.MapPost("/{n:int}/release",
            (int n, LoadReason asked, LoadOrders loads, CurrentUserAccessor who, HttpContext http,
                WarehouseFolder folder, PublishedSnapshots snapshots) =>
            Decided(n, loads.Release(n, asked.Reason, who.User!), http, folder, snapshots))
                .Accepts<LoadReason>("application/json", "*/*")
                .WithSummary("Publishes a held load after all, with a reason").ProducesProblems(404, 409, 503);
        orders.MapPost("/{n:int}/rollback",
            (int n, LoadReason asked, LoadOrders loads, CurrentUserAccessor who, HttpContext http,
                WarehouseFolder folder, PublishedSnapshots snapshots) =>
            Decided(n, loads.RollBack(n, asked.Reason, who.User!), http, folder, snapshots))
                .Accepts<LoadReason>("application/json", "*/*")
                .WithSummary("Shows an older load to readers again, with a reason")
                .ProducesProblems(404, 409, 503);
    }

    static Results<Accepted<LoadStarted>, ProblemHttpResult> Start(LoadOrders orders, CurrentUserAccessor who) =>
        orders.Load(who.User!) is { } after
        ? TypedResults.Accepted($"/api/v1/loads?after={after}", new LoadStarted(LoadJob.Name, after))
        : TypedResults.Problem(
            "A load is running already: wait for its end (/api/v1/status says isLoading), then order another.",
            statusCode: StatusCodes.Status409Conflict);

    static Results<Ok<LoadDecided>, ProblemHttpResult> Decided(int load, OrderAnswer answer,
        HttpContext http, WarehouseFolder folder, PublishedSnapshots snapshots)
    {
        if (answer.Outcome != OrderOutcome.Done) return answer.Problem(http);
        var view = WarehouseView.Read(folder, snapshots);
        var record = view.Records.First(r => r.Load == load);
        return TypedResults.Ok(new LoadDecided(load, view.Current, record.Outcome, record.Decisions));
    }

    static async Task<Results<Ok<LoadsResponse>, ProblemHttpResult>> All(WarehouseFolder folder,
        PublishedSnapshots snapshots, LoadVisibility sight,
        TimeProvider time, IHostApplicationLifetime life, CancellationToken cancellationToken, int? after = null,
        int wait = 0)
    {
        if (wait is < 0 or > LongestWait)
        {
            return TypedResults.Problem($"wait must be a number of seconds from 0 to {LongestWait}.",
                statusCode: StatusCodes.Status400BadRequest);
        }

        if (after is { } seen && wait > 0)
        {
            await UntilEnded(folder, snapshots.Journal, seen, TimeSpan.FromSeconds(wait), time,
                life.ApplicationStopping,
                cancellationToken);
        }

        var view = WarehouseView.Read(folder, snapshots);
        var events = snapshots.Journal.Read();
        var since = after is { } from ? events.Where(e => e.Sequence > from).Select(e => e.Load).ToHashSet() : null;
        return TypedResults.Ok(new LoadsResponse(view.Current, "journal", view.Sequence,
            after is { } asked ? HasEnded(folder, events, asked) : null,
            [.. view.Records.Where(r => since?.Contains(r.Load) != false).Reverse().Select(r => new LoadItem(
                r.Load, r.Outcome, r.StartedAt, r.EndedAt, r.Summary?.ReportedTo, r.Summary?.Read, r.Summary?.Loaded,
                r.Summary?.Refused,
                r.Summary?.New, r.Summary?.Changed, r.Summary?.Gone, r.Summary?.Stale, sight.Of(r.Error), r.Reason,
                view.Kept.Contains(r.Load)))]));
    }

    // The journal lists a load before the pointer moves; it has ended when the lock is released.
    static bool HasEnded(WarehouseFolder folder, IReadOnlyList<JournalEntry> events, int after) =>
        !WarehouseLock.IsHeld(folder)
            && events.Any(e => e.Sequence > after && e.Event is JournalEvent.Published or JournalEvent.Unchanged
                or JournalEvent.Held or JournalEvent.Failed);

    static async Task UntilEnded(WarehouseFolder folder, Journal journal, int after, TimeSpan longest,
        TimeProvider time,
        CancellationToken stopping, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        using var timer = new PeriodicTimer(LookEvery, time);
        var began = time.GetTimestamp();
        try
        {
            while (!HasEnded(folder, journal.Read(), after) && time.GetElapsedTime(began) < longest)
                await timer.WaitForNextTickAsync(end.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The program stops: the present state is the answer.
        }
    }

    static Results<Ok<LoadRecord>, ProblemHttpResult> One(int n, WarehouseFolder folder,
        PublishedSnapshots snapshots, LoadVisibility sight) =>
        WarehouseView.Read(folder, snapshots).Records.FirstOrDefault(r => r.Load == n) is { } record
        ? TypedResults.Ok(sight.Of(record))
        : TypedResults.Problem($"There is no load {n}; /api/v1/loads lists them.", statusCode: 404);
}
