using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Hosting;

/// <summary>Reports an error at start in one sentence, with the exit code that the Loader has for it.</summary>
static class StartupErrors
{
    public static async Task Report(Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (AnalyticsException error)
        {
            Say(error.Message, ApplicationStorage.ExitCodeOf(error));
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            Say($"{error.Message} Stop what listens there, or set Analytics:Urls to another address.", ApplicationStorage.Transient);
        }
    }

    static void Say(string sentence, int exitCode)
    {
        Console.Error.WriteLine(sentence);
        Environment.ExitCode = exitCode;
    }
}
