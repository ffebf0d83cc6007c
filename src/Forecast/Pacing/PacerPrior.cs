namespace Analytics.Forecast.Pacing;

/// <summary>A possible value of an assumption, and how likely it is held to be before any data.</summary>
/// <param name="Value">The value.</param>
/// <param name="Weight">Its prior probability; those of one assumption sum to 1.</param>
readonly record struct Weighted<T>(T Value, double Weight);

/// <summary>
/// What is held before any data. Three yearly counts cannot tell these assumptions apart, so none of them is chosen: all
/// combinations are weighed by how well they foretold what was observed.
/// </summary>
sealed record PacerPrior
{
    public static PacerPrior Standard { get; } = new();

    /// <summary>
    /// The median pace over the pace that would just reach the target. Slightly below on track: of clinical trials, the
    /// best documented programmes of this shape, 55 to 56 % reach their size (Sully 2013, Walters 2017).
    /// </summary>
    public double Level { get; init; } = 0.9;

    /// <summary>Standard deviation of the logarithm of the first year's pace.</summary>
    public double LevelSpread { get; init; } = 0.9;

    /// <summary>Size r of the negative binomial: yearly counts vary by 1/r beyond Poisson, in squared relative terms.</summary>
    public double YearSize { get; init; } = 15;

    /// <summary>How the pace depends on the share of the pool left: not at all (capacity), equally likely cells, mixed cells.</summary>
    public IReadOnlyList<Weighted<int>> PoolExponents { get; init; } = [new(0, 0.35), new(1, 0.40), new(2, 0.25)];

    /// <summary>
    /// Standard deviation of the yearly change of the logarithm of the pace. The smallest is as good as none: without it
    /// steady programmes got intervals that were too wide.
    /// </summary>
    public IReadOnlyList<Weighted<double>> Drifts { get; init; } =
        [new(0.03, 0.25), new(0.10, 0.25), new(0.35, 0.30), new(0.80, 0.20)];

    /// <summary>
    /// Whether a programme can lose most of its pace for good, to about a quarter: adoptions in the real world often simply
    /// stop, which a symmetric drift does not foresee.
    /// </summary>
    public IReadOnlyList<Weighted<PaceBreak>> Breaks { get; init; } =
        [new(PaceBreak.Never, 0.5), new(new(0.06, -1.5, 0.7), 0.5)];

    /// <summary>Mean change of the logarithm of the pace into the second year; later ones are damped.</summary>
    public IReadOnlyList<Weighted<double>> Growths { get; init; } =
        [new(-0.30, 0.15), new(-0.12, 0.20), new(0, 0.30), new(0.15, 0.20), new(0.35, 0.15)];

    /// <summary>Each year's mean change over that of the year before.</summary>
    public double GrowthDamping { get; init; } = 0.8;

    /// <summary>
    /// Share of the full pace in the first years; 1 in all further ones. The last one is a programme that first has to be
    /// learnt: without it, two poor years were taken for its nature.
    /// </summary>
    public IReadOnlyList<Weighted<double[]>> StartUps { get; init; } =
        [new([], 0.45), new([0.35, 0.75], 0.35), new([0.10, 0.35, 0.75], 0.20)];

    /// <summary>Shares of the twelve months: even, an autumn slope, a year-end rush, and one at half-year besides.</summary>
    public IReadOnlyList<Weighted<double[]>> MonthShares { get; init; } =
    [
        new(Months(1), 0.30),
        new(Months(0.50, (10, 0.075), (11, 0.125), (12, 0.30)), 0.35),
        new(Months(0.20, (11, 0.20), (12, 0.60)), 0.20),
        new(Months(0.40, (6, 0.20), (7, 0.10), (12, 0.30)), 0.15),
    ];

    /// <summary>How much a programme's own months may differ from its class: the sum of the Dirichlet parameters.</summary>
    public double MonthConcentration { get; init; } = 15;

    /// <summary>Factor on the year in which the deadline lies.</summary>
    public IReadOnlyList<Weighted<double>> FinalSurges { get; init; } = [new(1, 0.75), new(1.25, 0.15), new(1.6, 0.10)];

    /// <summary>All combinations of drift, growth and break.</summary>
    public IEnumerable<Weighted<PaceMove>> Moves() =>
        from drift in Drifts
        from growth in Growths
        from breaking in Breaks
        select new Weighted<PaceMove>(
            new PaceMove(drift.Value, growth.Value, GrowthDamping, breaking.Value),
            drift.Weight * growth.Weight * breaking.Weight);

    static double[] Months(double evenly, params (int Month, double Share)[] peaks)
    {
        var shares = new double[12];
        Array.Fill(shares, evenly / 12);
        foreach (var (month, share) in peaks) shares[month - 1] += share;
        return shares;
    }
}
