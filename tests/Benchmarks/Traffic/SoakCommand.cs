using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Analytics.TestSupport;

namespace Analytics.Benchmarks.Traffic;

/// <summary>
/// <c>soak</c>: whether the Dashboard's memory stays what it is. Readers, statements that never end and a load a
/// minute, for as long as is asked; each minute the memory of the process as a ratio of what it had after the first
/// quarter.
/// </summary>
static class SoakCommand
{
    const double MiB = 1 << 20;

    public static Command Build(TimeProvider clock)
    {
        var minutes = new Option<int>("--minutes") { Description = "How long", DefaultValueFactory = _ => 30 };
        var command = new Command("soak",
            "Whether the Dashboard's memory stays flat under readers, statements and a load a minute.") { minutes };
        command.SetAction(async (parsed, cancellationToken) =>
            await Run(clock, parsed.GetValue(minutes), cancellationToken));
        return command;
    }

    static async Task Run(TimeProvider clock, int minutes, CancellationToken cancellationToken)
    {
        await using var dashboard = await RunningDashboard.StartProcessOnSample();
        var crowd = new Crowd(dashboard, clock);
        using var source = await ChangedSource.Of(dashboard);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var statements = crowd.AskEndlessly(stop.Token);
        var held = new List<double>();
        for (var minute = 1; minute <= minutes; minute++)
        {
            var load = source.Publish();
            var met = await crowd.Read(TimeSpan.FromMinutes(1), cancellationToken);
            await load;
            held.Add(MemoryOf(dashboard.ProcessId));
            var settled = held[Math.Min(held.Count - 1, minutes / 4)];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"minute {minute,3}  {held[^1],5:0} MiB x {held[^1] / settled:0.00}  {met.Waits.Count,6} answers {met.Failures,3} failed  p99 {met.Milliseconds(.99),5:0} ms"));
        }

        await stop.CancelAsync();
        Console.WriteLine($"{await statements} statements were ended meanwhile.");
    }

    static double MemoryOf(int process)
    {
        using var running = Process.GetProcessById(process);
        return running.WorkingSet64 / MiB;
    }
}
