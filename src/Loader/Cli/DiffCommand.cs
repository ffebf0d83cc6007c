using System.CommandLine;
using Analytics.Warehouse;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Loader.Cli;

/// <summary><c>diff N M</c>: what load M knows otherwise than load N, in the words of the domain.</summary>
static class DiffCommand
{
    public static Command Build(SharedOptions shared)
    {
        var from = new Argument<int>("from") { Description = "Number of the earlier load." };
        var to = new Argument<int>("to") { Description = "Number of the later load." };
        var command = new Command("diff", "What changed between two published loads.") { from, to };
        command.SetAction(parsed =>
        {
            var settings = shared.Settings(parsed);
            var differences = Read(settings, parsed.GetValue(from), parsed.GetValue(to));
            if (shared.WantsJson(parsed)) Output.Json(new { from = parsed.GetValue(from), to = parsed.GetValue(to), changes = differences });
            else if (differences.Count == 0) Console.WriteLine("Nothing that people talk about changed.");
            else Output.Table(["subject", "#year", "change", "#facts", "illustrative", "examples"], differences.Select(d => new[] { d.Subject, d.Year?.ToString() ?? "", d.Change, Output.Number(d.Facts), d.IsIllustrative ? "yes" : "", d.Examples ?? "" }));
            return ExitCode.Done;
        });
        return command;
    }

    // The newest snapshot carries the history of all loads before it, also of those whose own file is gone.
    static List<Difference> Read(LoaderSettings settings, int from, int to)
    {
        using var snapshots = new PublishedSnapshots(settings.Folder, TimeProvider.System);
        var published = LoadRecord.Merge(snapshots.Journal.Read(), isLocked: false).Where(r => r.Outcome == LoadOutcome.Published).Select(r => r.Load).ToHashSet();
        foreach (var load in (int[])[from, to])
            if (!published.Contains(load)) throw new TerminalException($"Load {load} was not published: list the loads to see which were.");
        using var lease = snapshots.Acquire(published.Max()) ?? throw new TerminalException($"The snapshot of load {published.Max()} is missing or damaged: restore it from a backup.");
        using var connection = lease.Connect();
        return connection.Rows(SqlTree.Embedded.File("queries/loads/changes.sql").Text,
            r => new Difference(r.GetString(0), r.IsDBNull(1) ? null : Convert.ToInt32(r.GetValue(1)), r.GetString(2), r.GetInt64(3), r.GetBoolean(4), r.IsDBNull(5) ? null : r.GetString(5)),
            new DuckDBParameter("from_load", from), new DuckDBParameter("to_load", to));
    }

    sealed record Difference(string Subject, int? Year, string Change, long Facts, bool IsIllustrative, string? Examples);
}
