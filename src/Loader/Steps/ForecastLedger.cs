using System.Text.Json;
using Analytics.Forecast;
using Analytics.Warehouse;

namespace Analytics.Loader.Steps;

/// <summary>
/// Writes what each method says at the reporting date into meta.forecast, beside what earlier loads said: the ledger
/// grows by itself. Two bases are kept apart: recorded facts alone (the headline), and all rows.
/// </summary>
static class ForecastLedger
{
    static readonly (string Name, Func<ForecastInput, ForecastOutcome> Project)[] Methods =
    [
        ("pacer", Pacer.Project),
        ("naive_pace", NaivePace.Project),
        ("gamma_poisson", GammaPoisson.Project),
    ];

    public static StepResult Run(LoadRun run)
    {
        if (run.PreviousManifest is not null) run.Connection.Execute($"INSERT INTO meta.forecast BY NAME FROM {LoadRun.Previous}.meta.forecast");
        if (run.Request.Sql.Layer("core").All(f => f.Name != "forecast_input_at")) return StepResult.Continue;

        using var ledger = run.Connection.CreateAppender("meta", "forecast");
        foreach (var years in Inputs(run).GroupBy(y => y.Basis))
        {
            var of = years.First();
            var input = ForecastInput.FromDates(of.Cells, of.Target, of.FirstYear, [.. years.Select(y => y.Net)], of.CountedTo, of.Deadline);
            foreach (var (name, project) in Methods) Write(ledger, run.Load, of, name, input, project(input));
        }

        return StepResult.Continue;
    }

    static List<InputYear> Inputs(LoadRun run) => run.Connection.Rows(
        "SELECT basis, counted_to, net::INTEGER, cells::INTEGER, target::INTEGER, deadline, first_year::INTEGER FROM core.forecast_input ORDER BY basis, counting_year",
        r => new InputYear(r.GetString(0), r.GetFieldValue<DateOnly>(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetFieldValue<DateOnly>(5), r.GetInt32(6)));

    static void Write(DuckDB.NET.Data.DuckDBAppender ledger, int load, InputYear of, string method, ForecastInput input, ForecastOutcome outcome)
    {
        var projection = outcome as Projection;
        ledger.CreateRow()
            .AppendValue(load).AppendValue(of.Basis).AppendValue(method).AppendValue(of.CountedTo).AppendValue(of.Deadline)
            .AppendValue(of.Cells).AppendValue(of.Target).AppendValue((int)input.Recognised).AppendValue(NameOf(outcome))
            .AppendValue(projection?.Chance.Probability)
            .AppendValue(projection?.Final.Pmf.Select((p, n) => p * n).Sum())
            .AppendValue(projection?.Final.Quantile(0.10)).AppendValue(projection?.Final.Quantile(0.50)).AppendValue(projection?.Final.Quantile(0.90))
            .AppendValue(projection?.Pace.HadPerYear).AppendValue(projection?.Pace.RequiredPerYear)
            .AppendValue(projection?.Final.Pmf)
            .AppendValue(JsonSerializer.Serialize(input, JsonSerializerOptions.Web))
            .EndRow();
    }

    static string NameOf(ForecastOutcome outcome) => JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.GetType().Name);

    sealed record InputYear(string Basis, DateOnly CountedTo, int Net, int Cells, int Target, DateOnly Deadline, int FirstYear);
}
