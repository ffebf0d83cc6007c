using Analytics.Loader.Settings;

namespace Analytics.Dashboard.Features.Statements.Workers;

/// <summary>Limits of a statement that a user typed.</summary>
public sealed record QueryLimits : ISettings
{
    /// <inheritdoc/>
    public static string Section => "Analytics:Queries";

    /// <summary>Bytes of a statement as UTF-8; a longer one is not taken.</summary>
    public const int LongestStatement = 1 << 20;

    /// <summary>Seconds after which a statement is ended, from its start on.</summary>
    [WholeNumber(1, 3600)]
    public int DeadlineSeconds { get; init; } = 20;

    /// <summary>The same for a file of all rows, which is as slow as its client.</summary>
    [WholeNumber(1, 86_400)]
    public int ExportDeadlineSeconds { get; init; } = 300;

    /// <summary>MiB of memory that a statement may add.</summary>
    [WholeNumber(64, 1 << 20)]
    public int MemoryMb { get; init; } = 1024;

    /// <summary>Rows of an answer.</summary>
    [WholeNumber(1, 1_000_000)]
    public int MaxRows { get; init; } = 10_000;

    /// <summary>Bytes of an answer.</summary>
    [WholeNumber(1024, 256 << 20)]
    public int MaxBytes { get; init; } = 16 << 20;

    /// <summary>MiB of a file of all rows.</summary>
    [WholeNumber(1, 1 << 20)]
    public int ExportMb { get; init; } = 2048;

    /// <summary>Rows that the page shows.</summary>
    [WholeNumber(1, 10_000)]
    public int PageRows { get; init; } = 2000;

    /// <summary>Seconds for which the rows beyond those shown are counted.</summary>
    [WholeNumber(0, 3600)]
    public int CountSeconds { get; init; } = 2;

    /// <summary>Statements that run at the same time.</summary>
    [WholeNumber(1, 64)]
    public int Concurrent { get; init; } = 2;

    /// <summary>Statements of one person that run at the same time.</summary>
    [WholeNumber(1, 64)]
    public int PerUser { get; init; } = 2;

    /// <summary>Statements that wait for their slot; the next one is sent away.</summary>
    [WholeNumber(0, 1000)]
    public int QueueLength { get; init; } = 8;

    /// <summary>Processes kept ready for the next statements.</summary>
    [WholeNumber(0, 64)]
    public int Warm { get; init; } = 2;

    /// <summary>
    /// Processor seconds after which the kernel ends a statement if the Dashboard no longer runs: never before the
    /// Dashboard would.
    /// </summary>
    public int CpuSeconds => Math.Max(DeadlineSeconds, ExportDeadlineSeconds) + 10;

    /// <summary>Bytes of a file of all rows.</summary>
    public long ExportBytes => (long)ExportMb << 20;
}
