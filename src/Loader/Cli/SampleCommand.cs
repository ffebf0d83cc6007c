using System.CommandLine;
using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Cli;

/// <summary>
/// <c>sample</c>: writes an operational database with the public record and illustrative data around it.
/// </summary>
static class SampleCommand
{
    public static Command Build(SharedOptions shared)
    {
        var output =
            new Option<string>("--out")
            {
                Description = "The SQLite file to write; with --districts N > 1 FILE-01.db ...",
                Required = true,
            };
        var districts =
            new Option<int>("--districts") { Description = "Districts, one file each.", DefaultValueFactory = _ => 1 };
        var communes =
            new Option<int>("--communes") { Description = "Communes of each district.", DefaultValueFactory = _ => 21 };
        var cells = new Option<int>("--cells")
        {
            Description = "Party cells of each district.", DefaultValueFactory = _ => 117,
        };
        var months = new Option<int?>("--months") { Description = "Length in months from January 2020." };
        var until = new Option<string?>("--until")
        {
            Description = "Last month as YYYY-MM; after the public record everything is illustration.",
        };
        var faults =
            new Option<bool>("--faults")
            {
                Description =
                    "Add a few rows of each class of dirty data; and write "
                    + "FILE-held.db beside it, a later state that a check holds.",
            };
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed gives the same data.",
            DefaultValueFactory = _ => new SampleOptions().Seed
        };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace a file that exists." };
        var command =
            new Command("sample", "Write a sample operational database: the public record exactly, everything else "
                + "marked illustrative.")
            { output, districts, communes, cells, months, until, faults, seed, overwrite };
        command.SetAction(parsed => Run(parsed.GetValue(output)!, shared.WantsJson(parsed), new SampleOptions
        {
            Districts = parsed.GetValue(districts), Communes =
                parsed.GetValue(communes), Cells = parsed.GetValue(cells), Months = parsed.GetValue(months),
            Until = parsed.GetValue(until), Faults =
                parsed.GetValue(faults), Seed = parsed.GetValue(seed), Overwrite = parsed.GetValue(overwrite),
        }));
        return command;
    }

    static int Run(string path, bool json, SampleOptions options)
    {
        SampleSummary summary;
        var held = options.Faults ? Path.ChangeExtension(path, null) + "-held" + Path.GetExtension(path) : null;
        try
        {
            summary = SampleSource.Write(path, options);
            if (held is not null) SampleSource.Write(held, options with { Accident = true });
        }
        catch (ArgumentException error)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCode.Usage;
        }
        catch (IOException error) when (File.Exists(path) || File.Exists(held))
        {
            throw new TerminalException(error.Message.Replace("say that it may be overwritten", "give --overwrite"),
                error);
        }

        if (json)
        {
            Output.Json(new
            {
                outcome = "written", summary.Files, summary.Faults, summary.Expected, held, rows = summary.TotalRows,
            });
        }
        else
        {
            foreach (var file in summary.Files)
            {
                Console.WriteLine(
                $"Wrote {file.Path}: {file.Rows.Values.Sum():N0} rows in {file.Rows.Count} "
                    + $"tables{(file.Faults.Count == 0 ? "" : $", {file.Faults.Values.Sum()} of them faulty")}.");
            }
        }

        if (!json && held is not null)
            Console.WriteLine($"Wrote {held}: the same after an accident; a check holds it when it is loaded on top.");
        return ExitCode.Done;
    }
}
