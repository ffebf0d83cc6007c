using System.CommandLine;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Cli;

/// <summary>
/// The commands of the loader. Errors are handled here only: one sentence on stderr and a defined exit code.
/// </summary>
public static class CommandLine
{
    /// <summary>Runs one command line and returns its exit code.</summary>
    public static int Run(string[] args)
    {
        // Vietnamese text is printed whatever the terminal's locale.
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var root = new RootCommand(
            "Loads operational SQLite databases of the title programme into the DuckDB warehouse.");
        var shared = new SharedOptions();
        root.Add(SampleCommand.Build(shared));
        root.Add(LoadCommand.Build(shared));
        root.Add(StatusCommands.Status(shared));
        root.Add(StatusCommands.Loads(shared));
        root.Add(StatusCommands.Show(shared));
        root.Add(RefusedCommand.Build(shared));
        root.Add(VerifyCommand.Build(shared));
        root.Add(DiffCommand.Build(shared));
        root.Add(PointerCommands.RollBack(shared));
        root.Add(PointerCommands.Release(shared));
        root.Add(ExportCommand.Build(shared));
        root.Add(BackupCommands.Backup(shared));
        root.Add(BackupCommands.Restore(shared));
        root.Add(ForecastCommand.Build(shared));
        shared.AddTo(root);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine("See --help for the commands and their options.");
            return ExitCode.Usage;
        }

        try
        {
            Failpoint.Validate();
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error)
        {
            var known = error switch
            {
                AnalyticsException analytics => analytics,
                IOException or UnauthorizedAccessException => DiskError.Of("The disk refused", error),
                _ => new TerminalException(
                    $"The command failed in a way that nobody foresaw ({error.GetType().Name}: "
                        + $"{error.Message.Split('\n')[0]}): please report it.", error),
            };
            Console.Error.WriteLine(known.Message);
            if (shared.WantsJson(parsed)) Output.Json(new { outcome = "failed", error = known.Message });
            return ExitCode.Of(known);
        }
    }
}
