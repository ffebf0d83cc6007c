using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Pipelines;

/// <summary>Validates that the states match the district's cells.</summary>
static class PipelineCheck
{
    /// <summary>The first fault of the pipeline of a valid <paramref name="input"/>, or null.</summary>
    public static InvalidInput? Fault(ForecastInput input, PipelineState pipeline)
    {
        if (pipeline.Cells is null) return new InvalidInput("Pipeline.Cells", "null", "a list of cells");
        for (var i = 0; i < pipeline.Cells.Count; i++)
        {
            if (Fault($"Pipeline.Cells[{i}]", pipeline.Cells[i]) is { } fault)
                return fault;
        }

        return CommuneCheck.Sum("Pipeline.Cells", pipeline.Cells.Count, input.Cells)
            ?? CommuneCheck.Sum("Pipeline.Recognised", pipeline.Cells.Count(cell => cell.Stage == CellStage.Recognised),
                input.Recognised)
            ?? Evidence("ReadyToRecognised", pipeline.ReadyToRecognised)
            ?? Evidence("ReadyCellMonths", pipeline.ReadyCellMonths)
            ?? Evidence("NotReadyToRecognised", pipeline.NotReadyToRecognised)
            ?? Evidence("NotReadyToReady", pipeline.NotReadyToReady)
            ?? Evidence("NotReadyCellMonths", pipeline.NotReadyCellMonths);
    }

    static InvalidInput? Fault(string at, CellState? cell)
    {
        if (cell is null) return new InvalidInput(at, "null", "a cell");
        if (!Enum.IsDefined(cell.Stage)) return CommuneCheck.Refuse($"{at}.Stage", (int)cell.Stage, "a stage");
        if (!CommuneCheck.IsFactor(cell.Readiness))
            return CommuneCheck.Refuse($"{at}.Readiness", cell.Readiness, CommuneCheck.FactorExpected);
        return CommuneCheck.IsFactor(cell.Becoming) ? null
            : CommuneCheck.Refuse($"{at}.Becoming", cell.Becoming, CommuneCheck.FactorExpected);
    }

    static InvalidInput? Evidence(string field, double given) =>
        double.IsFinite(given) && given >= 0 ? null : CommuneCheck.Refuse($"Pipeline.{field}", given, "0 or more");
}
