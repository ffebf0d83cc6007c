using System.Text.Json;
using Analytics.Forecast;
using Analytics.Warehouse;

namespace Analytics.Loader.Steps;

/// <summary>
/// Writes why this load's headline differs from the one before it into meta.forecast_movement. Follows the marts, which say
/// which row of the ledger is the headline.
/// </summary>
static class ForecastMovement
{
    public static StepResult Run(LoadRun run)
    {
        if (HasEarlier(run)) run.Connection.Execute($"INSERT INTO meta.forecast_movement BY NAME FROM {LoadRun.Previous}.meta.forecast_movement");
        if (run.Request.Sql.Layer("marts").All(f => f.Name != "forecast")) return StepResult.Continue;
        if (LastTwo(run) is [var now, var earlier] && now.Load == run.Load) Write(run, earlier, now);
        return StepResult.Continue;
    }

    // A load of an earlier version kept none.
    static bool HasEarlier(LoadRun run) => run.PreviousManifest is not null && run.Connection.Scalar<long>(
        $"SELECT count(*) FROM duckdb_tables() WHERE database_name = {LoadRun.Previous.Literal()} AND schema_name = 'meta' AND table_name = 'forecast_movement'") > 0;

    static List<Said> LastTwo(LoadRun run) => run.Connection.Rows(
        "SELECT load, outcome, probability, inputs FROM marts.forecast WHERE is_headline ORDER BY load DESC LIMIT 2",
        r => new Said(r.GetInt32(0), r.GetString(1), r.IsDBNull(2) ? null : r.GetDouble(2), JsonSerializer.Deserialize<ForecastInput>(r.GetString(3), JsonSerializerOptions.Web)!));

    static void Write(LoadRun run, Said earlier, Said now)
    {
        // What was said counts as it was said then, by whatever model; an outcome that stated no chance implied one.
        if ((earlier.Probability ?? ImpliedBy(earlier.Outcome)) is not { } from) return;
        if (ChanceMovement.Between(from, earlier.Input, now.Input) is not { } movement) return;
        using var table = run.Connection.CreateAppender("meta", "forecast_movement");
        table.CreateRow().AppendValue(now.Load).AppendValue(earlier.Load).AppendValue(movement.From).AppendValue(movement.To)
            .AppendValue(movement.ByAssumption).AppendValue(movement.ByTarget).AppendValue(movement.ByData).EndRow();
    }

    static double? ImpliedBy(string outcome) => outcome switch { "met" => 1, "cannot_be_met" or "deadline_passed" => 0, _ => null };

    sealed record Said(int Load, string Outcome, double? Probability, ForecastInput Input);
}
