namespace Analytics.Warehouse.Files;

/// <summary>
/// A failure that stops a load or a command. Its message is one sentence for a person: what failed, and the next move.
/// Nothing that readers see has changed when one is thrown.
/// </summary>
public abstract class AnalyticsException(string message, Exception? inner) : Exception(message, inner);

/// <summary>A failure that the same attempt would meet again: wrong path, damaged file, changed schema. Never retried.</summary>
public sealed class TerminalException(string message, Exception? inner = null) : AnalyticsException(message, inner);

/// <summary>A setting or an argument that means nothing: a mistake in how the program was called, before it did anything.</summary>
public sealed class UsageException(string message, Exception? inner = null) : AnalyticsException(message, inner);

/// <summary>A failure that can pass by itself: locked, disk full, I/O, share away. Worth another attempt later.</summary>
public sealed class TransientException(string message, Exception? inner = null) : AnalyticsException(message, inner);
