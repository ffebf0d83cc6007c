using System.CommandLine;
using Analytics.Loader.Verifying;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Loader.Cli;

/// <summary><c>verify [N] [--source]</c>: verifies a load and, on request, its sources.</summary>
static class VerifyCommand
{
    public static Command Build(SharedOptions shared)
    {
        var load = new Argument<int?>("load")
        {
            Description = "Number of the load; the current one without it.",
            Arity = ArgumentArity.ZeroOrOne
        };
        var source =
            new Option<bool>("--source") { Description = "Read the configured sources again as well, and compare." };
        var sql = new Option<string?>("--sql")
        {
            Description = "The folder of SQL that the load was built by, if it was not the embedded one.",
        };
        var command =
            new Command("verify", "Re-read a load: size, sha256, and every row against what was read of the "
                + "sources.") { load, source, sql };
        command.SetAction(parsed =>
        {
            var found = new VerifyService(SharedOptions.Time)
                .Run(shared.Settings(parsed, [], parsed.GetValue(sql))
                .Request(), parsed.GetValue(load), parsed.GetValue(source));
            if (shared.WantsJson(parsed)) Output.Json(found);
            else Print(found);
            return found.IsWhole ? ExitCode.Done : ExitCode.Terminal;
        });
        return command;
    }

    static void Print(Verification found)
    {
        if (found.Fault is { } fault)
        {
            Console.Error.WriteLine(
                $"Load {found.Load} is damaged, {fault}: roll back to another load, or restore it from a backup.");
        }
        else
        {
            Console.WriteLine(
            $"Load {found.Load} is whole: size and sha256 are as published, {found.Rows:N0} rows in {found.Tables} "
                + $"tables are those that were "
                + $"read{(found.IsHashed ? "" : " (counted; their hashes are of another version of DuckDB)")}.");
        }

        foreach (var sentence in found.Journal) Console.Error.WriteLine(sentence);
        foreach (var source in found.Sources)
        {
            if (source.Fault is { } lost)
            {
                Console.Error.WriteLine($"Source {source.Source}: {lost}");
            }
            else if (source.IsSame)
            {
                Console.WriteLine(
                    $"Source {source.Source} stands as it was read, and nothing was lost between it and the load.");
            }
            else
            {
                Console.WriteLine(
                $"Source {source.Source} was "
                    + $"{(source.Tables.Count == 0 ? "rewritten since, with the same rows" : $"changed since, in {string.Join(", ", source.Tables)}")}.");
            }
        }
    }
}
