namespace Analytics.Warehouse.Files;

/// <summary>
/// A failure that stops a load or a command. Its message is one sentence for the user: what failed and what to do
/// next. No data that readers see has changed.
/// </summary>
public abstract class AnalyticsException(string message, Exception? inner) : Exception(message, inner);

/// <summary>A failure that a retry would repeat: wrong path, damaged file, changed schema. Never retried.</summary>
public sealed class TerminalException(string message, Exception? inner = null) : AnalyticsException(message, inner);

/// <summary>An invalid setting or argument: the program was called incorrectly and has done nothing.</summary>
public sealed class UsageException(string message, Exception? inner = null) : AnalyticsException(message, inner);

/// <summary>
/// A failure that can disappear without intervention: file locked, disk full, I/O error, share unavailable. Worth
/// retrying.
/// </summary>
public sealed class TransientException(string message, Exception? inner = null) : AnalyticsException(message, inner);
