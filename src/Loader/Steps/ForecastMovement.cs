using System.Text.Json;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Questions;
using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Steps;

/// <summary>
/// Writes why this load's headline differs from the previous one into meta.forecast_movement. Runs after the marts,
/// which define the headline row of the ledger.
/// </summary>
static class ForecastMovement
{
    public static StepResult Run(LoadRun run)
    {
        run.CopyFromPrevious("forecast_movement");
        if (run.Request.Sql.Layer("marts").All(f => f.Name != "forecast")) return StepResult.Continue;
        if (LastTwo(run) is [var now, var earlier] && now.Load == run.Load) Write(run, earlier, now);
        return StepResult.Continue;
    }

    static List<RecordedChance> LastTwo(LoadRun run) => run.Connection.Rows(
        "SELECT load, chance, inputs FROM marts.forecast WHERE is_headline ORDER BY load DESC LIMIT 2",
        r => new RecordedChance(r.GetInt32(0), r.IsDBNull(1) ? null
            : r.GetDouble(1), JsonSerializer.Deserialize<ForecastInput>(r.GetString(2), JsonSerializerOptions.Web)!));

    static void Write(LoadRun run, RecordedChance earlier, RecordedChance now)
    {
        // An earlier chance is used as it was published, whatever its model.
        if (earlier.Chance is not { } from) return;
        if (ChanceMovement.Between(from, earlier.Input, now.Input) is not { } movement) return;
        using var table = run.Connection.CreateAppender("meta", "forecast_movement");
        table.CreateRow().AppendValue(now.Load).AppendValue(earlier.Load).AppendValue(movement.From)
            .AppendValue(movement.To)
            .AppendValue(movement.ByAssumption).AppendValue(movement.ByTarget).AppendValue(movement.ByData).EndRow();
    }

    sealed record RecordedChance(int Load, double? Chance, ForecastInput Input);
}
