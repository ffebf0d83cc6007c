using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Pacing;

/// <summary>One combination of assumptions, fitted to the data.</summary>
/// <param name="PoolExponent">Power of the remaining share of the pool.</param>
/// <param name="StartUp">Shares of the full pace in the first years.</param>
/// <param name="Move">How the pace changes from year to year.</param>
/// <param name="Season">Its month profile.</param>
/// <param name="LogWeight">Logarithm of prior times likelihood; not normalised.</param>
/// <param name="Pace">Distribution of the current pace on <see cref="PaceGrid"/>, as cumulative sums.</param>
sealed record PacerStructure(
    int PoolExponent, double[] StartUp, PaceMove Move, Season Season, double LogWeight, double[] Pace)
{
    /// <summary>Share of the full pace in a year counted from 0.</summary>
    public double StartUpIn(int year) => PaceEvidence.StartUpIn(StartUp, year);
}

/// <summary>
/// The model fitted to the data: PACER, "pace with averaged regimes". The yearly count is negative binomial around a
/// full-year pace that changes from year to year, reduced by start-up, by the observed part of the year and by the
/// used share of the pool. For each combination of assumptions the pace is filtered exactly on a grid (the forward
/// algorithm of a hidden Markov model), and the combinations are weighted by Bayes' rule.
/// </summary>
sealed class PacerFit
{
    readonly Season[] _seasons;
    readonly List<PacerStructure> _structures = [];

    /// <summary>Logarithm of the prior median of the yearly pace, in cells.</summary>
    public double LogBase { get; }

    /// <summary>All combinations.</summary>
    public IReadOnlyList<PacerStructure> Structures => _structures;

    /// <summary>Cumulative sums of the posterior weights of <see cref="Structures"/>; the last is 1.</summary>
    public double[] CumulativeWeights { get; }

    /// <summary>
    /// Fits an input that <see cref="ForecastPrecheck.CanCount"/> accepts and whose deadline is in the future.
    /// </summary>
    public PacerFit(ForecastInput input, PacerPrior prior)
    {
        // A target of zero, or above the pool, still needs a pace that a programme could have planned.
        var target = Math.Max(Math.Min(input.Target, input.Cells), 1);
        LogBase = Elementary.Log(prior.Level * target / (input.ProgrammeYears - (1 - input.FirstYearShare)));
        _seasons = Season.Of(input, prior);
        var evidence = PaceEvidence.Of(input, prior, _seasons, LogBase);
        var start = PaceGrid.Normal(prior.LevelSpread);
        foreach (var move in prior.Moves())
        {
            var changes = Enumerable.Range(1, input.YearlyCounts.Count - 1).Select(move.Value.Into).ToList();
            foreach (var seen in evidence) AddStructures(move, changes, seen, start);
        }
        CumulativeWeights = RunningSums(Weights());
    }

    PacerFit(PacerFit all, IEnumerable<PacerStructure> kept)
    {
        (LogBase, _seasons) = (all.LogBase, all._seasons);
        _structures.AddRange(kept);
        CumulativeWeights = RunningSums(Weights());
    }

    /// <summary>The same with a subset of the combinations: the posterior under that assumption.</summary>
    public PacerFit Given(Func<PacerStructure, bool> holds) => new(this, _structures.Where(holds));

    // Only the last year depends on the season: all seasons share the years before it.
    void AddStructures(Weighted<PaceMove> move, List<PaceChange> changes, PaceEvidence evidence, double[] start)
    {
        var pace = (double[])start.Clone();
        var logWeight = Elementary.Log(move.Weight * evidence.Prior);
        for (var year = 0; year < changes.Count; year++)
        {
            logWeight += evidence.FullYears[year].Update(pace);
            pace = changes[year].Apply(pace);
        }
        for (var season = 0; season < _seasons.Length; season++)
        {
            var now = (double[])pace.Clone();
            var log = logWeight + _seasons[season].LogWeight + evidence.LastYear[season].Update(now);
            _structures.Add(new PacerStructure(
                evidence.PoolExponent, evidence.StartUp, move.Value, _seasons[season], log, RunningSums(now)));
        }
    }

    double[] Weights()
    {
        var highest = _structures.Max(structure => structure.LogWeight);
        return [.. _structures.Select(structure => Elementary.Exp(structure.LogWeight - highest))];
    }

    /// <summary>An integer power, 0 included, by multiplication.</summary>
    public static double Power(double x, int exponent)
    {
        var power = 1.0;
        for (; exponent > 0; exponent--) power *= x;
        return power;
    }

    static double[] RunningSums(double[] weights)
    {
        var sums = new double[weights.Length];
        var sum = 0.0;
        for (var i = 0; i < sums.Length; i++) sums[i] = sum += weights[i];
        for (var i = 0; i < sums.Length; i++) sums[i] /= sum;
        return sums;
    }
}
