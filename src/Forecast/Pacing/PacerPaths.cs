using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;

namespace Analytics.Forecast.Pacing;

/// <summary>
/// Simulated paths: on each path one combination of assumptions, a pace, a month profile and a final surge are drawn,
/// then the months one by one from a pool that shrinks and that lost titles refill. All draws except those of the
/// months come first in their year and depend on nothing that a <see cref="WhatIf"/> can change, so that what-ifs use
/// the same random numbers.
/// </summary>
sealed class PacerPaths
{
    /// <summary>
    /// The number of paths for normal horizons: the standard error of a chance is then at most 0.005.
    /// </summary>
    public const int DefaultPaths = 10_000;

    // A horizon of centuries uses fewer paths, for bounded time and memory.
    const int MaxSteps = 5_000_000;
    const int Least = 200;

    // exp(30) cells a year exceed any pool, and are far from the overflow of a double.
    const double HighestLog = 30;

    // An arbitrary constant that separates the stream of losses from that of recognitions.
    const ulong LossSeed = 0x4C6F_7373_6573_2E2E;

    readonly ForecastInput _input;
    readonly PacerPrior _prior;
    readonly PacerFit _fit;
    readonly int _recognised;
    readonly int _pool;
    readonly int _registered;

    // Fraction of the future month times the what-if's factor.
    readonly double[] _stepFactors;

    // One row for each path: the count after each step.
    readonly int[] _counts;

    // Titles lost on each path; null where withdrawals are not modelled.
    readonly int[]? _lost;

    /// <summary>The months ahead.</summary>
    public MonthStep[] Steps { get; }

    /// <summary>The number of paths.</summary>
    public int Paths { get; }

    /// <summary>The number of paths on which a draw was limited to the pool.</summary>
    public int CutPaths { get; private set; }

    /// <param name="input">The observations.</param>
    /// <param name="prior">The prior.</param>
    /// <param name="fit">The posterior.</param>
    /// <param name="whatIf">The what-if.</param>
    /// <param name="seed">The seed; that of another input where the two are compared.</param>
    /// <param name="paths">The number of paths to run.</param>
    public PacerPaths(ForecastInput input, PacerPrior prior, PacerFit fit, WhatIf whatIf, ulong seed,
        int paths = DefaultPaths)
    {
        (_input, _prior, _fit) = (input, prior, fit);
        _recognised = (int)input.Recognised;
        var future = whatIf.On(input);
        _pool = future.Cells;
        _registered = future.Registered ?? int.MaxValue;
        Steps = MonthSteps.Of(input);
        _stepFactors = [.. Steps.Select(step => step.Fraction * whatIf.FactorAt(step, input.FirstYear))];
        Paths = Math.Clamp(MaxSteps / Math.Max(Steps.Length, 1), Math.Min(Least, paths), paths);
        _counts = new int[Paths * Steps.Length];
        _lost = input.Withdrawals is null ? null : new int[Paths];
        Span<int> scratch = _lost is null ? [] : new int[Steps.Length];
        for (var path = 0; path < Paths; path++)
        {
            Run(path, new RandomStream(seed, path),
                new TitleLosses(input.Withdrawals, Steps, scratch, new RandomStream(seed ^ LossSeed, path)));
        }
    }

    /// <summary>Titles lost on a path by the deadline.</summary>
    public int LostOn(int path) => _lost?[path] ?? 0;

    /// <summary>The count of a path after a step; the current one before the first (-1).</summary>
    public int CountAfter(int path, int step) => step < 0 ? _recognised : _counts[path * Steps.Length + step];

    void Run(int path, RandomStream random, TitleLosses losses)
    {
        var structure = _fit.Structures[Find(_fit.CumulativeWeights, (path + random.Uniform()) / Paths)];
        var x = PaceGrid.At(Find(structure.Pace, random.Uniform())) + (random.Uniform() - 0.5) * PaceGrid.Step;
        var surge = Pick(_prior.FinalSurges, random.Uniform());
        Span<double> shares = stackalloc double[12];
        DrawShares(structure.Season.Alpha, shares, ref random);

        var counts = _counts.AsSpan(path * Steps.Length, Steps.Length);
        var (count, year, yearPace, isCut, registered) = (_recognised, -1, 0.0, false, _registered);
        for (var step = 0; step < counts.Length; step++)
        {
            if (count == _pool && _lost is null)
            {
                counts[step..].Fill(count);
                break;
            }
            if (Steps[step].Year != year)
            {
                year = Steps[step].Year;
                yearPace = PaceOf(structure, year, ref x, ref random) * (year == Steps[^1].Year ? surge : 1);
                if (year >= _input.YearlyCounts.Count) registered = int.MaxValue;
            }
            losses.Return(step);
            var left = _pool - count - losses.LockedOut;
            var mean = yearPace * shares[Steps[step].Month] * _stepFactors[step]
                * PacerFit.Power((double)left / _input.Cells, structure.PoolExponent);
            var recognised = PoissonQuantile.At(mean, random.Uniform(), Math.Min(left, registered), out var cut);
            isCut |= cut && left <= registered;
            registered -= recognised;
            counts[step] = count += recognised - losses.In(step, count);
        }
        if (isCut) CutPaths++;
        if (_lost is not null) _lost[path] = losses.Lost;
    }

    // Cells a year at a full pool. The current year keeps its pace, whose effect is known from its count.
    double PaceOf(PacerStructure structure, int year, ref double x, ref RandomStream random)
    {
        var r = _prior.YearSize;
        var isBegun = year < _input.YearlyCounts.Count;
        if (!isBegun) x += structure.Move.Draw(year, ref random);
        var pace = Elementary.Exp(Math.Min(_fit.LogBase + x, HighestLog)) * structure.StartUpIn(year);
        if (!isBegun) return pace * random.Gamma(r) / r;
        var soFar = pace * structure.Season.Elapsed
            * PacerFit.Power((double)_input.Remaining / _input.Cells, structure.PoolExponent);
        return pace * random.Gamma(r + _input.YearlyCounts[year]) / (r + soFar);
    }

    static void DrawShares(double[] alpha, Span<double> shares, ref RandomStream random)
    {
        var sum = 0.0;
        for (var month = 0; month < shares.Length; month++) sum += shares[month] = random.Gamma(alpha[month]);
        for (var month = 0; month < shares.Length; month++) shares[month] /= sum;
    }

    static T Pick<T>(IReadOnlyList<Weighted<T>> options, double u)
    {
        var option = 0;
        for (var sum = options[0].Weight; u > sum && option < options.Count - 1; sum += options[option].Weight)
            option++;
        return options[option].Value;
    }

    // The first index whose cumulative sum reaches u.
    static int Find(double[] runningSums, double u)
    {
        var place = Array.BinarySearch(runningSums, u);
        return Math.Min(place < 0 ? ~place : place, runningSums.Length - 1);
    }
}
