using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Localization;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>
/// What happens to loads while somebody watches, as server-sent events: <c>progress</c> while one runs, in this process or
/// another, and <c>ended</c> when one has. The page says the same without them, when it is asked again.
/// </summary>
static class LoadEvents
{
    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250), BreatheEvery = TimeSpan.FromSeconds(15);

    /// <summary>One event: where a load is, in words and in steps; empty when one has ended.</summary>
    public sealed record News(int? Load, string Text, int Position, int Steps);

    static readonly News Nothing = new(null, "", 0, 0);

    public static void MapLoadEvents(this IEndpointRouteBuilder routes) => routes.MapGet(Addresses.LoadEvents, (string? lang, int? after, WarehouseFolder folder, PublishedSnapshots snapshots, TimeProvider time, IHostApplicationLifetime life, CancellationToken gone) =>
        TypedResults.ServerSentEvents(Watch(LanguageTag.Parse(lang) ?? Language.Vi, after, folder, snapshots.Journal, time, life.ApplicationStopping, gone))).ExcludeFromDescription();

    // A load can end between the page and its first question here: whoever asks says how far the page had seen.
    static async IAsyncEnumerable<SseItem<News>> Watch(Language language, int? after, WarehouseFolder folder, Journal journal, TimeProvider time, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(gone, stopping);
        using var timer = new PeriodicTimer(LookEvery, time);
        var (seen, told, toldAt) = (after ?? Journal.LastEnd(journal.Read()), (LoadProgress?)null, time.GetTimestamp());
        do
        {
            var isHeld = WarehouseLock.IsHeld(folder);
            var progress = isHeld ? LoadProgress.Read(folder) : null;
            // The journal tells of a load before the pointer moves; it has ended when whoever moves it lets go.
            if (Journal.LastEnd(journal.Read()) is var ends && ends != seen && !isHeld)
            {
                (seen, told, toldAt) = (ends, null, time.GetTimestamp());
                yield return new SseItem<News>(Nothing, "ended");
            }
            else if (progress is not null && progress != told || time.GetElapsedTime(toldAt) > BreatheEvery)
            {
                // Something is said from time to time, or a proxy takes the silence for the end.
                (told, toldAt) = (progress, time.GetTimestamp());
                yield return progress is null ? new SseItem<News>(Nothing, "quiet") : new SseItem<News>(Told(progress, language), "progress");
            }
        }
        while (await Next(timer, end.Token));
    }

    static async Task<bool> Next(PeriodicTimer timer, CancellationToken gone)
    {
        try
        {
            return await timer.WaitForNextTickAsync(gone);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    static News Told(LoadProgress progress, Language language) =>
        new(progress.Load, LoadWords.Progress(progress, language), progress.Position, progress.Steps);
}
