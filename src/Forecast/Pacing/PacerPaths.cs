namespace Analytics.Forecast;

/// <summary>
/// Simulated futures: on each path one combination of assumptions, a pace, a month profile and a final surge are drawn,
/// then the months one by one from a pool that empties. All draws but the months' own come first in their year and depend
/// on nothing that a <see cref="WhatIf"/> can change, so that what-ifs meet the same luck.
/// </summary>
sealed class PacerPaths
{
    /// <summary>Paths of a usual horizon: the standard error of a chance is then at most 0.005.</summary>
    public const int Usual = 10_000;

    // A horizon of centuries is answered with fewer paths, in bounded time and memory.
    const int MostSteps = 5_000_000;
    const int Least = 200;

    // exp(30) cells a year is beyond any pool, and far from where a double overflows.
    const double HighestLog = 30;

    readonly ForecastInput _input;
    readonly PacerPrior _prior;
    readonly PacerFit _fit;
    readonly int _recognised;

    // Part of the month ahead times what the what-if makes of it.
    readonly double[] _stepFactors;

    // One row for each path: the count after each step.
    readonly int[] _counts;

    /// <summary>The months ahead.</summary>
    public MonthStep[] Steps { get; }

    /// <summary>How many paths were run.</summary>
    public int Paths { get; }

    /// <summary>On how many of them a draw was cut at the pool.</summary>
    public int CutPaths { get; private set; }

    public PacerPaths(ForecastInput input, PacerPrior prior, PacerFit fit, WhatIf whatIf, int paths = Usual)
    {
        (_input, _prior, _fit) = (input, prior, fit);
        _recognised = (int)input.Recognised;
        Steps = MonthSteps.Of(input);
        _stepFactors = [.. Steps.Select(step => step.Fraction * whatIf.FactorAt(step, input.FirstYear))];
        Paths = Math.Clamp(MostSteps / Math.Max(Steps.Length, 1), Math.Min(Least, paths), paths);
        _counts = new int[Paths * Steps.Length];
        var seed = PacerSeed.Of(input);
        for (var path = 0; path < Paths; path++) Run(path, new RandomStream(seed, path));
    }

    /// <summary>The count of a path after a step; the present one before the first (-1).</summary>
    public int CountAfter(int path, int step) => step < 0 ? _recognised : _counts[path * Steps.Length + step];

    void Run(int path, RandomStream random)
    {
        var structure = _fit.Structures[Find(_fit.CumulativeWeights, (path + random.Uniform()) / Paths)];
        var x = PaceGrid.At(Find(structure.Pace, random.Uniform())) + (random.Uniform() - 0.5) * PaceGrid.Step;
        var surge = Pick(_prior.FinalSurges, random.Uniform());
        Span<double> shares = stackalloc double[12];
        DrawShares(structure.Season.Alpha, shares, ref random);

        var counts = _counts.AsSpan(path * Steps.Length, Steps.Length);
        var (count, year, yearPace, isCut) = (_recognised, -1, 0.0, false);
        for (var step = 0; step < counts.Length && count < _input.Cells; step++)
        {
            if (Steps[step].Year != year)
            {
                year = Steps[step].Year;
                yearPace = PaceOf(structure, year, ref x, ref random) * (year == Steps[^1].Year ? surge : 1);
            }
            var left = _input.Cells - count;
            var mean = yearPace * shares[Steps[step].Month] * _stepFactors[step]
                * PacerFit.Power((double)left / _input.Cells, structure.PoolExponent);
            counts[step] = count += PoissonQuantile.At(mean, random.Uniform(), left, out var cut);
            isCut |= cut;
            if (count == _input.Cells) counts[step..].Fill(count);
        }
        if (isCut) CutPaths++;
    }

    // Cells a year at a full pool. The year that has begun keeps its pace, and its effect is known from what it brought.
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
        for (var sum = options[0].Weight; u > sum && option < options.Count - 1; sum += options[option].Weight) option++;
        return options[option].Value;
    }

    // The first place whose running sum reaches u.
    static int Find(double[] runningSums, double u)
    {
        var place = Array.BinarySearch(runningSums, u);
        return Math.Min(place < 0 ? ~place : place, runningSums.Length - 1);
    }
}
