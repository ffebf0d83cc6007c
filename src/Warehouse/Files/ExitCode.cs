namespace Analytics.Warehouse.Files;

/// <summary>Exit codes of both programs, for scripts.</summary>
public static class ExitCode
{
    public const int Done = 0, Usage = 2, NothingNew = 3, Held = 4, Transient = 5, Terminal = 6;

    /// <summary>The exit code of an error.</summary>
    public static int Of(AnalyticsException error) => error switch
    {
        TransientException => Transient,
        UsageException => Usage,
        _ => Terminal,
    };
}
