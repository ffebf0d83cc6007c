namespace Analytics.Warehouse.Files;

/// <summary>
/// Distinguishes missing write permission or a read-only file system, which a retry cannot fix, from a failing disk.
/// </summary>
public static class DiskError
{
    // EROFS on Unix, ERROR_WRITE_PROTECT on Windows.
    const int ReadOnly = 30, ReadOnlyOnWindows = unchecked((int)0x80070013);

    // Messages of the operating system, which DuckDB and SQLite quote in their own.
    static readonly string[] Words =
    [
        "Permission denied", "Read-only file system", "readonly database", "Operation not permitted",
    ];

    /// <summary>Whether a retry would fail the same way.</summary>
    public static bool IsLasting(Exception error) => error is UnauthorizedAccessException
        || error is IOException { HResult: ReadOnly or ReadOnlyOnWindows }
        || Words.Any(word => error.Message.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Builds a terminal error for a lasting failure, a transient one otherwise.</summary>
    /// <param name="what">What failed, as the beginning of a sentence.</param>
    public static AnalyticsException Of(string what, Exception error) => IsLasting(error)
        ? new TerminalException(
            $"{what} ({Line(error)}): this account may not write there; give it the permission, or name another folder.", error)
        : new TransientException($"{what} ({Line(error)}): free space or mend the disk, then try again.", error);

    static string Line(Exception error) => error.Message.Trim().Split('\n')[0].TrimEnd('.');
}
