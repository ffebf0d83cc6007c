using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Dashboard.Storage;
using Analytics.Forecast.Outcomes;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>The forecast of one load, what moved it since the load before, and, once it is due, the outcome.</summary>
/// <param name="Chance">The chance as published, as finely as the data of then allow; null if there was none.</param>
/// <param name="Low">Lower end of the 80 % interval of the count at the deadline.</param>
/// <param name="EarlierLoad">The load before; null for the first.</param>
/// <param name="Split">What moved the chance, 0..1 and signed; null if the load before is of a version without
/// it.</param>
/// <param name="Came">Count at the deadline; null before it.</param>
/// <param name="IsHeld">Whether the outcome was on the side of the higher chance.</param>
/// <param name="IsWithin">Whether the 80 % interval contains the outcome.</param>
/// <param name="IsIllustrative">The outcome is illustrative.</param>
public sealed record LedgerEntry(
    int Load, DateOnly CountedTo, DateOnly Deadline, int Target, int Cells, int Recognised, string Outcome,
        Chance? Chance, int? Low, int? High,
    int? EarlierLoad, MovementSplit? Split, bool IsDue, int? Came, bool? IsMet, bool? IsHeld, double? Brier,
        bool? IsWithin, bool IsIllustrative)
{
    public const string Query = "forecast/ledger";

    /// <summary>All loads up to the date, the newest first.</summary>
    public static List<LedgerEntry> Read(SnapshotQuery query) => query.Rows(Query, r => new LedgerEntry(
        r.Int("load"), r.Date("counted_to")!.Value, r.Date("deadline")!.Value, r.Int("target"), r.Int("cells"),
            r.Int("recognised"), r.Text("outcome")!,
        Said(r.Real("probability"), r.Text("inputs")!), r.IntOrNull("count_p10"), r.IntOrNull("count_p90"),
        r.IntOrNull("earlier_load"),
        r.Real("by_data") is { } data
            ? new MovementSplit(data, r.Real("by_target")!.Value, r.Real("by_assumption")!.Value) : null,
        r.Bool("is_due"), r.IntOrNull("came"), r.BoolOrNull("is_met"), r.BoolOrNull("is_held"), r.Real("brier"),
            r.BoolOrNull("is_within"), r.Bool("is_illustrative")));

    /// <summary>The chance in words and, if permitted, as a number.</summary>
    public string Words(Language language) => Chance switch
    {
        { Percent: null } chance => Chances.Words(chance.Words, language),
        { } chance => $"{Chances.Percent(chance, language)} ({Chances.Words(chance.Words, language)})",
        null => Outcome switch
        {
            "met" => language.Say("đã đạt", "met"),
            "cannot_be_met" => language.Say("không thể đạt", "cannot be met"),
            "deadline_passed" => language.Say("đã hết hạn", "past the deadline"),
            _ => language.Say("chưa đủ số liệu", "not enough data"),
        },
    };

    static Chance? Said(double? probability, string inputs) =>
        probability is { } p ? Analytics.Forecast.Outcomes.Chance.Of(ScenarioRun.InputOf(inputs), p) : null;
}

/// <summary>What moved a chance, 0..1 and signed.</summary>
public sealed record MovementSplit(double ByData, double ByTarget, double ByAssumption)
{
    /// <summary>Below half a point a part is none.</summary>
    const double MinShown = 0.005;

    public bool IsByData => Math.Abs(ByData) >= MinShown;

    public bool IsByTarget => Math.Abs(ByTarget) >= MinShown;

    public bool IsByAssumption => Math.Abs(ByAssumption) >= MinShown;

    /// <summary>
    /// The parts in whole points that sum to the movement as shown; the rounding difference goes to the largest part.
    /// </summary>
    /// <param name="total">Percent shown now less percent shown then.</param>
    public (int ByData, int ByTarget, int ByAssumption) Points(int total)
    {
        int[] points = [Round(ByData), Round(ByTarget), Round(ByAssumption)];
        double[] sizes = [Math.Abs(ByData), Math.Abs(ByTarget), Math.Abs(ByAssumption)];
        points[Array.IndexOf(sizes, sizes.Max())] += total - points.Sum();
        return (points[0], points[1], points[2]);
    }

    static int Round(double part) => (int)Math.Round(part * 100, MidpointRounding.AwayFromZero);
}
