using System.Text.Json;
using Analytics.Warehouse;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Loader.Steps;

/// <summary>
/// Runs sql/checks. Each returns the rows that offend; its header says whether that stops the load from being
/// published (stop) or puts a mark beside the figures (warn), and what a reader would wrongly believe.
/// A check that compares with the previous snapshot has nothing to say where that lacks the table, as before the first load.
/// </summary>
static class Check
{
    const int SampleRows = 20;

    public static StepResult Run(LoadRun run)
    {
        var before = PreviousTables(run);
        foreach (var file in run.Request.Sql.Layer("checks"))
        {
            run.Tell("check", file.Name);
            var rule = CheckRule.Read(file);
            if (SqlReading.TablesOf(run.Connection, file).All(t => !t.StartsWith(LoadRun.Previous + ".", StringComparison.Ordinal) || before.Contains(t)))
                run.Checks.Add(Apply(run, file, rule));
        }

        return StepResult.Continue;
    }

    static HashSet<string> PreviousTables(LoadRun run) =>
        [.. run.Connection.Rows($"SELECT concat_ws('.', database_name, schema_name, table_name) FROM duckdb_tables() WHERE database_name = {LoadRun.Previous.Literal()}", r => r.GetString(0))];

    static CheckSummary Apply(LoadRun run, SqlFile file, CheckRule rule)
    {
        try
        {
            run.Connection.Execute($"CREATE OR REPLACE TEMP TABLE offenders AS {file.Text.Trim().TrimEnd(';')}\n");
        }
        catch (DuckDBException error)
        {
            throw new TerminalException($"sql/{file.Path} cannot be run: {error.Message.Split('\n')[0]}", error);
        }

        var count = run.Connection.Scalar<long>("SELECT count(*) FROM offenders");
        var sample = count == 0 ? null : run.Connection.Scalar<string>($"SELECT to_json(list(o))::VARCHAR FROM (FROM offenders LIMIT {SampleRows}) AS o");
        run.Connection.Execute($"""
            INSERT INTO meta.check_result VALUES ({run.Load}, {file.Name.Literal()}, {rule.Severity.Literal()}, {count},
                [{string.Join(", ", rule.Touches.Select(t => t.Literal()))}], {rule.Vietnamese.Literal()}, {rule.English.Literal()}, {sample?.Literal() ?? "NULL"})
            """);
        return new CheckSummary(file.Name, rule.Severity, count)
        {
            Touches = rule.Touches, Vietnamese = rule.Vietnamese, English = rule.English,
            Sample = sample is null ? null : JsonSerializer.Deserialize<JsonElement>(sample),
        };
    }
}
