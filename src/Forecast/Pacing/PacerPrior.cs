namespace Analytics.Forecast.Pacing;

/// <summary>A possible value of an assumption, with its prior probability.</summary>
/// <param name="Value">The value.</param>
/// <param name="Weight">Its prior probability; those of one assumption sum to 1.</param>
readonly record struct Weighted<T>(T Value, double Weight);

/// <summary>
/// The prior. Three yearly counts cannot distinguish these assumptions, so none of them is chosen: all combinations
/// are weighted by how well they predict the observations.
/// </summary>
sealed record PacerPrior
{
    public static PacerPrior Standard { get; } = new();

    /// <summary>
    /// The ratio of the median pace to the pace that just reaches the target. Slightly below one: of clinical trials,
    /// the best documented programmes of this kind, 55 to 56 % reach their size (Sully 2013, Walters 2017).
    /// </summary>
    public double Level { get; init; } = 0.9;

    /// <summary>Standard deviation of the logarithm of the first year's pace.</summary>
    public double LevelSpread { get; init; } = 0.9;

    /// <summary>
    /// Size r of the negative binomial: yearly counts vary by 1/r beyond Poisson, in squared relative terms.
    /// </summary>
    public double YearSize { get; init; } = 15;

    /// <summary>
    /// How the pace depends on the remaining share of the pool: not at all (capacity), equally likely cells, mixed
    /// cells.
    /// </summary>
    public IReadOnlyList<Weighted<int>> PoolExponents { get; init; } = [new(0, 0.35), new(1, 0.40), new(2, 0.25)];

    /// <summary>
    /// Standard deviation of the yearly change of the logarithm of the pace. The smallest is almost none: without it
    /// steady programmes had intervals that were too wide.
    /// </summary>
    public IReadOnlyList<Weighted<double>> Drifts { get; init; } =
        [new(0.03, 0.25), new(0.10, 0.25), new(0.35, 0.30), new(0.80, 0.20)];

    /// <summary>
    /// Whether a programme can permanently lose most of its pace, down to about a quarter: real programmes often
    /// stop, which a symmetric drift does not predict.
    /// </summary>
    public IReadOnlyList<Weighted<PaceBreak>> Breaks { get; init; } =
        [new(PaceBreak.Never, 0.5), new(new(0.06, -1.5, 0.7), 0.5)];

    /// <summary>Mean change of the logarithm of the pace into the second year; later ones are damped.</summary>
    public IReadOnlyList<Weighted<double>> Growths { get; init; } =
        [new(-0.30, 0.15), new(-0.12, 0.20), new(0, 0.30), new(0.15, 0.20), new(0.35, 0.15)];

    /// <summary>The ratio of each year's mean change to that of the previous year.</summary>
    public double GrowthDamping { get; init; } = 0.8;

    /// <summary>
    /// Share of the full pace in the first years; 1 in all further ones. The last one is a programme that has to be
    /// learnt first: without it, two poor years were taken as permanent.
    /// </summary>
    public IReadOnlyList<Weighted<double[]>> StartUps { get; init; } =
        [new([], 0.45), new([0.35, 0.75], 0.35), new([0.10, 0.35, 0.75], 0.20)];

    /// <summary>
    /// Shares of the twelve months: even, rising in autumn, a year-end peak, and an additional mid-year peak.
    /// </summary>
    public IReadOnlyList<Weighted<double[]>> MonthShares { get; init; } =
    [
        new(Months(1), 0.30),
        new(Months(0.50, (10, 0.075), (11, 0.125), (12, 0.30)), 0.35),
        new(Months(0.20, (11, 0.20), (12, 0.60)), 0.20),
        new(Months(0.40, (6, 0.20), (7, 0.10), (12, 0.30)), 0.15),
    ];

    /// <summary>
    /// How much a programme's own months may differ from its class: the sum of the Dirichlet parameters.
    /// </summary>
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
