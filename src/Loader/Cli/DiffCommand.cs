using System.CommandLine;
using System.Text.Json;
using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Loader.Cli;

/// <summary><c>diff N M</c>: the differences between loads N and M, in the terms of the domain.</summary>
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
            if (shared.WantsJson(parsed))
                Output.Json(new { from = parsed.GetValue(from), to = parsed.GetValue(to), changes = differences });
            else if (differences.Count == 0) Console.WriteLine("Nothing that people talk about changed.");
            else foreach (var difference in differences) Console.WriteLine(difference.Sentence());
            return ExitCode.Done;
        });
        return command;
    }

    // The newest snapshot has the history of all earlier loads, also of those whose own snapshot was removed.
    static List<Difference> Read(LoaderSettings settings, int from, int to)
    {
        using var snapshots = new PublishedSnapshots(settings.Folder, SharedOptions.Time);
        var published = WarehouseView.Read(settings.Folder, snapshots).Published.Select(r => r.Load).ToHashSet();
        foreach (var load in (int[])[from, to])
        {
            if (!published.Contains(load))
            {
                throw new TerminalException($"Load {load} was not published: list the "
                + "loads to see which were.");
            }
        }

        using var lease = snapshots.Acquire(published.Max()) ?? throw snapshots.Unavailable(published.Max());
        using var connection = lease.Connect();
        if (!HasFacts(connection)) return RowDiff.Read(connection, from, to);
        return connection.Rows(SqlTree.Embedded.File("queries/loads/changes.sql").Text,
            r => new Difference(r.GetString(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null
                : Convert.ToInt32(r.GetValue(3)), r.GetString(4), r.GetInt64(5), r.GetBoolean(6),
                JsonSerializer.Deserialize<List<Place>>(r.IsDBNull(7) ? "[]" : r.GetString(7),
                    JsonSerializerOptions.Web)!),
            new DuckDBParameter("from_load", from), new DuckDBParameter("to_load", to));
    }

    // The marts that the sentences need; a snapshot of another SQL tree, or of an earlier version, shows only its
    // rows.
    static bool HasFacts(DuckDBConnection connection) => connection.Scalar<long>(
        "SELECT count(*) FROM duckdb_columns() WHERE schema_name = 'marts' AND table_name = 'fact_version' AND "
            + "column_name IN ('subject', 'entity_id', 'value', 'into_name')") == 4;

    internal sealed record Difference(string Subject, string SubjectVi, string SubjectEn, int? Year, string Change,
        long Facts, bool IsIllustrative, IReadOnlyList<Place> Examples)
    {
        // "+1 recognition of 2022: Ấp 3, An Hiệp": the sign marks what is new, a word what is gone or changed.
        public string Sentence()
        {
            var what = $"{(Change == "new" ? "+" : "")}{Output.Number(Facts)} "
                + $"{SubjectEn}{(Year is { } year ? $" of {year}" : "")}";
            var how = Change switch { "gone" => " gone from the source", "changed" => " restated", _ => "" };
            var where = string.Join("; ", Examples.Select(e => e.Words));
            var more = Facts > Examples.Count && Examples.Count > 0 ? "; ..." : "";
            return $"{what}{how}{(where.Length == 0 ? "" : ": ")}{where}{more}{(IsIllustrative ? " (illustrative data)" : "")}";
        }
    }

    internal sealed record Place(string? Commune, string? Cell, string? Into)
    {
        // "Ấp 3, An Hiệp"; "An Phước → Giao Long" for a unit merged into another.
        public string Words =>
            string.Join(", ", ((string?[])[Cell, Commune]).Where(n => n is not null))
            + (Into is null ? "" : $" → {Into}");
    }
}
