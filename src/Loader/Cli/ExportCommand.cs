using System.CommandLine;
using Analytics.Warehouse;

namespace Analytics.Loader.Cli;

/// <summary><c>export</c>: the marts of a load as files, written by DuckDB itself.</summary>
static class ExportCommand
{
    public static Command Build(SharedOptions shared)
    {
        var format = new Option<string>("--format") { Description = "parquet or csv.", Required = true };
        format.AcceptOnlyFromAmong("parquet", "csv");
        var output = new Option<string>("--out") { Description = "Folder for the files; made when missing.", Required = true };
        var load = new Option<int?>("--load") { Description = "Number of the load; the current one without it." };
        var command = new Command("export", "Write every mart of a load as a file.") { format, output, load };
        command.SetAction(parsed =>
        {
            var folder = shared.Settings(parsed).Folder;
            using var snapshots = new PublishedSnapshots(folder, TimeProvider.System);
            using var lease = snapshots.Acquire(parsed.GetValue(load))
                ?? throw new TerminalException(parsed.GetValue(load) is { } n ? $"Load {n} is not kept: list the loads to see which are." : "Nothing is published yet: load first.");
            var files = Write(lease, parsed.GetValue(format)!, Path.GetFullPath(parsed.GetValue(output)!));
            if (shared.WantsJson(parsed)) Output.Json(new { outcome = "exported", load = lease.Manifest.Load, files });
            else Console.WriteLine($"Wrote {files.Count} files of load {lease.Manifest.Load}.");
            return ExitCode.Done;
        });
        return command;
    }

    // The snapshot is attached read-only to an instance in memory: its own instance is locked down and may write nothing.
    static List<string> Write(SnapshotLease lease, string format, string folder)
    {
        Directory.CreateDirectory(folder);
        using var connection = DuckDbFile.OpenMemory();
        connection.Execute($"ATTACH {lease.DatabasePath.Literal()} AS snapshot (READ_ONLY); USE snapshot");
        var relations = connection.Rows("SELECT table_name FROM information_schema.tables WHERE table_catalog = 'snapshot' AND table_schema = 'marts' ORDER BY table_name", r => r.GetString(0));
        foreach (var name in relations)
            connection.Execute($"COPY (FROM marts.{name.Quoted()}) TO {Path.Combine(folder, $"{name}.{format}").Literal()} (FORMAT {format}{(format == "csv" ? ", HEADER" : "")})");
        return [.. relations.Select(n => $"{n}.{format}")];
    }
}
