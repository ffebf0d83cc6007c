using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Questions;

/// <summary>
/// The constants of the product's own method, for the page that explains it: read from the model itself, so that the
/// page always matches the computation.
/// </summary>
public static class ModelAssumptions
{
    static PacerPrior Prior => PacerPrior.Standard;

    /// <summary>The model's name and version; part of the seed.</summary>
    public static string Version => PacerSeed.ModelVersion;

    /// <summary>The number of simulated paths for normal horizons.</summary>
    public static int Paths => PacerPaths.DefaultPaths;

    /// <summary>Points of the grid on which the pace is filtered, and its step in the logarithm.</summary>
    public static (int Points, double Step) Grid => (PaceGrid.Points, PaceGrid.Step);

    /// <summary>The number of combinations of assumptions that are averaged.</summary>
    public static int Combinations =>
        Prior.PoolExponents.Count * Prior.StartUps.Count * Prior.MonthShares.Count * Prior.Moves().Count();

    /// <summary>The ratio of the median pace to the pace that just reaches the target.</summary>
    public static double Level => Prior.Level;

    /// <summary>Standard deviation of the logarithm of the first year's pace.</summary>
    public static double LevelSpread => Prior.LevelSpread;

    /// <summary>
    /// Size of the negative binomial: yearly counts vary by 1/size beyond Poisson, in squared relative terms.
    /// </summary>
    public static double YearSize => Prior.YearSize;

    /// <summary>
    /// The ratio of each later year's mean change of the logarithm of the pace to that of the previous year.
    /// </summary>
    public static double GrowthDamping => Prior.GrowthDamping;

    /// <summary>How much a programme's own months may differ from its class.</summary>
    public static double MonthConcentration => Prior.MonthConcentration;

    /// <summary>Power of the remaining share of the pool, each with its prior weight.</summary>
    public static IReadOnlyList<(double Value, double Weight)> PoolExponents =>
        [.. Prior.PoolExponents.Select(o => ((double)o.Value, o.Weight))];

    /// <summary>Standard deviation of the yearly change of the logarithm of the pace.</summary>
    public static IReadOnlyList<(double Value, double Weight)> Drifts => Pairs(Prior.Drifts);

    /// <summary>Mean change of the logarithm of the pace into the second year.</summary>
    public static IReadOnlyList<(double Value, double Weight)> Growths => Pairs(Prior.Growths);

    /// <summary>Factor on the year in which the deadline lies.</summary>
    public static IReadOnlyList<(double Value, double Weight)> FinalSurges => Pairs(Prior.FinalSurges);

    /// <summary>Shares of the full pace in the first years; empty for a start at full pace.</summary>
    public static IReadOnlyList<(IReadOnlyList<double> Shares, double Weight)> StartUps => Lists(Prior.StartUps);

    /// <summary>Shares of the twelve months.</summary>
    public static IReadOnlyList<(IReadOnlyList<double> Shares, double Weight)> MonthShares => Lists(Prior.MonthShares);

    /// <summary>
    /// A permanent loss of pace: its chance a year, mean and spread of the step of the logarithm, and its prior
    /// weight.
    /// </summary>
    public static (double Chance, double Mean, double Spread, double Weight) Break =>
        Prior.Breaks.Where(o => o.Value.Chance > 0)
            .Select(o => (o.Value.Chance, o.Value.Mean, o.Value.Spread, o.Weight)).Single();

    /// <summary>The prior of withdrawn titles: one half of a title in this many cell-months.</summary>
    public static (double Count, double CellMonths) Withdrawn =>
        (new Withdrawals(0, 0).Shape, new Withdrawals(0, 0).Rate);

    /// <summary>The fixed scale of words: the lowest and the highest whole percent of each word.</summary>
    public static IReadOnlyList<(ChanceWords Words, int From, int To)> Scale { get; } =
    [
        .. from percent in Enumerable.Range(1, 99)
           group percent by Chance.InWords(percent / 100.0) into word
           select (word.Key, word.Min(), word.Max()),
    ];

    static IReadOnlyList<(double, double)> Pairs(IEnumerable<Weighted<double>> options) =>
    [
        .. options.Select(o => (o.Value, o.Weight)),
    ];

    static IReadOnlyList<(IReadOnlyList<double>, double)> Lists(IEnumerable<Weighted<double[]>> options) =>
        [.. options.Select(o => ((IReadOnlyList<double>)o.Value, o.Weight))];
}
