using System.Text.Json;
using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Loader.Steps;

/// <summary>
/// Runs sql/checks. Each returns offending rows; its header states whether that stops publication (stop) or marks the
/// affected figures (warn), and what a reader would wrongly conclude. A check that compares with the previous
/// snapshot is skipped where that lacks the table, as before the first load, or lacks the columns in its version.
/// </summary>
static class Check
{
    const int SampleRows = 20;

    public static StepResult Run(LoadRun run)
    {
        var before = PreviousTables(run);
        var reads = run.Request.Sql.ReadsOf("checks");
        foreach (var file in run.Request.Sql.Layer("checks"))
        {
            run.ReportProgress("check", file.Name);
            var rule = CheckRule.Read(file);
            var compared =
                reads[file.Path].Where(t => t.StartsWith(LoadRun.Previous + ".", StringComparison.Ordinal)).ToList();
            if (compared.All(before.Contains) && !IsBeyond(run, file, compared)) run.Checks.Add(Apply(run, file, rule));
        }

        // After all checks and in one transaction: separate commits would each wait for the disk.
        run.InTransaction(() => run.Checks.ForEach(check => Write(run, check)));
        return StepResult.Continue;
    }

    static void Write(LoadRun run, CheckSummary check) => run.Connection.Execute($"""
        INSERT INTO meta.check_result VALUES ({run.Load}, {check.Name.Literal()}, {check.Severity.Literal()}, {check.Offenders},
            [{string.Join(", ", check.Touches.Select(t => t.Literal()))}], {check.Vietnamese.Literal()}, {check.English.Literal()}, {check.Sample?.GetRawText().Literal() ?? "NULL"})
        """);

    // A snapshot of another version may lack a column that this check compares.
    static bool IsBeyond(LoadRun run, SqlFile file, List<string> compared)
    {
        if (compared.Count == 0 || run.PreviousManifest!.ModelVersion == run.Request.ModelVersion) return false;
        try
        {
            run.Connection.Execute($"PREPARE comparison AS {file.Text.Trim().TrimEnd(';')}\n");
            run.Connection.Execute("DEALLOCATE comparison");
            return false;
        }
        catch (DuckDBException error) when (error.Message.StartsWith("Binder Error", StringComparison.Ordinal))
        {
            return true;
        }
    }

    static HashSet<string> PreviousTables(LoadRun run) =>
        [.. run.Connection.Rows(
            $"SELECT concat_ws('.', database_name, schema_name, table_name) FROM duckdb_tables() WHERE database_name "
                + $"= {LoadRun.Previous.Literal()}", r => r.GetString(0))];

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

        // A misspelt column name would silently hide the column.
        if (rule.Shows.Except(run.Connection.Rows("SELECT column_name FROM (DESCRIBE offenders)", r => r.GetString(0)))
            .FirstOrDefault() is { } unknown)
        {
            throw new TerminalException(
                $"sql/{file.Path} shows \"{unknown}\", which is none of its columns: name some of them, or nothing.");
        }

        var count = run.Connection.Scalar<long>("SELECT count(*) FROM offenders");
        var sample = count == 0 ? null
            : run.Connection.Scalar<string>(
            $"SELECT to_json(list(o))::VARCHAR FROM (FROM offenders LIMIT {SampleRows}) AS o");
        return new CheckSummary(file.Name, rule.Severity, count)
        {
            Touches = rule.Touches, Shows = rule.Shows, Vietnamese = rule.Vietnamese, English = rule.English,
            Sample = sample is null ? null : JsonSerializer.Deserialize<JsonElement>(sample),
        };
    }
}
