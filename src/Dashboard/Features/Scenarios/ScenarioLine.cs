using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Snapshots;
using Analytics.Dashboard.Storage;
using Analytics.Forecast.Outcomes;

namespace Analytics.Dashboard.Features.Scenarios;

/// <summary>
/// A scenario, or the programme's forecast as it is, by one load and by those before it: a row of the table, a column
/// of the comparison.
/// </summary>
/// <param name="Scenario">Null for the forecast as it is.</param>
/// <param name="Runs">Its results by each load up to the one that is read, the oldest first.</param>
public sealed record ScenarioLine(Scenario? Scenario, ForecastRequest Ask, int Load, IReadOnlyList<ScenarioRun> Runs)
{
    /// <summary>The results of every load so far for the programme's own question.</summary>
    public const string Query = "forecast/headline_by_load";

    /// <summary>By the load that is read; null for a scenario that was saved later.</summary>
    public ScenarioRun? Now => Runs.LastOrDefault(r => r.Load == Load);

    /// <summary>By the first load that it was asked of.</summary>
    public ScenarioRun? First => Runs.Count == 0 ? null : Runs[0];

    public static ScenarioLine Of(Scenario scenario, int load) =>
        new(scenario, scenario.Ask, load, [.. scenario.Runs.Where(r => r.Load <= load)]);

    /// <summary>
    /// The forecast as it is, as of the reporting date of the load, whatever date a page is seen at: scenarios are
    /// asked once a load.
    /// </summary>
    public static ScenarioLine AsItIs(SnapshotQuery query)
    {
        var load = query.Manifest.Load;
        using var reported = query.At(SnapshotQuery.ReportingDateOf(query.Manifest));
        var earlier = reported.Rows(Query, r => OfLedger(r)).Where(r => r.Load < load);
        return new ScenarioLine(null, new ForecastRequest(), load,
            ForecastFigures.Headline(reported) is { } headline
                ? [.. earlier, ScenarioRunner.Run(new ForecastRequest(), load, headline)] : [.. earlier]);
    }

    // The ledger keeps the probability; how finely it may be shown follows from what it rested on.
    static ScenarioRun OfLedger(Row row)
    {
        var (inputs, probability) = (row.Text("inputs")!, row.Real("probability"));
        var chance = probability is { } known ? Chance.Of(ScenarioRun.InputOf(inputs), known) : null;
        return new ScenarioRun
        {
            Load = row.Int("load"), CountedTo = row.Date("counted_to")!.Value, Outcome = TypeName(row.Text("outcome")!),
            Probability = probability, PercentShown = chance?.Percent, Words = chance?.Words,
            Median = row.IntOrNull("median"), Low80 = row.IntOrNull("low80"), High80 = row.IntOrNull("high80"),
            PaceNeeded = row.Real("pace_needed"), Inputs = inputs, ModelVersion = "",
        };
    }

    static string TypeName(string outcome) =>
        string.Concat(outcome.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
