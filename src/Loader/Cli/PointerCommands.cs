using System.CommandLine;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;

namespace Analytics.Loader.Cli;

/// <summary>
/// <c>rollback</c> and <c>release</c>: decisions of an operator, kept in the journal with their reason.
/// </summary>
static class PointerCommands
{
    public static Command RollBack(SharedOptions shared) => Build(shared, "rollback", "Show an older load to readers "
        + "again.", "rolledBack",
        (publisher, load, reason) => publisher.RollBack(load, reason), "Readers get load {0} again.");

    public static Command Release(SharedOptions shared) => Build(shared, "release", "Publish a load that a check "
        + "held.", "released",
        (publisher, load, reason) => publisher.Release(load, reason), "Load {0} is published.");

    static Command Build(SharedOptions shared, string name, string description, string outcome,
        Action<Publisher, int, string> act, string done)
    {
        var load = new Argument<int>("load") { Description = "Number of the load." };
        var reason = new Option<string>("--reason") { Description = "Why; kept with the load.", Required = true };
        var command = new Command(name, description) { load, reason };
        command.SetAction(parsed =>
        {
            var (folder, number) = (shared.Settings(parsed).Folder, parsed.GetValue(load));
            if (!Directory.Exists(folder.JournalFolder))
                throw new TerminalException($"{folder.Root} is no warehouse folder: check --warehouse.");
            folder.Create();
            using (WarehouseLock.Take(folder))
            {
                new Recovery(folder, SharedOptions.Time).Run();
                act(new Publisher(folder, SharedOptions.Time), number, parsed.GetValue(reason)!);
            }

            if (shared.WantsJson(parsed)) Output.Json(new { outcome, load = number });
            else Console.WriteLine(done, number);
            return ExitCode.Done;
        });
        return command;
    }
}
