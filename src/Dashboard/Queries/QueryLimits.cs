using System.Globalization;
using Analytics.Warehouse;

namespace Analytics.Dashboard.Queries;

/// <summary>What a statement that somebody typed may use: the settings Analytics:Queries.</summary>
public sealed record QueryLimits
{
    /// <summary>Bytes of a statement as UTF-8; a longer one is not taken.</summary>
    public const int LongestStatement = 1 << 20;

    /// <summary>Seconds after which a statement is ended, from its turn on.</summary>
    public int DeadlineSeconds { get; init; } = 20;

    /// <summary>The same for a file of all rows, which is as slow as whoever takes it.</summary>
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

    /// <summary>Statements that wait for their turn; the next one is sent away.</summary>
    public int QueueLength { get; init; } = 8;

    /// <summary>Processes kept ready for the next statements.</summary>
    public int Warm { get; init; } = 2;

    /// <summary>Processor seconds after which the kernel ends a statement, should the Dashboard be gone: never before the Dashboard would.</summary>
    public int CpuSeconds => Math.Max(DeadlineSeconds, ExportDeadlineSeconds) + 10;

    /// <summary>Bytes of a file of all rows.</summary>
    public long ExportBytes => (long)ExportMb << 20;

    /// <summary>Reads the section Analytics:Queries; what it does not name keeps its default.</summary>
    /// <exception cref="TerminalException">A value is no whole number of its range.</exception>
    public static QueryLimits Read(IConfiguration configuration)
    {
        var usual = new QueryLimits();
        return new QueryLimits
        {
            DeadlineSeconds = Number("Analytics:Queries:DeadlineSeconds", configuration["Analytics:Queries:DeadlineSeconds"], usual.DeadlineSeconds, 1, 3600),
            ExportDeadlineSeconds = Number("Analytics:Queries:ExportDeadlineSeconds", configuration["Analytics:Queries:ExportDeadlineSeconds"], usual.ExportDeadlineSeconds, 1, 86_400),
            MemoryMb = Number("Analytics:Queries:MemoryMb", configuration["Analytics:Queries:MemoryMb"], usual.MemoryMb, 64, 1 << 20),
            MaxRows = Number("Analytics:Queries:MaxRows", configuration["Analytics:Queries:MaxRows"], usual.MaxRows, 1, 1_000_000),
            MaxBytes = Number("Analytics:Queries:MaxBytes", configuration["Analytics:Queries:MaxBytes"], usual.MaxBytes, 1024, 256 << 20),
            ExportMb = Number("Analytics:Queries:ExportMb", configuration["Analytics:Queries:ExportMb"], usual.ExportMb, 1, 1 << 20),
            PageRows = Number("Analytics:Queries:PageRows", configuration["Analytics:Queries:PageRows"], usual.PageRows, 1, 10_000),
            CountSeconds = Number("Analytics:Queries:CountSeconds", configuration["Analytics:Queries:CountSeconds"], usual.CountSeconds, 0, 3600),
            Concurrent = Number("Analytics:Queries:Concurrent", configuration["Analytics:Queries:Concurrent"], usual.Concurrent, 1, 64),
            PerUser = Number("Analytics:Queries:PerUser", configuration["Analytics:Queries:PerUser"], usual.PerUser, 1, 64),
            QueueLength = Number("Analytics:Queries:QueueLength", configuration["Analytics:Queries:QueueLength"], usual.QueueLength, 0, 1000),
            Warm = Number("Analytics:Queries:Warm", configuration["Analytics:Queries:Warm"], usual.Warm, 0, 64),
        };
    }

    static int Number(string name, string? text, int usual, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(text)) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value
            : throw new TerminalException(string.Create(CultureInfo.InvariantCulture, $"{name} is \"{text}\": give a whole number from {least} to {most}."));
    }
}
