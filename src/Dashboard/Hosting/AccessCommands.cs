using System.CommandLine;
using Analytics.Dashboard.Features.Accounts;
using Analytics.Dashboard.Features.Accounts.Tokens;
using Analytics.Dashboard.Storage;
using Analytics.Warehouse.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Hosting;

/// <summary>
/// What the Dashboard's program does instead of answering requests: <c>token create|list|revoke</c>, <c>account
/// list|reset</c>. It works on the application's own database, whether or not the Dashboard runs, and starts no host.
/// </summary>
static class AccessCommands
{
    const string SettingPrefix = "--Analytics:";

    /// <summary>
    /// Runs the command where the arguments name one, and sets the exit code. False: the arguments are those of the
    /// Dashboard itself.
    /// </summary>
    public static bool Ran(string[] args)
    {
        if (args.FirstOrDefault() is not (TokenCommand.Name or AccountCommand.Name)) return false;
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        Environment.ExitCode = Run(args);
        return true;
    }

    /// <summary>Runs the command and returns its exit code.</summary>
    internal static int Run(string[] args)
    {
        var (command, settings) = Parted(args);
        var parsed = new RootCommand(
            "The tokens and accounts of the Dashboard.") { TokenCommand.Build(() => Open(settings)),
            AccountCommand.Build(() => Open(settings)) }.Parse(command);
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine(parsed.Errors[0].Message);
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (AnalyticsException error)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCode.Of(error);
        }
        catch (Exception error) when (error is DbUpdateException or SqliteException)
        {
            Console.Error.WriteLine(
                $"The application's own database took nothing now ({error.GetBaseException().Message}): nothing was done; try again.");
            return ExitCode.Transient;
        }
    }

    // The settings from where the Dashboard has them, in its order.
    static ServiceProvider Open(string[] settings)
    {
        var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().AddCommandLine(settings).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddApplicationDatabase(StorageSettings.Read(configuration)).AddAccounts().BuildServiceProvider();
        services.GetRequiredService<DatabaseFile>().Open();
        return services;
    }

    // --Analytics:Name=Value and --Analytics:Name Value are settings, in any position; the rest is the command.
    static (string[] Command, string[] Settings) Parted(string[] args)
    {
        var (command, settings) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith(SettingPrefix, StringComparison.OrdinalIgnoreCase)) command.Add(args[i]);
            else if (args[i].Contains('=') || i + 1 == args.Length) settings.Add(args[i]);
            else settings.AddRange([args[i], args[++i]]);
        }

        return ([.. command], [.. settings]);
    }
}
