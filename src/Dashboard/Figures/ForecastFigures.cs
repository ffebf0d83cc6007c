using Analytics.Forecast;

namespace Analytics.Dashboard.Figures;

/// <summary>
/// What can be said of the target, computed by Forecast from the recorded counts: the same mathematics on the same
/// inputs that the load writes into its ledger, so that a page can ask it of any date.
/// </summary>
/// <param name="Basis">recorded: recorded facts alone, the headline; all: every row, illustrations among them.</param>
/// <param name="CountedTo">Day to which the counts run; earlier than the as-of date where nothing later is on record.</param>
public sealed record ForecastFigures(string Basis, DateOnly CountedTo, DateOnly Deadline, ForecastInput Input, ForecastOutcome Naive, ForecastOutcome GammaPoisson)
{
    public const string Query = "forecast/input", Recorded = "recorded";

    /// <summary>The answer: by the pace that may change, in a pool that empties, averaged over what the counts cannot tell apart.</summary>
    public ForecastOutcome Outcome => KnownForecasts.Of(Input).Outcome;

    /// <summary>The count month by month up to the deadline; empty where nothing is left to forecast.</summary>
    public IReadOnlyList<FanPoint> Fan => KnownForecasts.Of(Input).Fan;

    /// <summary>The straight line's pace; null where it has no meaning.</summary>
    public Pace? Pace => (Naive as Projection)?.Pace;

    /// <summary>The headline: on recorded facts alone. Null where nothing is on record by the date.</summary>
    /// <param name="target">Another target than the programme's, for a what-if.</param>
    /// <param name="deadline">Another deadline than the programme's.</param>
    public static ForecastFigures? Headline(SnapshotQuery query, int? target = null, DateOnly? deadline = null) =>
        Read(query, target, deadline).FirstOrDefault(f => f.Basis == Recorded);

    /// <summary>Both bases.</summary>
    public static List<ForecastFigures> Read(SnapshotQuery query, int? target = null, DateOnly? deadline = null) =>
        [.. query.Rows(Query, r => new InputRow(
                r.Text("basis")!, r.Date("counted_to")!.Value, r.Int("net"), r.Int("cells"), target ?? r.Int("target"), deadline ?? r.Date("deadline")!.Value, r.Int("first_year")))
            .GroupBy(r => r.Basis).Select(Of)];

    static ForecastFigures Of(IGrouping<string, InputRow> rows)
    {
        var of = rows.First();
        var input = ForecastInput.FromDates(of.Cells, of.Target, of.FirstYear, [.. rows.Select(r => r.Net)], of.CountedTo, of.Deadline);
        return new ForecastFigures(of.Basis, of.CountedTo, of.Deadline, input, NaivePace.Project(input), Forecast.GammaPoisson.Project(input));
    }

    /// <summary>The median of the whole current year's recognitions; null where nothing can be projected.</summary>
    public double? ExpectedInCurrentYear => Outcome is Projection projection && Input.YearlyCounts.Count > 0
        ? projection.CurrentYearEnd.Quantile(0.5) - (Input.Recognised - Input.YearlyCounts[^1])
        : null;

    sealed record InputRow(string Basis, DateOnly CountedTo, int Net, int Cells, int Target, DateOnly Deadline, int FirstYear);
}
