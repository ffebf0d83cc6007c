using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Forecast.Pipelines;
using Analytics.Forecast.Questions;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>The forecast from the states of the cells, beside that from the pace.</summary>
/// <param name="Of">The question on all rows.</param>
/// <param name="Cells">Every cell without the title, the nearest first.</param>
/// <param name="Outcome">The forecast from the states, or why there is none.</param>
/// <param name="FurtherRegistrations">Registrations of this year beyond those known that the wanted chance needs; null
/// if none are known or no number suffices.</param>
/// <param name="IsIllustrative">Some of it is invented.</param>
public sealed record PipelineFigures(
    ForecastFigures Of, IReadOnlyList<PipelineCell> Cells, PipelineOutlook Outcome, int? FurtherRegistrations,
    bool IsIllustrative)
{
    public const string CellsQuery = "forecast/cells", EvidenceQuery = "forecast/evidence";

    /// <summary>How many of the next cells a page lists.</summary>
    public const int Next = 10;

    /// <summary>The next most likely this year, each with its chances; empty without a forecast.</summary>
    public IReadOnlyList<(PipelineCell Cell, CellForecast Forecast)> NextCells =>
        Outcome is not PipelineForecast forecast ? []
        : [.. forecast.NextTen.Select(next => (Cells.First(cell => cell.Code == next.State.Cell), next))];

    /// <summary>Null if no cell is known by the date.</summary>
    public static PipelineFigures? Read(SnapshotQuery query, ForecastFigures all)
    {
        var cells = query.Rows(CellsQuery, PipelineCell.Of);
        if (cells.Count == 0) return null;
        var (state, isIllustrative) = query.Rows(EvidenceQuery, r => (
            State: new PipelineState(
                [.. cells.Select(c => new CellState(c.Code, c.Stage, Becoming: c.Becoming))],
                r.Int("ready_to_recognised"), r.Real("ready_cell_months")!.Value, r.Int("not_ready_to_recognised"),
                    r.Int("not_ready_to_ready"), r.Real("not_ready_cell_months")!.Value),
            IsIllustrative: r.Bool("is_illustrative"))).Single();
        return new PipelineFigures(
            all, [.. cells.Where(c => c.Stage != CellStage.Recognised)],
            ForecastCache.Answer(new ProgrammeState(all.Record.Input) { Pipeline = state }, all.Ask.Question).Pipeline!,
            ForecastCache.FurtherRegistrations(all.Input, all.Ask.Want / 100.0),
            isIllustrative || all.IsIllustrative || cells.Any(c => c.IsIllustrative));
    }
}

/// <summary>A cell on the way to the title.</summary>
/// <param name="Becoming">Factor on its chance of becoming ready.</param>
/// <param name="Lacks">Criteria that it lacks; null where it was never assessed.</param>
/// <param name="Criteria">Criteria assessed.</param>
/// <param name="State">Its step in the workflow.</param>
public sealed record PipelineCell(
    int Id, int? CommuneId, string PlaceVi, string PlaceEn, CellStage Stage, double Becoming, int? Lacks, int? Criteria,
        string? LackingVi, string? LackingEn,
    bool IsRegistered, string State, bool IsIllustrative)
{
    /// <summary>In the terms of Forecast.</summary>
    public string Code => $"{Id}";

    /// <summary>Its name within a sentence.</summary>
    public string Place(Language language) => language.Say(PlaceVi, PlaceEn);

    /// <summary>The criteria that it lacks, separated by semicolons; empty where none does.</summary>
    public string Lacking(Language language) => language.Say(LackingVi ?? "", LackingEn ?? "");

    internal static PipelineCell Of(Row r) => new(
        r.Int("cell_id"), r.IntOrNull("commune_id"), r.Text("place_vi") ?? "", r.Text("place_en") ?? "",
        r.Text("stage") switch
        {
            "recognised" => CellStage.Recognised,
            "ready" => CellStage.Ready,
            _ => CellStage.NotReady
        },
        r.Real("becoming")!.Value, r.IntOrNull("lacks"), r.IntOrNull("criteria"), r.Text("lacking_vi"),
        r.Text("lacking_en"),
        r.Bool("is_registered"), r.Text("state")!, r.Bool("is_illustrative"));
}
