namespace Analytics.Warehouse.Files;

/// <summary>
/// Distinguishes a disk that refuses for want of a right from one that fails: waiting gives no permission and makes no file
/// system writable.
/// </summary>
public static class DiskError
{
    // EROFS on Unix, ERROR_WRITE_PROTECT on Windows.
    const int ReadOnly = 30, ReadOnlyOnWindows = unchecked((int)0x80070013);

    // The words of the system, which DuckDB and SQLite pass on within their own.
    static readonly string[] Words = ["Permission denied", "Read-only file system", "readonly database", "Operation not permitted"];

    /// <summary>Whether the same attempt would be refused again.</summary>
    public static bool IsLasting(Exception error) => error is UnauthorizedAccessException
        || error is IOException { HResult: ReadOnly or ReadOnlyOnWindows }
        || Words.Any(word => error.Message.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The sentence for a refusal, terminal where it lasts and transient where it can pass.</summary>
    /// <param name="what">What was refused, as the beginning of a sentence.</param>
    public static AnalyticsException Of(string what, Exception error) => IsLasting(error)
        ? new TerminalException($"{what} ({Line(error)}): this account may not write there; give it the permission, or name another folder.", error)
        : new TransientException($"{what} ({Line(error)}): free space or mend the disk, then try again.", error);

    static string Line(Exception error) => error.Message.Trim().Split('\n')[0].TrimEnd('.');
}
