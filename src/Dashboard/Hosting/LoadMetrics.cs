using System.Diagnostics.Metrics;
using System.Text.Json;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// Measurements of loads, read from the journal at each scrape: loads of the command line count too, and a restart
/// loses none. Labels are kinds of events, of rows and of rules, never a source, a path or a name.
/// </summary>
sealed class LoadMetrics
{
    readonly WarehouseFolder _folder;
    readonly PublishedSnapshots _snapshots;
    readonly TimeProvider _time;
    readonly Lock _gate = new();
    (long At, WarehouseView View)? _seen;

    public LoadMetrics(WarehouseFolder folder, PublishedSnapshots snapshots, TimeProvider time, IMeterFactory meters)
    {
        (_folder, _snapshots, _time) = (folder, snapshots, time);
        var meter = meters.Create(Meters.Name);
        meter.CreateObservableCounter("analytics.load.events", Events, null,
            "Events of the journal by kind: started, published, unchanged, held, failed, released, rolledBack, verified.");
        meter.CreateObservableGauge("analytics.load.running", () => View.IsLoading ? 1 : 0, null,
            "1 while a load runs.");
        meter.CreateObservableGauge("analytics.load.served", () =>
            View.Current ?? 0, null, "Number of the load that readers get; 0 while there is none.");
        meter.CreateObservableGauge("analytics.load.published.age", () =>
            Age(View.NewestPublished?.EndedAt), "s", "Seconds since a load was published.");
        meter.CreateObservableGauge("analytics.load.look.age", () =>
            Age(View.LastCheckedAt), "s",
            "Seconds since the sources were looked at with success, whether or not there was anything new.");
        meter.CreateObservableGauge("analytics.load.duration", () =>
            Each(View.NewestPublished?.Summary?.Seconds), "s", "Seconds that the newest published load took.");
        meter.CreateObservableGauge("analytics.load.rows", Rows, null,
            "Rows of the newest published load: read, loaded, refused, new, changed, gone.");
        meter.CreateObservableGauge("analytics.check.offenders", Offenders, null,
            "Rows that offended a rule in the newest load that was checked, published or held.");
    }

    // One scrape asks every instrument within a moment; the folder is read once for all of them.
    WarehouseView View
    {
        get
        {
            lock (_gate)
            {
                if (_seen is not { } seen || _time.GetElapsedTime(seen.At) > TimeSpan.FromMilliseconds(500))
                    _seen = seen = (_time.GetTimestamp(), WarehouseView.Read(_folder, _snapshots));
                return seen.View;
            }
        }
    }

    IEnumerable<Measurement<long>> Events() =>
        _snapshots.Journal.Read().GroupBy(e => e.Event)
        .Select(g => Of(g.LongCount(), ("event", JsonNamingPolicy.CamelCase.ConvertName(g.Key.ToString()))));

    IEnumerable<Measurement<double>> Age(DateTimeOffset? since) =>
        Each(since is { } at ? Math.Max(0, (_time.GetUtcNow() - at).TotalSeconds) : null);

    IEnumerable<Measurement<long>> Rows() => View.NewestPublished?.Summary is not { } s ? []
        : [Of(s.Read, ("kind", "read")), Of(s.Loaded, ("kind", "loaded")), Of(s.Refused, ("kind", "refused")),
            Of(s.New, ("kind", "new")), Of(s.Changed, ("kind", "changed")), Of(s.Gone, ("kind", "gone"))];

    IEnumerable<Measurement<long>> Offenders() =>
        (View.Records.LastOrDefault(r => r.Summary is { Checks.Count: > 0 })?.Summary!.Checks ?? [])
            .Select(c => Of(c.Offenders, ("check", c.Name), ("severity", c.Severity)));

    static IEnumerable<Measurement<double>> Each(double? value) => value is { } known ? [new(known)] : [];

    static Measurement<long> Of(long value, params ReadOnlySpan<(string Name, string Value)> labels)
    {
        var tags = new KeyValuePair<string, object?>[labels.Length];
        for (var i = 0; i < labels.Length; i++) tags[i] = new(labels[i].Name, labels[i].Value);
        return new(value, tags);
    }
}
