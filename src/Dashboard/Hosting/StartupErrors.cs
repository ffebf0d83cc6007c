using Analytics.Warehouse.Files;
using Microsoft.Extensions.Options;

namespace Analytics.Dashboard.Hosting;

/// <summary>Reports an error at start in one sentence, of settings in one for each, with its exit code.</summary>
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
            Say(error.Message, ExitCode.Of(error));
        }
        catch (OptionsValidationException error)
        {
            Say(string.Join('\n', error.Failures), ExitCode.Terminal);
        }
        catch (AggregateException error) when (error.InnerExceptions.All(e => e is OptionsValidationException))
        {
            Say(string.Join('\n', error.InnerExceptions.Cast<OptionsValidationException>().SelectMany(e => e.Failures)),
                ExitCode.Terminal);
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            Say($"{error.Message} Stop what listens there, or set Analytics:Urls to another address.",
                ExitCode.Transient);
        }
    }

    static void Say(string sentences, int exitCode)
    {
        Console.Error.WriteLine(sentences);
        Environment.ExitCode = exitCode;
    }
}
