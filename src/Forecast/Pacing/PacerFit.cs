namespace Analytics.Forecast;

/// <summary>One combination of assumptions, with what it makes of the data.</summary>
/// <param name="PoolExponent">Power of the share of the pool left.</param>
/// <param name="Drift">Standard deviation of the yearly change of the logarithm of the pace.</param>
/// <param name="Growth">Its mean into the second year.</param>
/// <param name="StartUp">Shares of the full pace in the first years.</param>
/// <param name="Season">Its month profile.</param>
/// <param name="LogWeight">Logarithm of prior times likelihood; not normalised.</param>
/// <param name="Pace">Distribution of the pace now on <see cref="PaceGrid"/>, cumulative.</param>
sealed record PacerStructure(
    int PoolExponent, double Drift, double Growth, double[] StartUp, Season Season, double LogWeight, double[] Pace)
{
    /// <summary>Share of the full pace in a year counted from 0.</summary>
    public double StartUpIn(int year) => year < StartUp.Length ? StartUp[year] : 1;
}

/// <summary>
/// The model after the data: PACER, "pace with averaged regimes". The yearly count is negative binomial around a full-year
/// pace that drifts from year to year, thinned by start-up, by the part of the year observed and by the pool used up.
/// For each combination of assumptions the pace is filtered exactly on a grid (the forward algorithm of a hidden Markov
/// model), and the combinations are weighted by Bayes' rule.
/// </summary>
sealed class PacerFit
{
    readonly ForecastInput _input;
    readonly PacerPrior _prior;
    readonly Season[] _seasons;
    readonly List<PacerStructure> _structures = [];

    /// <summary>Logarithm of the prior median of the yearly pace, in cells.</summary>
    public double LogBase { get; }

    /// <summary>All combinations.</summary>
    public IReadOnlyList<PacerStructure> Structures => _structures;

    /// <summary>Running sums of the posterior weights of <see cref="Structures"/>; the last is 1.</summary>
    public double[] CumulativeWeights { get; }

    /// <summary>Fits an input that <see cref="Standing.CanCount"/> accepts and whose deadline lies ahead.</summary>
    public PacerFit(ForecastInput input, PacerPrior prior)
    {
        (_input, _prior) = (input, prior);
        // A target of nothing, or above the pool, still needs a pace that a programme could have planned.
        var target = Math.Max(Math.Min(input.Target, input.Cells), 1);
        LogBase = Elementary.Log(prior.Level * target / input.ProgrammeYears);
        _seasons = Season.Of(input, prior);
        foreach (var drift in prior.Drifts)
            foreach (var growth in prior.Growths)
                AddStructures(drift, growth);
        CumulativeWeights = Cumulative(Weights());
    }

    void AddStructures(Weighted<double> drift, Weighted<double> growth)
    {
        var changes = Enumerable.Range(0, _input.YearlyCounts.Count)
            .Select(year => year == 0 ? null : new PaceChange(GrowthInto(_prior, growth.Value, year), drift.Value)).ToList();
        foreach (var pool in _prior.PoolExponents)
            foreach (var startUp in _prior.StartUps)
            {
                var weight = Elementary.Log(drift.Weight * growth.Weight * pool.Weight * startUp.Weight);
                foreach (var (season, logLikelihood, pace) in Filter(changes, pool.Value, startUp.Value))
                    _structures.Add(new PacerStructure(
                        pool.Value, drift.Value, growth.Value, startUp.Value, season,
                        weight + season.LogWeight + logLikelihood, Cumulative(pace)));
            }
    }

    // Only the last year, which may be partial, depends on the season: all seasons share the way there.
    IEnumerable<(Season, double, double[])> Filter(List<PaceChange?> changes, int poolExponent, double[] startUp)
    {
        var pace = PaceGrid.Normal(_prior.LevelSpread);
        var logLikelihood = 0.0;
        var before = 0;
        for (var year = 0; year < changes.Count; year++)
        {
            if (changes[year] is { } change) pace = change.Apply(pace);
            var count = _input.YearlyCounts[year];
            var share = (year < startUp.Length ? startUp[year] : 1)
                * Power(Math.Max(_input.Cells - before - count / 2.0, 0.5) / _input.Cells, poolExponent);
            if (year == changes.Count - 1)
            {
                foreach (var season in _seasons)
                {
                    var seen = (double[])pace.Clone();
                    var log = logLikelihood + Observe(seen, count, share * season.Elapsed);
                    yield return (season, log, seen);
                }
                yield break;
            }
            logLikelihood += Observe(pace, count, share);
            before += count;
        }
    }

    // Bayes' rule on the grid; returns the logarithm of the probability that the count had.
    double Observe(double[] pace, int count, double share)
    {
        var r = _prior.YearSize;
        var constant = LogGamma.At(count + r) - LogGamma.At(r) - LogGamma.At(count + 1) + r * Elementary.Log(r);
        var logs = new double[PaceGrid.Points];
        for (var i = 0; i < logs.Length; i++)
        {
            var logMean = LogBase + PaceGrid.At(i) + Elementary.Log(share);
            logs[i] = constant + count * logMean - (r + count) * Elementary.Log(r + Elementary.Exp(logMean));
        }
        var highest = logs.Max();
        for (var i = 0; i < logs.Length; i++) pace[i] *= Elementary.Exp(logs[i] - highest);
        return highest + Elementary.Log(PaceGrid.Normalise(pace));
    }

    double[] Weights()
    {
        var highest = _structures.Max(structure => structure.LogWeight);
        return [.. _structures.Select(structure => Elementary.Exp(structure.LogWeight - highest))];
    }

    /// <summary>Mean change of the logarithm of the pace into a year counted from 0; the first change is into year 1.</summary>
    public static double GrowthInto(PacerPrior prior, double growth, int year) =>
        growth * Elementary.Exp(Elementary.Log(prior.GrowthDamping) * (year - 1));

    /// <summary>A whole power, 0 included, by multiplication.</summary>
    public static double Power(double x, int exponent)
    {
        var power = 1.0;
        for (; exponent > 0; exponent--) power *= x;
        return power;
    }

    static double[] Cumulative(double[] weights)
    {
        var sums = new double[weights.Length];
        var sum = 0.0;
        for (var i = 0; i < sums.Length; i++) sums[i] = sum += weights[i];
        for (var i = 0; i < sums.Length; i++) sums[i] /= sum;
        return sums;
    }
}
