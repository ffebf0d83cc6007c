using System.CommandLine;
using System.Globalization;
using Analytics.Forecast.Baselines;
using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Questions;

namespace Analytics.Benchmarks;

/// <summary>
/// <c>speed</c>: what a forecast costs once warm, as ratios within one run. The machine's load falls on all of them
/// alike, so a ratio can be compared with that of another day; a time cannot.
/// </summary>
static class SpeedCommand
{
    const int WarmUp = 5;
    const int Rounds = 15;

    // The district's own counts as of 5 August 2022: 41 months to the deadline, 10,000 paths.
    static readonly ForecastInput Input = ForecastInput.FromDates(
        117, 59, 2020, [2, 12, 14], new DateOnly(2022, 8, 5), new DateOnly(2025, 12, 31));

    public static Command Build(TimeProvider clock)
    {
        var command = new Command("speed", "Time of a forecast by each method, as ratios within one run.");
        command.SetAction(_ => Run(clock));
        return command;
    }

    // 117 cells in 21 communes, the first seven with four titles each.
    static IReadOnlyList<CommuneState> Communes { get; } =
        [.. Enumerable.Range(0, 21).Select(i => new CommuneState($"{i}", i < 12 ? 6 : 5, i < 7 ? 4 : 0, 150, 3))];

    static void Run(TimeProvider clock)
    {
        var fit = new PacerFit(Input, PacerPrior.Standard);
        (string Name, Action Call)[] calls =
        [
            ("gamma-Poisson", () => GammaPoisson.CountAtDeadline(Input)),
            ("Pacer, fit alone", () => _ = new PacerFit(Input, PacerPrior.Standard)),
            ($"Pacer, {PacerPaths.DefaultPaths:N0} paths x {MonthSteps.Of(Input).Length} months",
                () => _ = new PacerRun(Input, WhatIf.Nothing, fit)),
            ("Pacer, whole forecast", () => Pacer.CountAtDeadline(Input)),
            ($"the same, shared out to {Communes.Count} communes",
                () => _ = ProgrammeForecast.Answer(new ProgrammeState(Input) { Communes = Communes },
                    new ForecastQuestion())),
        ];
        var times = Interleaved(clock, [.. calls.Select(it => it.Call)]);
        for (var call = 0; call < calls.Length; call++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{calls[call].Name,-36} {times[call].TotalMilliseconds,10:0.000} ms  x {times[call] / times[0],8:0.0}"));
        }
    }

    // In turns, so that a busy moment of the machine does not fall on one of them alone. The least disturbed round
    // counts.
    static TimeSpan[] Interleaved(TimeProvider clock, Action[] calls)
    {
        var best = Enumerable.Repeat(TimeSpan.MaxValue, calls.Length).ToArray();
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            for (var call = 0; call < calls.Length; call++)
            {
                var start = clock.GetTimestamp();
                calls[call]();
                var time = clock.GetElapsedTime(start);
                if (round >= WarmUp && time < best[call]) best[call] = time;
            }
        }

        return best;
    }
}
