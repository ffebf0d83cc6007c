using Analytics.Forecast.Numerics;

namespace Analytics.Benchmarks.Districts;

/// <summary>
/// The pace that a kind of district follows, in cells a year, for each month: written here from what each kind means,
/// independently of the model under test.
/// </summary>
static class PaceScript
{
    public const int Months = 72;

    /// <summary>Draws the script of one district around a level in cells a year.</summary>
    public static double[] Of(DistrictKind kind, double level, ref RandomStream random) => kind switch
    {
        DistrictKind.Growing => Growing(level, Between(0.08, 0.45, ref random)),
        DistrictKind.Campaign => Campaigns(level, ref random),
        DistrictKind.YearEnd => YearEnd(level, Between(0.5, 0.9, ref random)),
        DistrictKind.Overdispersed => Overdispersed(level, ref random),
        DistrictKind.Learning => Learning(level * 1.4, Between(1, 2.8, ref random), Between(0.2, 0.6, ref random)),
        DistrictKind.FinalSurge => Surge(level * 0.85, Between(9, 20, ref random), Between(1.5, 3, ref random)),
        DistrictKind.Stall => Stall(level * 1.25, ref random),
        _ => Each(_ => level),
    };

    public static double Between(double low, double high, ref RandomStream random) =>
        low + (high - low) * random.Uniform();

    static double[] Growing(double level, double rate) => Each(month => level * Math.Exp(rate * (month / 12.0 - 3)));

    static double[] Learning(double level, double middle, double width) =>
        Each(month => level / (1 + Math.Exp((middle - month / 12.0) / width)));

    static double[] Surge(double level, double lastMonths, double factor) =>
        Each(month => month >= Months - lastMonths ? level * factor : level);

    static double[] YearEnd(double level, double share) =>
        Each(month => level * (1 - share + (month % 12 >= 10 ? share * 6 : 0)));

    static double[] Campaigns(double level, ref RandomStream random)
    {
        var pace = Each(_ => level * 0.6);
        for (var campaigns = random.Uniform() < 0.5 ? 1 : 2; campaigns > 0; campaigns--)
        {
            var (from, length, factor) =
                ((int)Between(6, Months - 6, ref random), Between(3, 7, ref random), Between(3, 7, ref random));
            for (var month = from; month < Math.Min(from + length, Months); month++) pace[month] *= factor;
        }
        return pace;
    }

    static double[] Overdispersed(double level, ref RandomStream random)
    {
        var pace = new double[Months];
        var year = 1.0;
        for (var month = 0; month < Months; month++)
        {
            if (month % 12 == 0) year = random.Gamma(3) / 3;
            pace[month] = level * year * random.Gamma(1.5) / 1.5;
        }
        return pace;
    }

    static double[] Stall(double level, ref RandomStream random)
    {
        var from = Between(14, 60, ref random);
        var until = random.Uniform() < 0.5 ? Months : from + Between(9, 24, ref random);
        var left = Between(0, 0.25, ref random);
        return Each(month => month >= from && month < until ? level * left : level);
    }

    static double[] Each(Func<int, double> pace) => [.. Enumerable.Range(0, Months).Select(pace)];
}
