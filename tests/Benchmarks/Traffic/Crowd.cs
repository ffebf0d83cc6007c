using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using Analytics.TestSupport;

namespace Analytics.Benchmarks.Traffic;

/// <summary>What readers met over some time.</summary>
/// <param name="Waits">How long each answer took to its last byte, the shortest first.</param>
/// <param name="Failures">Requests that were not answered, or not with 200.</param>
/// <param name="Slowest">The address that was waited for longest.</param>
sealed record Met(IReadOnlyList<TimeSpan> Waits, int Failures, string Slowest)
{
    public double Milliseconds(double share) =>
        Waits.Count == 0 ? 0 : Waits[(int)Math.Min(Waits.Count - 1, share * Waits.Count)].TotalMilliseconds;

    /// <summary>One line; the ratios are to what the same readers met by themselves.</summary>
    public string Line(string what, Met alone) => string.Create(CultureInfo.InvariantCulture,
        $"{what,-40} {Waits.Count,6} answers {Failures,3} failed  p50 {Milliseconds(.5),6:0} ms x {Milliseconds(.5) / alone.Milliseconds(.5),5:0.00}  p99 {Milliseconds(.99),6:0} ms x {Milliseconds(.99) / alone.Milliseconds(.99),5:0.00}  longest {Milliseconds(1),6:0} ms {Slowest}");
}

/// <summary>
/// People at the real Dashboard: readers who turn pages with a breath between, and analysts whose statements never end.
/// </summary>
sealed class Crowd(RunningDashboard dashboard, TimeProvider clock)
{
    public const int Readers = 50, Analysts = 4;
    const string Endless = "SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b";

    static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    static readonly string[] Pages =
    [
        "/", "/communes", "/communes/10", "/cells/52", "/criteria", "/poverty", "/forecast", "/brief", "/loads",
            "/record", "/alerts", "/api/v1/recognitions/yearly", "/charts/poverty.svg",
    ];

    /// <summary>Reads for some time.</summary>
    public Task<Met> Read(TimeSpan length, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        return ReadWhile(() => clock.GetElapsedTime(began) < length, cancellationToken);
    }

    /// <summary>Reads until something else is done.</summary>
    public Task<Met> ReadDuring(Task work, CancellationToken cancellationToken) =>
        ReadWhile(() => !work.IsCompleted, cancellationToken);

    /// <summary>
    /// Asks statements that never end, until cancelled; returns how many were ended by the Dashboard.
    /// </summary>
    public async Task<int> AskEndlessly(CancellationToken stop) =>
        (await Task.WhenAll(Enumerable.Range(0, Analysts).Select(_ => Ask(stop)))).Sum();

    async Task<Met> ReadWhile(Func<bool> goesOn, CancellationToken cancellationToken)
    {
        var (waits, failures) = (new ConcurrentBag<(TimeSpan Wait, string Address)>(), 0);
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async reader =>
        {
            for (var page = reader; goesOn(); page++)
            {
                var asked = clock.GetTimestamp();
                var address = Pages[page % Pages.Length];
                if (await Answers(address, cancellationToken)) waits.Add((clock.GetElapsedTime(asked), address));
                else Interlocked.Increment(ref failures);
                // A person reads the page that was opened.
                await Task.Delay(Breath, clock, cancellationToken);
            }
        }));
        var ordered = waits.OrderBy(w => w.Wait).ToList();
        return new Met([.. ordered.Select(w => w.Wait)], failures, ordered.Count == 0 ? "" : ordered[^1].Address);
    }

    async Task<bool> Answers(string address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await dashboard.Http.GetAsync(address, cancellationToken);
            await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    async Task<int> Ask(CancellationToken stop)
    {
        var ended = 0;
        try
        {
            while (true)
            {
                using var answer = await dashboard.Http.PostAsJsonAsync("/api/v1/sql", new { sql = Endless }, stop);
                ended++;
            }
        }
        catch (OperationCanceledException)
        {
            return ended;
        }
    }
}
