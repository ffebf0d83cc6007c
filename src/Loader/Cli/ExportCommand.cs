using System.CommandLine;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Cli;

/// <summary>
/// <c>export</c>: the marts of a load as files, written by DuckDB itself. A load of an SQL tree without marts exports
/// its core, and one without either its history: the last layer of the tree.
/// </summary>
static class ExportCommand
{
    static readonly string[] Schemas = ["marts", "core", "history"];

    public static Command Build(SharedOptions shared)
    {
        var format = new Option<string>("--format") { Description = "parquet or csv.", Required = true };
        format.AcceptOnlyFromAmong("parquet", "csv");
        var output =
            new Option<string>("--out") { Description = "Folder for the files; made when missing.", Required = true };
        var load = new Option<int?>("--load") { Description = "Number of the load; the current one without it." };
        var command =
            new Command("export", "Write every mart of a load as a file; of a load without marts its core, or else "
                + "its history.") { format, output, load };
        command.SetAction(parsed =>
        {
            var folder = shared.Settings(parsed).Folder;
            using var snapshots = new PublishedSnapshots(folder, SharedOptions.Time);
            using var lease = snapshots.Acquire(parsed.GetValue(load))
                ?? throw (parsed.GetValue(load) is { } n ? snapshots.Unavailable(n)
                    : new TerminalException("Nothing is published yet: load first."));
            var (schema, files) = Write(lease, parsed.GetValue(format)!, Path.GetFullPath(parsed.GetValue(output)!));
            if (shared.WantsJson(parsed))
            {
                Output.Json(new { outcome = "exported", load = lease.Manifest.Load, schema, files });
            }
            else
            {
                Console.WriteLine(
                $"Wrote {files.Count} files of load "
                    + $"{lease.Manifest.Load}"
                    + $"{(schema == Schemas[0] ? "" : $", those of {schema}, for it was built without {Schemas[0]}")}.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    // The snapshot is attached read-only to an in-memory instance: an instance opened on the snapshot may write no
    // files.
    static (string Schema, List<string> Files) Write(SnapshotLease lease, string format, string folder)
    {
        Directory.CreateDirectory(folder);
        using var connection = DuckDbFile.OpenMemory();
        connection.Execute($"ATTACH {lease.DatabasePath.Literal()} AS snapshot (READ_ONLY); USE snapshot");
        foreach (var schema in Schemas)
        {
            var relations =
                connection.Rows(
                $"SELECT table_name FROM information_schema.tables WHERE table_catalog = 'snapshot' AND table_schema "
                    + $"= {schema.Literal()} ORDER BY table_name", r => r.GetString(0));
            if (relations.Count == 0) continue;
            foreach (var name in relations)
            {
                connection.Execute(
                    $"COPY (FROM {schema}.{name.Quoted()}) TO {Path.Combine(folder, $"{name}.{format}").Literal()} "
                        + $"(FORMAT {format}{(format == "csv" ? ", HEADER" : "")})");
            }

            return (schema, [.. relations.Select(n => $"{n}.{format}")]);
        }

        throw new TerminalException($"Load {lease.Manifest.Load} holds no table: nothing was written.");
    }
}
