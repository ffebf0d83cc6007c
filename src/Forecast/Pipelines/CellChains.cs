using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Pipelines;

/// <summary>
/// Simulates each cell through its states, month by month: within a month of hazard h a move has the probability 1 -
/// exp(-h * m), with a multiplier m common to all cells that drifts from year to year. The months are not drawn one
/// by one: the cumulative sum of m reaches an exponential number in exactly the month in which the chain would have
/// moved.
/// </summary>
sealed class CellChains
{
    // An arbitrary constant that separates this stream from that of recognitions.
    const ulong ChainSeed = 0x4368_6169_6E73_2E2E;

    // Spread of the common multiplier now, and of its yearly change, which has one of two values with these
    // probabilities.
    const double LevelSpread = 0.15;
    const double SteadyDrift = 0.10, LooseDrift = 0.35, SteadyChance = 0.6;

    // A multiplier of exp(30) is practically certainty.
    const double HighestLog = 30;

    readonly MonthStep[] _steps;
    readonly double[] _factors;
    readonly PipelineState _pipeline;
    readonly ulong _seed;
    readonly double[] _sums;

    /// <param name="input">The input that gives the seed and the calendar.</param>
    /// <param name="pipeline">A valid pipeline.</param>
    /// <param name="steps">The months ahead.</param>
    /// <param name="whatIf">The what-if, of which pace and campaigns are used here.</param>
    public CellChains(ForecastInput input, PipelineState pipeline, MonthStep[] steps, WhatIf whatIf)
    {
        (_pipeline, _steps, _seed) = (pipeline, steps, PacerSeed.Of(input) ^ ChainSeed);
        _factors = [.. steps.Select(step => step.Fraction * whatIf.FactorAt(step, input.FirstYear))];
        _sums = new double[steps.Length];
    }

    /// <summary>
    /// The step in which each cell is recognised on a path, beyond the last one for never; recognised cells are left
    /// out.
    /// </summary>
    public void Run(int path, Span<int> recognisedIn, ReadOnlySpan<CellState> cells)
    {
        var random = new RandomStream(_seed, path);
        var ready = random.Gamma(1.0 + _pipeline.ReadyToRecognised) / (20 + _pipeline.ReadyCellMonths);
        var direct = random.Gamma(0.5 + _pipeline.NotReadyToRecognised) / (500 + _pipeline.NotReadyCellMonths);
        var becoming = random.Gamma(1.0 + _pipeline.NotReadyToReady) / (60 + _pipeline.NotReadyCellMonths);
        SumMultipliers(ref random);
        for (var i = 0; i < cells.Length; i++)
        {
            var readiness = cells[i].Readiness;
            recognisedIn[i] = cells[i].Stage == CellStage.Ready
                ? StepOf(0, ready * readiness, random.Uniform())
                : FromNotReady(direct * readiness, becoming * cells[i].Becoming, ready * readiness, ref random);
        }
    }

    // Always three numbers, so that each cell keeps its random numbers when another's state changes.
    int FromNotReady(double direct, double becoming, double ready, ref RandomStream random)
    {
        var (leaves, kind, after) = (random.Uniform(), random.Uniform(), random.Uniform());
        var step = StepOf(0, direct + becoming, leaves);
        if (step == _steps.Length || kind * (direct + becoming) < direct) return step;
        return StepOf(_sums[step], ready, after);
    }

    // The first step whose cumulative sum exceeds the previous one by an exponential number.
    int StepOf(double before, double hazard, double u)
    {
        var met = before - Elementary.Log(u) / hazard;
        if (_sums.Length == 0 || !(met <= _sums[^1])) return _sums.Length;
        var place = Array.BinarySearch(_sums, met);
        return place < 0 ? ~place : place;
    }

    void SumMultipliers(ref RandomStream random)
    {
        var drift = random.Uniform() < SteadyChance ? SteadyDrift : LooseDrift;
        var (log, sum) = (LevelSpread * random.Normal(), 0.0);
        for (var step = 0; step < _steps.Length; step++)
        {
            if (step > 0 && _steps[step].Year != _steps[step - 1].Year) log += drift * random.Normal();
            _sums[step] = sum += Elementary.Exp(Math.Min(log, HighestLog)) * _factors[step];
        }
    }
}
