using System.Diagnostics.Metrics;
using System.Text.Json;
using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// Metrics of statements: how each ended and after how long, and how many run and wait now. Never their text or their
/// user.
/// </summary>
sealed class QueryMetrics
{
    readonly Histogram<double> _duration;

    public QueryMetrics(StatementQueue queue, AuditedStatements statements, IMeterFactory meters)
    {
        var meter = meters.Create(Meters.Name);
        _duration = meter.CreateHistogram("analytics.query.duration", "s",
            "Seconds from question to answer, the wait for a turn included.", null,
            new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60, 300],
            });
        meter.CreateObservableGauge("analytics.query.running", () => queue.Running, null, "Statements that run now.");
        meter.CreateObservableGauge("analytics.query.queued", () => queue.Waiting, null,
            "Statements that wait for their turn now.");
        statements.Ended += Record;
    }

    void Record(StatementOutcome outcome, StatementChannel channel, TimeSpan duration) =>
        _duration.Record(duration.TotalSeconds,
        new("outcome", JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString())),
            new("channel", JsonNamingPolicy.CamelCase.ConvertName(channel.ToString())));
}
