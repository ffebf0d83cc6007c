using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using System.Net.Http.Json;
using Analytics.Running;

namespace Analytics.Benchmarks;

/// <summary>
/// <c>traffic</c>: what readers of pages wait while statements run. Fifty readers turn pages of the real Dashboard one after another, first
/// by themselves, then beside four people whose statements never end; the second is given as a ratio of the first, in one run.
/// </summary>
static class TrafficCommand
{
    const int Readers = 50, Analysts = 4;
    const string Endless = "SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b";

    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10), Measured = TimeSpan.FromSeconds(30), Breath = TimeSpan.FromSeconds(1);

    static readonly string[] Pages = ["/", "/communes", "/communes/10", "/cells/52", "/criteria", "/poverty", "/loads", "/record", "/alerts", "/api/v1/recognitions/yearly", "/charts/poverty.svg"];

    public static Command Build(TimeProvider clock)
    {
        var command = new Command("traffic", $"What {Readers} readers wait for pages, alone and beside {Analysts} statements that never end, as a ratio within one run.");
        command.SetAction(async (_, gone) => await Run(clock, gone));
        return command;
    }

    static async Task Run(TimeProvider clock, CancellationToken gone)
    {
        await using var dashboard = await RunningDashboard.StartWithSample();
        await Read(dashboard, clock, WarmUp, gone);
        var alone = await Read(dashboard, clock, Measured, gone);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(gone);
        var analysts = Enumerable.Range(0, Analysts).Select(_ => Ask(dashboard, end.Token)).ToList();
        var beside = await Read(dashboard, clock, Measured, gone);
        await end.CancelAsync();
        var statements = (await Task.WhenAll(analysts)).Sum();
        Tell("alone", alone, alone);
        Tell($"beside {Analysts} statements", beside, alone);
        Console.WriteLine($"{statements} statements ended meanwhile.");
    }

    static async Task<List<TimeSpan>> Read(RunningDashboard dashboard, TimeProvider clock, TimeSpan length, CancellationToken gone)
    {
        var (waits, began) = (new ConcurrentBag<TimeSpan>(), clock.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async reader =>
        {
            for (var page = reader; clock.GetElapsedTime(began) < length; page++)
            {
                var asked = clock.GetTimestamp();
                using var answer = await dashboard.Http.GetAsync(Pages[page % Pages.Length], gone);
                await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(gone);
                waits.Add(clock.GetElapsedTime(asked));
                // A person reads what he has turned to.
                await Task.Delay(Breath, clock, gone);
            }
        }));
        return [.. waits.Order()];
    }

    static async Task<int> Ask(RunningDashboard dashboard, CancellationToken end)
    {
        var ended = 0;
        try
        {
            while (true)
            {
                using var answer = await dashboard.Http.PostAsJsonAsync("/api/v1/sql", new { sql = Endless }, end);
                ended++;
            }
        }
        catch (OperationCanceledException)
        {
            return ended;
        }
    }

    static void Tell(string what, List<TimeSpan> waits, List<TimeSpan> reference)
    {
        double At(List<TimeSpan> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)].TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-24} {waits.Count,6} answers  p50 {At(waits, .5),7:0} ms x {At(waits, .5) / At(reference, .5),5:0.00}  p99 {At(waits, .99),7:0} ms x {At(waits, .99) / At(reference, .99),5:0.00}  longest {waits[^1].TotalMilliseconds,7:0} ms"));
    }
}
