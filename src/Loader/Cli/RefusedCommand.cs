using System.CommandLine;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;

namespace Analytics.Loader.Cli;

/// <summary>
/// <c>refused [N] [--table T]</c>: the worklist of all cells that must be corrected in the sources.
/// </summary>
static class RefusedCommand
{
    public static Command Build(SharedOptions shared)
    {
        var load = new Argument<int?>("load")
        {
            Description = "Number of the load; the newest that was published without it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var table = new Option<string?>("--table") { Description = "One table alone." };
        var command =
            new Command("refused", "The worklist: every cell that was refused and is not mended, with what to do at "
                + "the source.") { load, table };
        command.SetAction(parsed =>
        {
            var (number, cells) = Read(shared.Settings(parsed).Folder, parsed.GetValue(load), parsed.GetValue(table));
            if (shared.WantsJson(parsed)) Output.Json(new { load = number, refused = cells });
            else Print(number, cells);
            return ExitCode.Done;
        });
        return command;
    }

    // A held load has its own file. Any other load is read from the newest published one, which has the worklist of
    // all earlier loads.
    static (int Load, List<Refused> Cells) Read(WarehouseFolder folder, int? asked, string? table)
    {
        using var snapshots = new PublishedSnapshots(folder, SharedOptions.Time);
        var view = WarehouseView.Read(folder, snapshots);
        var newest = view.NewestPublished?.Load;
        var number = asked ?? newest ?? throw new TerminalException("Nothing is published yet: load first.");
        var outcome = view.Records.FirstOrDefault(r => r.Load == number)?.Outcome
            ?? throw new TerminalException($"There is no load {number}: list them with: loads.");
        if (outcome is not (LoadOutcome.Published or LoadOutcome.Unchanged or LoadOutcome.Held))
        {
            throw new TerminalException(
                $"Load {number} ended without a worklist ({outcome.ToString().ToLowerInvariant()}): list the loads "
                    + "to see which have one.");
        }

        if (outcome == LoadOutcome.Held)
        {
            if (Manifest.IsDenied(folder.HeldOf(number))) throw Manifest.Denied(number);
            if (!File.Exists(WarehouseFolder.DatabaseIn(folder.HeldOf(number))))
            {
                throw new TerminalException(
                    $"The files of held load {number} are not kept: list the loads to see which are.");
            }

            using var held = DuckDbFile.OpenRead(WarehouseFolder.DatabaseIn(folder.HeldOf(number)));
            return (number, Cells(held, number, table));
        }

        if (newest is null) throw new TerminalException("Nothing is published yet: load first.");
        using var lease =
            snapshots.Acquire(newest) ?? snapshots.Acquire(number) ?? throw snapshots.Unavailable(newest.Value);
        using var connection = lease.Connect();
        return (number, Cells(connection, number, table));
    }

    static List<Refused> Cells(DuckDBConnection connection, int load, string? table)
    {
        if (table is not null
            && connection.Scalar<long>("SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'history' AND "
                + "table_name = $1", table) == 0)
        {
            throw new TerminalException($"There is no table {table} in load {load}: show {load} lists them.");
        }

        return connection.Rows(SqlTree.Embedded.File("queries/loads/refused_of.sql").Text,
            r => new Refused(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.IsDBNull(4) ? null
                : r.GetString(4), r.GetString(5), r.GetString(6), r.GetString(7), r.GetInt32(8), r.GetInt32(9)),
            new DuckDBParameter("load", load), new DuckDBParameter("table", table));
    }

    static void Print(int load, List<Refused> cells)
    {
        Console.WriteLine(cells.Count == 0 ? $"Nothing is refused as of load {load}."
            : $"{Output.Number(cells.Count)} {(cells.Count == 1 ? "cell is" : "cells are")} refused as of load {load}:");
        if (cells.Count == 0) return;
        Output.Table(["source", "table", "key", "column", "value", "rule", "#since load"],
            cells.Select(c =>
                new[] { c.Source, c.Table, c.Key, c.Column, c.Value ?? "NULL", c.Rule, Output.Number(c.FirstLoad) }));
        foreach (var rule in cells.DistinctBy(c => c.Rule)) Console.WriteLine($"{rule.Rule}: {rule.English}");
    }

    /// <summary>One cell of the worklist.</summary>
    /// <param name="Key">The key of its row in the source.</param>
    /// <param name="Value">The value of the cell, shortened.</param>
    sealed record Refused(string Source, string Table, string Key, string Column, string? Value, string Rule,
        string Vietnamese, string English, int FirstLoad, int LastLoad);
}
