using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Pipelines;

/// <summary>Allocates the recognitions of a path of the pace to cells.</summary>
sealed class CellRace(ForecastInput input, double[] weights)
{
    // An arbitrary constant that separates this stream from that of recognitions.
    const ulong RaceSeed = 0x5261_6365_2E2E_2E2E;

    readonly ulong _seed = PacerSeed.Of(input) ^ RaceSeed;
    readonly double[] _arrivals = new double[weights.Length];
    readonly int[] _cells = new int[weights.Length];

    /// <summary>Runs the race of a path and tallies it.</summary>
    public void Run(int path, PacerRun pace, CellTally tally)
    {
        var random = new RandomStream(_seed, path);
        for (var cell = 0; cell < weights.Length; cell++)
            (_cells[cell], _arrivals[cell]) = (cell, -Elementary.Log(random.Uniform()) / weights[cell]);
        var winners = Gained(pace.FinalOn(path));
        var thisYear = Math.Min(Gained(pace.CountOn(path, tally.ThisYearStep)), winners);
        ExponentialRace.MoveWinnersFirst(_arrivals, _cells, winners);
        ExponentialRace.MoveWinnersFirst(_arrivals.AsSpan(0, winners), _cells.AsSpan(0, winners), thisYear);
        tally.Add(pace.FinalOn(path), _cells.AsSpan(0, winners), thisYear);
    }

    // Net of titles lost; a path that only loses titles gives no cell one.
    int Gained(int count) => Math.Max(count - (int)input.Recognised, 0);
}
