using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Analytics.Loader.Tests.Year;

/// <summary>
/// Hourly looks at a source by a simulated clock, with accidents in random order, and no operator who acts before an
/// accident ends by itself. Each run simulates eight days with every kind of accident once, on one table; with
/// ANALYTICS_YEAR=1 there are 8,760 looks and 60 accidents on the sample with the product's own SQL, and with "table"
/// as many on one table.
/// </summary>
public sealed class YearWithoutOperatorTests(ITestOutputHelper output)
{
    const int KeepLoads = 20;

    static readonly string? Asked = Environment.GetEnvironmentVariable("ANALYTICS_YEAR");
    static readonly bool IsWhole = Asked is "1" or "table";

    readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    readonly HashSet<string> _reported = [];
    HashSet<string> _seen = [];

    [Fact]
    public void Each_accident_is_reported_once_within_one_look_nothing_else_is_and_readers_are_served_throughout()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        using var office = Asked == "1" ? Office.OfSample() : Office.OfOneTable();
        var (hours, count) = IsWhole ? (8_760, 60) : (8 * 24, Accident.Kinds.Count);
        var accidents = Accident.Plan(new Random(seed), office, _time, hours, count);
        var service = new LoadService(_time);
        using var snapshots = new PublishedSnapshots(office.Folder, _time);
        var (reads, folderSize, memory) = (0, 0L, 0L);

        for (var hour = 0; hour < hours; hour++)
        {
            _time.Advance(TimeSpan.FromHours(1));
            if (accidents.FirstOrDefault(a => a.EndsAt == hour) is { } over) over.Mend();
            var active = accidents.FirstOrDefault(a => a.StartsAt <= hour && hour < a.EndsAt);
            if (hour % 24 == 8 && active is null) office.Change();
            if (active?.StartsAt == hour) active.Begin();
            if (active is not { StartsAt: var start, IsKill: true } || start != hour)
                service.Run(office.Request(KeepLoads));

            var news = NewReports(office, snapshots);
            if (active?.StartsAt == hour)
            {
                Assert.True(news.Count == 1 && news[0].Contains(active.Report),
                    $"hour {hour}: {active.Name} was reported as [{string.Join("; ", news)}], seed {seed}");
            }
            else
            {
                Assert.True(news.Count == 0,
                $"hour {hour}: without an accident [{string.Join("; ", news)}] was reported, seed {seed}");
            }

            if (hour > 0) reads += office.RowsThatReadersGet(snapshots) > 0 ? 1 : 0;
            if (hour == hours / 4)
                (folderSize, memory) = (office.SnapshotBytes, GC.GetTotalMemory(forceFullCollection: true));
        }

        Assert.Equal(hours - 1, reads);
        Assert.Empty(office.WorkLeft);
        Assert.InRange(Directory.GetDirectories(office.Folder.Snapshots).Length, 1, KeepLoads + 1);
        output.WriteLine(
            $"{accidents.Count} accidents in {hours} looks; snapshots {folderSize:N0} -> {office.SnapshotBytes:N0} bytes; managed memory {memory:N0} -> {GC.GetTotalMemory(true):N0} bytes");
        if (!IsWhole) return;
        Assert.True(office.SnapshotBytes < folderSize * 1.5,
            $"the snapshots grew from {folderSize} to {office.SnapshotBytes} bytes");
        Assert.True(GC.GetTotalMemory(true) < memory + 64_000_000,
            $"memory grew from {memory} bytes to {GC.GetTotalMemory(true)}");
    }

    // What the command status, the page of loads and the alerts are made of; a state that lasts is one report.
    List<string> NewReports(Office office, PublishedSnapshots snapshots)
    {
        var view = WarehouseView.Read(office.Folder, snapshots);
        // A Dashboard that runs has read an old event already: damage to its file is seen by the next command or look.
        // Also a state: the same file can be cut again months later.
        HashSet<string> faults = [.. new Journal(office.Folder, _time).Faults().Select(f => f.Sentence)];
        HashSet<string> now = [.. Reports(view), .. faults];
        var news = now
            .Where(r => !_seen.Contains(r) && (IsState(r) || faults.Contains(r) || _reported.Add(r))).ToList();
        _seen = now;
        return news;
    }

    static bool IsState(string report) => report.StartsWith("failed", StringComparison.Ordinal);

    static IEnumerable<string> Reports(WarehouseView view)
    {
        var published = view.Records.LastOrDefault(r => r.Outcome == LoadOutcome.Published);
        if (view.Last is { Outcome: LoadOutcome.Failed } failed)
            yield return $"failed: {failed.Error![..Math.Min(60, failed.Error!.Length)]}";
        foreach (var held in view.Records.Where(r => r.Outcome == LoadOutcome.Held && r.Load > (published?.Load ?? 0)))
            yield return $"held {held.Load} by {string.Join(", ", held.Summary!.Checks.Where(c => c is { Severity: "stop", Offenders: > 0 }).Select(c => c.Name))}";
        foreach (var killed in view.Records.Where(r => r.Outcome is LoadOutcome.Interrupted or LoadOutcome.Unknown))
            yield return $"{killed.Outcome} {killed.Load}";
        if (published?.Summary is { } summary
            && summary.Checks.Where(c => c is { Severity: "warn", Offenders: > 0 }).Select(c => c.Name)
                .ToList() is { Count: > 0 } warned)
        {
            yield return $"load {published.Load} warns {string.Join(", ", warned)}";
        }
    }
}
