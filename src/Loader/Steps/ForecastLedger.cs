using System.Text.Json;
using Analytics.Forecast.Baselines;
using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;
using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Steps;

/// <summary>
/// Writes the forecast of each method at the reporting date into meta.forecast, and that of each commune into
/// meta.forecast_commune, in addition to those of earlier loads. Two bases are kept apart: recorded facts alone (the
/// headline, which is allocated to the communes), and all rows.
/// </summary>
static class ForecastLedger
{
    const string Headline = "recorded";

    static readonly (string Name, Func<ForecastInput, ForecastOutcome> Project)[] Methods =
    [
        ("pacer", Pacer.Project),
        ("naive_pace", NaivePace.Project),
        ("gamma_poisson", GammaPoisson.Project),
    ];

    public static StepResult Run(LoadRun run)
    {
        run.CopyFromPrevious("forecast");
        run.CopyFromPrevious("forecast_commune");
        if (run.Request.Sql.Layer("core").All(f => f.Name != "forecast_input_at")) return StepResult.Continue;

        var records = Records(run);
        using (var ledger = run.Connection.CreateAppender("meta", "forecast"))
        {
            foreach (var (basis, record) in records)
            {
                foreach (var (name, project) in Methods)
                    Write(ledger, run.Load, basis, record, name, project(record.Input));
            }
        }

        if (records.TryGetValue(Headline, out var headline)) WriteCommunes(run, headline);
        return StepResult.Continue;
    }

    static Dictionary<string, ProgrammeRecord> Records(LoadRun run) => run.Connection.Rows(
        """
        SELECT basis, counted_to, deadline, cells::INTEGER, target::INTEGER, first_year::INTEGER, title_months, locked_out::INTEGER, registered::INTEGER,
            list(struct_pack(granted := granted::INTEGER, withdrawn := withdrawn::INTEGER, months := months::INTEGER[]) ORDER BY counting_year)::JSON::VARCHAR
        FROM core.forecast_input GROUP BY ALL
        """,
        r => (Basis: r.GetString(0), Record: new ProgrammeRecord(
            r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), r.GetFieldValue<DateOnly>(1), r.GetFieldValue<DateOnly>(2),
            JsonSerializer.Deserialize<List<RecordedYear>>(r.GetString(9), JsonSerializerOptions.Web)!,
            r.GetDouble(6), r.GetInt32(7), r.IsDBNull(8) ? null : r.GetInt32(8))))
        .ToDictionary(row => row.Basis, row => row.Record);

    static void Write(DuckDB.NET.Data.DuckDBAppender ledger, int load, string basis, ProgrammeRecord record,
        string method, ForecastOutcome outcome)
    {
        var projection = outcome as Projection;
        var input = record.Input;
        ledger.CreateRow()
            .AppendValue(load).AppendValue(basis).AppendValue(method).AppendValue(record.CountedTo)
            .AppendValue(record.Deadline)
            .AppendValue(record.Cells).AppendValue(record.Target).AppendValue((int)input.Recognised)
                .AppendValue(NameOf(outcome.GetType().Name))
            .AppendValue(projection?.Chance.Probability)
            .AppendValue(projection?.Final.Pmf.Select((p, n) => p * n).Sum())
            .AppendValue(projection?.Final.Quantile(0.10)).AppendValue(projection?.Final.Quantile(0.50))
                .AppendValue(projection?.Final.Quantile(0.90))
            .AppendValue(projection?.Pace.HadPerYear).AppendValue(projection?.Pace.RequiredPerYear)
            .AppendValue(projection?.Final.Pmf)
            .AppendValue(JsonSerializer.Serialize(input, JsonSerializerOptions.Web))
            .EndRow();
    }

    // The cells as of the day up to which the district's counts run, so that the parts sum to the whole.
    static void WriteCommunes(LoadRun run, ProgrammeRecord headline)
    {
        var rows = run.Connection.Rows(
            "SELECT commune_id, cells::INTEGER, recognised::INTEGER, ready::INTEGER, cell_months, target::INTEGER, "
                + "is_illustrative FROM core.forecast_commune_at($day) ORDER BY commune_id",
            r => new CommuneRow(
                r.IsDBNull(0) ? null
                    : r.GetInt64(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetDouble(4), r.IsDBNull(5) ? null
                    : r.GetInt32(5), r.GetBoolean(6)),
            new DuckDB.NET.Data.DuckDBParameter("day", headline.CountedTo));
        if (CommuneAllocation.Compute(headline.Input,
            [.. rows.Select(row => row.State)]) is not CommuneForecasts forecasts)
        {
            return;
        }

        using var ledger = run.Connection.CreateAppender("meta", "forecast_commune");
        foreach (var (row, forecast) in rows.Zip(forecasts.Communes))
        {
            ledger.CreateRow()
                .AppendValue(run.Load).AppendValue(row.Id).AppendValue(headline.CountedTo)
                .AppendValue(headline.Deadline)
                .AppendValue(row.Cells).AppendValue(row.Target).AppendValue(row.Recognised)
                .AppendValue(row.Target is null ? "no_target" : NameOf(forecast.Standing.ToString()))
                .AppendValue(row.Target is null ? null : forecast.Chance?.Probability)
                .AppendValue(forecast.Final.Quantile(0.10)).AppendValue(forecast.Median)
                .AppendValue(forecast.Final.Quantile(0.90))
                .AppendValue(row.IsIllustrative)
                .EndRow();
        }
    }

    static string NameOf(string type) => JsonNamingPolicy.SnakeCaseLower.ConvertName(type);

    sealed record CommuneRow(long? Id, int Cells, int Recognised, int Ready, double CellMonths, int? Target,
        bool IsIllustrative)
    {
        public CommuneState State => new($"{Id}", Cells, Recognised, CellMonths, Target ?? 0) { Ready = Ready };
    }
}
