using Analytics.Dashboard.Snapshots;
using Analytics.Forecast.Communes;
using Analytics.Forecast.Questions;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>
/// The answers to one question, for the page of the forecast and its API. Each part is computed on first access:
/// an answer that follows a slider needs the table of assumptions as little as the brief does.
/// </summary>
public sealed class OutlookFigures
{
    readonly Lazy<IReadOnlyList<CommuneBasis>> _communes;
    readonly Lazy<ProgrammeAnswer> _shared;
    readonly Lazy<AssumptionGrid> _grid;
    readonly Lazy<ReverseAnswer?> _reverse;
    readonly Lazy<PipelineFigures?> _pipeline;

    OutlookFigures(SnapshotQuery query, ForecastFigures asked, ForecastFigures all, ForecastSettings settings)
    {
        Asked = asked;
        AsIs = asked with { Ask = new ForecastRequest { Want = asked.Ask.Want } };
        // The communes' titles as of the day to which the district's counts run, so that the parts sum to the whole.
        _communes = new(() =>
        {
            using var then = query.At(asked.CountedTo);
            return CommuneBasis.Read(then);
        });
        _shared = new(() =>
            ForecastCache.Answer(new ProgrammeState(asked.Record.Input) { Communes = States }, asked.Ask.Question));
        _grid = new(() =>
            ForecastCache.Grid(asked.Input, [asked.Input.Deadline, AsIs.Input.Deadline, .. settings.Deadlines]));
        _reverse = new(() => ForecastCache.Reverse(asked.Input, asked.Ask.Want / 100.0, States));
        _pipeline = new(() => PipelineFigures.Read(query, all));
    }

    /// <summary>The programme's own question on recorded facts, nothing asked otherwise.</summary>
    public ForecastFigures AsIs { get; }

    /// <summary>The question asked, on the same facts.</summary>
    public ForecastFigures Asked { get; }

    /// <summary>Assumptions by deadlines: the one asked for, the programme's own, and those of the settings.</summary>
    public AssumptionGrid Grid => _grid.Value;

    /// <summary>What the wanted chance requires; null if nothing is left to forecast.</summary>
    public ReverseAnswer? Reverse => _reverse.Value;

    /// <summary>The communes in order, as many as in the forecasts where there are any.</summary>
    public IReadOnlyList<CommuneBasis> Communes => _communes.Value;

    /// <summary>
    /// The answer shared out among the communes, or why it can't be; null where no commune has a cell.
    /// </summary>
    public CommuneOutlook? Shared => _shared.Value.Communes;

    /// <summary>The forecast from the states of cells; null if no cell is known.</summary>
    public PipelineFigures? Pipeline => _pipeline.Value;

    /// <summary>Null if nothing is on record by the date.</summary>
    public static OutlookFigures? Read(SnapshotQuery query, ForecastRequest ask, ForecastSettings settings)
    {
        var bases = ForecastFigures.Read(query, ask);
        return bases.FirstOrDefault(f => f.Basis == ForecastFigures.Recorded) is { } asked
            ? new OutlookFigures(query, asked, bases.First(f => f.Basis == ForecastFigures.All), settings)
            : null;
    }

    /// <summary>One commune's part; null where it has none.</summary>
    public (CommuneBasis Basis, CommuneForecast? Forecast)? Of(int commune)
    {
        var at = Communes.ToList().FindIndex(c => c.Id == commune);
        return at < 0 ? null : (Communes[at], (Shared as CommuneForecasts)?.Communes[at]);
    }

    List<CommuneState> States => [.. Communes.Select(c => c.State)];
}

/// <summary>What the forecast of a commune rests on.</summary>
/// <param name="Id">0 if the cells' commune is not known.</param>
/// <param name="Name">Bare; null if the commune is not known.</param>
/// <param name="HasTarget">A term target was set for it.</param>
public sealed record CommuneBasis(int Id, string? Name, string Kind, CommuneState State, bool HasTarget,
    bool IsIllustrative)
{
    public const string Query = "forecast/communes";

    /// <summary>In the order of the communes' codes.</summary>
    public static List<CommuneBasis> Read(SnapshotQuery query) => query.Rows(Query, r => new CommuneBasis(
        r.IntOrNull("commune_id") ?? 0, r.Text("name_vi"), r.Text("kind") ?? "",
        new CommuneState($"{r.IntOrNull("commune_id")}", r.Int("cells"), r.Int("recognised"),
            r.Real("cell_months")!.Value, r.IntOrNull("target") ?? 0)
        { Ready = r.Int("ready") },
        r.IntOrNull("target") is not null, r.Bool("is_illustrative")));
}
