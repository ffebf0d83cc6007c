using System.CommandLine;
using Analytics.TestSupport;

namespace Analytics.Benchmarks.Traffic;

/// <summary>
/// <c>traffic</c>: what readers of pages wait while others work. The same readers turn pages of the real Dashboard by
/// themselves, beside statements that never end, beside those and a load that is published, and while load after load
/// is published; all as ratios of the first.
/// </summary>
static class TrafficCommand
{
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10), Measured = TimeSpan.FromSeconds(30), AfterPublish =
        TimeSpan.FromSeconds(10);

    public static Command Build(TimeProvider clock)
    {
        var publishes = new Option<int>("--publishes")
        {
            Description = "Loads that are published under reading at the end", DefaultValueFactory = _ => 10,
        };
        var command = new Command("traffic",
            $"What {Crowd.Readers} readers wait for pages, alone, beside {Crowd.Analysts} statements that never end, and while loads are published, as ratios within one run.") { publishes };
        command.SetAction(async (parsed, cancellationToken) =>
            await Run(clock, parsed.GetValue(publishes), cancellationToken));
        return command;
    }

    static async Task Run(TimeProvider clock, int publishes, CancellationToken cancellationToken)
    {
        await using var dashboard = await RunningDashboard.StartProcessOnSample();
        var crowd = new Crowd(dashboard, clock);
        using var source = await ChangedSource.Of(dashboard);
        await crowd.Read(WarmUp, cancellationToken);
        var alone = await crowd.Read(Measured, cancellationToken);
        Console.WriteLine(alone.Line("alone", alone));

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var statements = crowd.AskEndlessly(stop.Token);
        Console.WriteLine((await crowd.Read(Measured, cancellationToken))
            .Line($"beside {Crowd.Analysts} statements", alone));
        Console.WriteLine((await crowd.ReadDuring(AndSee(source.Publish(), cancellationToken), cancellationToken))
            .Line("beside them, a load and its publishing", alone));
        Console.WriteLine(
            (await crowd.ReadDuring(AndSee(source.PublishByLoader(), cancellationToken), cancellationToken))
                .Line("beside them, a load by the Loader", alone));
        await stop.CancelAsync();
        Console.WriteLine($"{await statements} statements were ended meanwhile.");

        var many = PublishMany(source, publishes);
        Console.WriteLine((await crowd.ReadDuring(many, cancellationToken))
            .Line($"while {publishes} loads are published", alone));
        await many;
    }

    // The new load is read for a while, for its pages are drawn anew.
    static async Task AndSee(Task publish, CancellationToken cancellationToken)
    {
        await publish;
        await Task.Delay(AfterPublish, cancellationToken);
    }

    static async Task PublishMany(ChangedSource source, int loads)
    {
        for (var i = 0; i < loads; i++) await source.Publish();
    }
}
