using System.CommandLine;
using Analytics.Loader.Backup;
using Analytics.Warehouse.Files;

namespace Analytics.Loader.Cli;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>: everything that cannot be rebuilt, in one file.</summary>
static class BackupCommands
{
    const string KeysStayBehind = "The keys of sessions are not in it: after a restore everybody signs in again.";

    public static Command Backup(SharedOptions shared)
    {
        var file = new Argument<string>("file") { Description = "The file to write; it must not exist." };
        var app = AppDatabaseOption();
        var command =
            new Command("backup", "Write the warehouse and the application's own database into one file, also while "
                + "the Dashboard runs.") { file, app };
        command.SetAction(parsed =>
        {
            var database = AppDatabase(shared, parsed, app);
            var written =
                new BackupWriter(shared.Settings(parsed).Folder, database, SharedOptions.Time)
                .Write(Path.GetFullPath(parsed.GetValue(file)!));
            if (shared.WantsJson(parsed))
            {
                Output.Json(new
                {
                    outcome = "backedUp", written.File, written.Size, written.List.Load,
                    written.List.Loads, written.Damaged, appDatabase =
                    written.HasAppDatabase, sample = written.HasSample, written.List.TakenAt
                });
            }
            else
            {
                Console.WriteLine(
                $"Wrote {written.File}, {Output.Number(written.Size)} bytes: load {written.List.Load} as readers get "
                    + $"it, {written.List.Loads.Count} loads in "
                    + $"all{(written.HasAppDatabase ? ", the application database" : "")}"
                    + $"{(written.HasSample ? ", the sample" : "")}. {KeysStayBehind}");
            }

            if (!written.HasAppDatabase)
            {
                Console.Error.WriteLine(
                    $"There is no application database {database}: accounts and what people saved are NOT in this "
                        + "backup; if there should be one, set Analytics:AppDatabase:Path as the Dashboard has it.");
            }

            if (written.Damaged.Count > 0)
            {
                Console.Error.WriteLine(
                    $"Left out, for their files are not as they were published: load {string.Join(", ", written.Damaged)}.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static Command Restore(SharedOptions shared)
    {
        var file = new Argument<string>("file") { Description = "What backup wrote." };
        var app = AppDatabaseOption();
        var command =
            new Command("restore", "Put a backup back where there is no warehouse and no application database yet; "
                + "the Dashboard must not run.") { file, app };
        command.SetAction(parsed =>
        {
            var (folder, database) = (shared.Settings(parsed).Folder, AppDatabase(shared, parsed, app));
            var list = new RestoreService(folder, database).Run(Path.GetFullPath(parsed.GetValue(file)!));
            var hasApp = list.Entries.Any(e => e.Name == BackupList.AppDatabaseName);
            if (shared.WantsJson(parsed))
            {
                Output.Json(new
                {
                    outcome = "restored", list.Load, list.Loads, list.TakenAt, warehouse = folder.Root,
                    appDatabase = hasApp ? database : null
                });
            }
            else
            {
                Console.WriteLine(
                $"Readers get load {list.Load}, {list.Loads.Count} loads in all, as they were on "
                    + $"{list.TakenAt:yyyy-MM-dd HH:mm}: {folder.Root}{(hasApp ? $", {database}" : "")}. "
                    + $"{KeysStayBehind}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    static Option<string?> AppDatabaseOption() =>
        new("--app-database") { Description = "The application's own database (Analytics:AppDatabase:Path)." };

    static string AppDatabase(SharedOptions shared, ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } path ? Path.GetFullPath(path) : shared.AppDatabase(parsed);
}
