using System.Globalization;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using CsvHelper;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>
/// The forecasts of a method whose chance was in a band, over a set of series, and how many came true.
/// </summary>
/// <param name="Lower">Lower end, 0..1.</param>
/// <param name="Upper">Upper end, 0..1.</param>
/// <param name="CameTrue">Forecasts whose target was reached.</param>
public sealed record ReliabilityBand(string Set, string Method, double Lower, double Upper, int Forecasts, int CameTrue,
    double ShareCameTrue);

/// <summary>What a method's forecasts were worth over a set of series; lower errors are better.</summary>
/// <param name="Series">Districts or other series.</param>
/// <param name="In50">Share of outcomes within the 50 % interval, 0..1; likewise for 80 and 95 %.</param>
/// <param name="Brier">Squared error of the chance, 0..1.</param>
/// <param name="Log">Minus the logarithm of the chance given to the outcome.</param>
/// <param name="Crps">Error of the whole count [cells].</param>
public sealed record MethodScore(
    string Set, string Method, DateOnly MeasuredOn, int Forecasts, int Series, double In50, double In80, double In95,
        double Brier, double Log, double Crps);

/// <summary>A change of the model that was tried and rejected, with its effect on the scores, as printed.</summary>
/// <param name="Scores">New less old: Brier and CRPS on the simulated set, then on the real one.</param>
public sealed record ModelTrial(string English, string Vietnamese, IReadOnlyList<string> Scores)
{
    public string Change(Language language) => language.Say(Vietnamese, English)
        .Replace(" %", "%", StringComparison.Ordinal); // The document spaces the sign, pages do not.
}

/// <summary>The measurement of docs/forecast-calibration.md, read from the files that it is published with.</summary>
/// <param name="Bands">A row a set, method and band that holds forecasts.</param>
/// <param name="Scores">A row a set and method, the product's own method first.</param>
/// <param name="Trials">What was tried on the model.</param>
public sealed record Calibration(IReadOnlyList<ReliabilityBand> Bands, IReadOnlyList<MethodScore> Scores,
    IReadOnlyList<ModelTrial> Trials)
{
    /// <summary>The sets: invented districts, and real series from other fields.</summary>
    public const string Simulated = "simulated", Real = "real";

    /// <summary>The methods, as the measurement names them.</summary>
    public const string Own = "Pacer", Constant = "gamma-Poisson", RandomWalk = "random walk with drift", Line =
        "naive line";

    static readonly Lazy<Calibration> PublishedScores =
        new(() => new Calibration(Bandwise(), Scorewise(), Trialwise()));

    /// <summary>The measurement that this build was published with.</summary>
    public static Calibration Published => PublishedScores.Value;

    static List<ReliabilityBand> Bandwise() => Rows("forecast-calibration", csv =>
    {
        var (forecasts, share) = (csv.GetField<int>("forecasts"), csv.GetField<double>("observed_share"));
        return new ReliabilityBand(csv.GetField("set")!, csv.GetField("method")!, csv.GetField<double>("lower"),
            csv.GetField<double>("upper"), forecasts, (int)Math.Round(forecasts * share), share);
    });

    static List<MethodScore> Scorewise() => Rows("forecast-calibration-scores", csv => new MethodScore(
        csv.GetField("set")!, csv.GetField("method")!, csv.GetField<DateOnly>("measured_on"),
            csv.GetField<int>("forecasts"), csv.GetField<int>("series"),
        csv.GetField<double>("in50"), csv.GetField<double>("in80"), csv.GetField<double>("in95"),
            csv.GetField<double>("brier"), csv.GetField<double>("log"), csv.GetField<double>("crps")));

    static List<ModelTrial> Trialwise() => Rows("forecast-calibration-trials", csv => new ModelTrial(
        csv.GetField("change_en")!, csv.GetField("change_vi")!,
            [.. from name in (string[])["simulated_brier", "simulated_crps", "real_brier", "real_crps"]
                select csv.GetField(name)!]));

    static List<T> Rows<T>(string file, Func<CsvReader, T> row)
    {
        using var csv = new CsvReader(
            new StreamReader(typeof(Calibration).Assembly.GetManifestResourceStream($"calibration/{file}.csv")!),
            CultureInfo.InvariantCulture);
        var rows = new List<T>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read()) rows.Add(row(csv));
        return rows;
    }
}
