using System.Text.RegularExpressions;
using Analytics.Warehouse;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Loader.Steps;

/// <summary>
/// Runs sql/checks. Each returns the rows that offend; its header says whether that stops the load from being
/// published (stop) or puts a mark beside the figures (warn), and what a reader would wrongly believe.
/// A check that compares with the previous snapshot has nothing to say of the first load.
/// </summary>
static class Check
{
    const int SampleRows = 20;

    public static StepResult Run(LoadRun run)
    {
        foreach (var file in run.Request.Sql.Layer("checks"))
        {
            run.Tell("check", file.Name);
            var rule = CheckRule.Read(file);
            if (run.PreviousManifest is null && SqlReading.TablesOf(run.Connection, file).Any(t => t.StartsWith(LoadRun.Previous + ".", StringComparison.Ordinal))) continue;
            run.Checks.Add(Apply(run, file, rule));
        }

        return StepResult.Continue;
    }

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
                {rule.Vietnamese.Literal()}, {rule.English.Literal()}, {sample?.Literal() ?? "NULL"})
            """);
        return new CheckSummary(file.Name, rule.Severity, count);
    }
}

/// <summary>What a check's header says.</summary>
/// <param name="Severity">stop or warn.</param>
/// <param name="Vietnamese">What a reader would wrongly believe if it failed.</param>
sealed partial record CheckRule(string Severity, string Vietnamese, string English)
{
    /// <exception cref="TerminalException">The header does not have its three lines.</exception>
    public static CheckRule Read(SqlFile file)
    {
        var match = Header().Match(file.Text);
        return match.Success
            ? new CheckRule(match.Groups["severity"].Value, match.Groups["vi"].Value.Trim(), match.Groups["en"].Value.Trim())
            : throw new TerminalException($"sql/{file.Path} must begin with three lines: -- stop or -- warn, -- vi: ..., -- en: ...");
    }

    [GeneratedRegex(@"\A-- (?<severity>stop|warn)\n-- vi: (?<vi>[^\n]+)\n-- en: (?<en>[^\n]+)\n")]
    private static partial Regex Header();
}
