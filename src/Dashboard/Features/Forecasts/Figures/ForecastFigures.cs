using Analytics.Dashboard.Snapshots;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Questions;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>
/// Forecasts for the target, computed by Forecast from the recorded counts: the same mathematics on the same
/// inputs that the load writes into its ledger, so that a page can ask it of any date.
/// </summary>
/// <param name="Basis">recorded: recorded facts alone, the headline; all: every row, illustrations among them.</param>
/// <param name="Record">The counts; they run to an earlier day than the as-of date where nothing later is on
/// record.</param>
/// <param name="Ask">What is asked of them.</param>
/// <param name="IsIllustrative">Something invented entered it; never so for the headline.</param>
public sealed record ForecastFigures(string Basis, ProgrammeRecord Record, ForecastRequest Ask, bool IsIllustrative)
{
    public const string Query = "forecast/input", Recorded = "recorded", All = "all";

    /// <summary>Day to which the counts run.</summary>
    public DateOnly CountedTo => Record.CountedTo;

    /// <summary>The deadline asked for, else the programme's own.</summary>
    public DateOnly Deadline => Ask.Deadline ?? Record.Deadline;

    /// <summary>The counts with target and deadline as asked.</summary>
    public ForecastInput Input => Ask.Question.On(Record.Input);

    /// <summary>The result: the chance, the count month by month, and the two simple methods beside it.</summary>
    public ProgrammeAnswer Answer => ForecastCache.Answer(new ProgrammeState(Record.Input), Ask.Question);

    /// <summary>
    /// The answer: by a pace that may change, from a finite pool of cells, averaged over parameters that the counts
    /// cannot distinguish.
    /// </summary>
    public ForecastOutcome Outcome => Answer.Headline;

    /// <summary>The straight line's pace; null where it has no meaning.</summary>
    public Pace? Pace => (Answer.StraightLine as Projection)?.Pace;

    /// <summary>The median of the whole current year's recognitions; null where nothing can be projected.</summary>
    public double? ExpectedInCurrentYear => Outcome is Projection projection && Input.YearlyCounts.Count > 0
        ? projection.CurrentYearEnd.Quantile(0.5) - (Input.Recognised - Input.YearlyCounts[^1])
        : null;

    /// <summary>The headline: on recorded facts alone. Null if there are none by the date.</summary>
    public static ForecastFigures? Headline(SnapshotQuery query, ForecastRequest? ask = null) =>
        Read(query, ask).FirstOrDefault(f => f.Basis == Recorded);

    /// <summary>Both bases.</summary>
    public static List<ForecastFigures> Read(SnapshotQuery query, ForecastRequest? ask = null) =>
    [
        .. query.Rows(Query, r => (
                Basis: r.Text("basis")!, Year: new RecordedYear(r.Int("granted"), r.Int("withdrawn"), r.Ints("months")),
                    IsIllustrative: r.Bool("is_illustrative"),
                Of: new ProgrammeRecord(
                    r.Int("cells"), r.Int("target"), r.Int("first_year"), r.Date("counted_to")!.Value,
                    r.Date("deadline")!.Value, [],
                    r.Real("title_months")!.Value, r.Int("locked_out"), r.IntOrNull("registered"))))
            .GroupBy(row => row.Basis)
            .Select(rows => new ForecastFigures(
                rows.Key, rows.First().Of with { Years = [.. rows.Select(row => row.Year)] }, ask
                    ?? new ForecastRequest(), rows.First().IsIllustrative)),
    ];
}
