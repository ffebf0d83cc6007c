using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Localization;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>
/// Progress of loads as server-sent events: <c>progress</c> while one runs, in this process or
/// another, and <c>ended</c> when one has. The page shows the same after a reload.
/// </summary>
static class LoadEvents
{
    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250), BreatheEvery = TimeSpan.FromSeconds(15);

    /// <summary>One event: where a load is, in words and in steps; empty when one has ended.</summary>
    public sealed record News(int? Load, string Text, int Position, int Steps);

    static readonly News Nothing = new(null, "", 0, 0);

    public static void MapLoadEvents(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Addresses.LoadEvents,
            (string? lang, int? after, WarehouseFolder folder, PublishedSnapshots snapshots, TimeProvider time,
            IHostApplicationLifetime life, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(
            Watch(LanguageTag.Parse(lang)
                ?? Language.Vi, after, folder, snapshots.Journal, time, life.ApplicationStopping, cancellationToken)))
            .ExcludeFromDescription();

    // A load can end between the page and its first request here, so the request carries the newest event that the page
    // showed.
    static async IAsyncEnumerable<SseItem<News>> Watch(Language language, int? after, WarehouseFolder folder,
        Journal journal, TimeProvider time, CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        using var timer = new PeriodicTimer(LookEvery, time);
        var (seen, told, toldAt) = (after ?? Journal.LastEnd(journal.Read()), (LoadProgress?)null, time.GetTimestamp());
        var isFirst = true;
        do
        {
            var isHeld = WarehouseLock.IsHeld(folder);
            var progress = isHeld ? LoadProgress.Read(folder) : null;
            // The journal lists a load before the pointer moves; it has ended when the lock is released.
            if (Journal.LastEnd(journal.Read()) is var ends && ends != seen && !isHeld)
            {
                (seen, told, toldAt) = (ends, null, time.GetTimestamp());
                yield return new SseItem<News>(Nothing, "ended");
            }
            else if (progress is not null && progress != told || isFirst || time.GetElapsedTime(toldAt) > BreatheEvery)
            {
                // The first event opens the stream in the browser; later ones keep a proxy from closing it.
                (told, toldAt) = (progress, time.GetTimestamp());
                yield return progress is null ? new SseItem<News>(Nothing, "quiet")
                    : new SseItem<News>(ToNews(progress, language), "progress");
            }

            isFirst = false;
        }
        while (await Next(timer, end.Token));
    }

    static async Task<bool> Next(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    static News ToNews(LoadProgress progress, Language language) =>
        new(progress.Load, LoadText.Progress(progress, language), progress.Position, progress.Steps);
}
