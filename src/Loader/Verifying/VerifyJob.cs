using Analytics.Loader.Loads;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Hangfire;

namespace Analytics.Loader.Verifying;

/// <summary>The weekly Hangfire job that verifies the current snapshot and its sources.</summary>
public sealed class VerifyJob(LoaderSettings settings, VerifyService service, TimeProvider time)
{
    /// <summary>Name of the recurring job.</summary>
    public const string Name = "verify";

    /// <returns>The result, shown by Hangfire's dashboard.</returns>
    /// <exception cref="TerminalException">Something differs from what was published: the job stays among the failed
    /// ones, where it is noticed.</exception>
    [AutomaticRetry(Attempts = 5, OnlyOn = [typeof(TransientException)], DelaysInSeconds = [60, 300, 900, 1800, 3600])]
    public string Run(CancellationToken cancellationToken)
    {
        if (WarehouseView.Read(settings.Folder, time) is { Named: null, Current: null })
            return "nothing is published yet";
        var found = service.Run(settings.Request(), withSources: true, cancellationToken: cancellationToken);
        return found.IsWhole
            ? $"load {found.Load} is whole: {found.Rows} rows in {found.Tables} tables"
            : throw new TerminalException(
                $"Load {found.Load}: "
                    + $"{found.Fault ?? found.Sources.FirstOrDefault(s => s.Fault is not null)?.Fault ?? found.Journal[0]}");
    }
}
