using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Features.Statements.Workers;

/// <summary>Limits of a statement that a user typed: the settings Analytics:Queries.</summary>
public sealed record QueryLimits
{
    /// <summary>Bytes of a statement as UTF-8; a longer one is not taken.</summary>
    public const int LongestStatement = 1 << 20;

    /// <summary>Seconds after which a statement is ended, from its start on.</summary>
    public int DeadlineSeconds { get; init; } = 20;

    /// <summary>The same for a file of all rows, which is as slow as its client.</summary>
    public int ExportDeadlineSeconds { get; init; } = 300;

    /// <summary>MiB of memory that a statement may add.</summary>
    public int MemoryMb { get; init; } = 1024;

    /// <summary>Rows of an answer.</summary>
    public int MaxRows { get; init; } = 10_000;

    /// <summary>Bytes of an answer.</summary>
    public int MaxBytes { get; init; } = 16 << 20;

    /// <summary>MiB of a file of all rows.</summary>
    public int ExportMb { get; init; } = 2048;

    /// <summary>Rows that the page shows.</summary>
    public int PageRows { get; init; } = 2000;

    /// <summary>Seconds for which the rows beyond those shown are counted.</summary>
    public int CountSeconds { get; init; } = 2;

    /// <summary>Statements that run at the same time.</summary>
    public int Concurrent { get; init; } = 2;

    /// <summary>Statements of one person that run at the same time.</summary>
    public int PerUser { get; init; } = 2;

    /// <summary>Statements that wait for their slot; the next one is sent away.</summary>
    public int QueueLength { get; init; } = 8;

    /// <summary>Processes kept ready for the next statements.</summary>
    public int Warm { get; init; } = 2;

    /// <summary>
    /// Processor seconds after which the kernel ends a statement if the Dashboard no longer runs: never before the
    /// Dashboard would.
    /// </summary>
    public int CpuSeconds => Math.Max(DeadlineSeconds, ExportDeadlineSeconds) + 10;

    /// <summary>Bytes of a file of all rows.</summary>
    public long ExportBytes => (long)ExportMb << 20;

    /// <summary>Reads the section Analytics:Queries; what it does not name keeps its default.</summary>
    /// <exception cref="TerminalException">A value is no whole number of its range.</exception>
    public static QueryLimits Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Analytics");
        var defaults = new QueryLimits();
        int Whole(string? text, string name, int value, int min, int max) =>
            SettingValue.Whole(text, $"Analytics:Queries:{name}", value, min, max);
        return new QueryLimits
        {
            DeadlineSeconds = Whole(section["Queries:DeadlineSeconds"], nameof(DeadlineSeconds), defaults.DeadlineSeconds, 1, 3600),
            ExportDeadlineSeconds = Whole(section["Queries:ExportDeadlineSeconds"], nameof(ExportDeadlineSeconds),
                defaults.ExportDeadlineSeconds, 1, 86_400),
            MemoryMb = Whole(section["Queries:MemoryMb"], nameof(MemoryMb), defaults.MemoryMb, 64, 1 << 20),
            MaxRows = Whole(section["Queries:MaxRows"], nameof(MaxRows), defaults.MaxRows, 1, 1_000_000),
            MaxBytes = Whole(section["Queries:MaxBytes"], nameof(MaxBytes), defaults.MaxBytes, 1024, 256 << 20),
            ExportMb = Whole(section["Queries:ExportMb"], nameof(ExportMb), defaults.ExportMb, 1, 1 << 20),
            PageRows = Whole(section["Queries:PageRows"], nameof(PageRows), defaults.PageRows, 1, 10_000),
            CountSeconds = Whole(section["Queries:CountSeconds"], nameof(CountSeconds), defaults.CountSeconds, 0, 3600),
            Concurrent = Whole(section["Queries:Concurrent"], nameof(Concurrent), defaults.Concurrent, 1, 64),
            PerUser = Whole(section["Queries:PerUser"], nameof(PerUser), defaults.PerUser, 1, 64),
            QueueLength = Whole(section["Queries:QueueLength"], nameof(QueueLength), defaults.QueueLength, 0, 1000),
            Warm = Whole(section["Queries:Warm"], nameof(Warm), defaults.Warm, 0, 64),
        };
    }
}
