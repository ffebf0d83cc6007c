using System.CommandLine;
using System.Globalization;
using Analytics.Dashboard.Identity;
using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Features.Accounts;

/// <summary>
/// <c>account list</c>, and <c>account reset --name NAME</c> for a lost password of the last administrator. Both work
/// while the Dashboard runs.
/// </summary>
static class AccountCommand
{
    public const string Name = "account";


    /// <param name="open">The services over the application's own database, opened.</param>
    public static Command Build(Func<ServiceProvider> open) =>
        new(Name, "Accounts of those who sign in.") { List(open), Reset(open) };

    static Command List(Func<ServiceProvider> open)
    {
        var command = new Command("list", "Lists the accounts, never what opens them.");
        command.SetAction(_ =>
        {
            using var services = open();
            using var scope = services.CreateScope();
            Console.WriteLine("id\trole\tcreated\tsigned in\tdisabled\tto be changed by\tname");
            foreach (var a in scope.ServiceProvider.GetRequiredService<AccountService>().ReadAll())
            {
                Console.WriteLine(
                    $"{a.Id}\t{a.Role.ToString().ToLowerInvariant()}\t{Day(a.CreatedAt)}\t{Day(a.SignedInAt)}\t{Day(a.DisabledAt)}\t{Day(a.OneTimeUntil)}\t{a.UserName}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    static Command Reset(Func<ServiceProvider> open)
    {
        var name = new Option<string>("--name")
        {
            Description = "Name of the account, as account list shows it.", Required = true,
        };
        var command = new Command("reset",
            "Gives an account a password to be used once, and prints it: it is told this once.") { name };
        command.SetAction(async (parsed, _) =>
        {
            await using var services = open();
            using var scope = services.CreateScope();
            var book = scope.ServiceProvider.GetRequiredService<AccountService>();
            var compared = book.Compared(parsed.GetValue(name)!);
            if (book.ReadAll().FirstOrDefault(a => a.NormalizedUserName == compared) is not { } account)
                return No("There is no account of that name: account list shows those that exist.");
            if (account.DisabledAt is not null)
                return No("That account is disabled, and a password would not open it: reset an administrator's and enable it at /admin.");
            var (_, password) = await book.Reset(account.Id, CurrentUser.Console);
            Console.WriteLine(password);
            Console.Error.WriteLine(
                $"It holds for {AccountService.OneTimeLifetime.Days} days and opens nothing but its own change at /sign-in. The sessions of the account have ended.");
            return ExitCode.Done;
        });
        return command;
    }

    static int No(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return ExitCode.Usage;
    }

    static string Day(DateTimeOffset? time) =>
        time is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "-";
}
