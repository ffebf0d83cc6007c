using Analytics.QueryWorker.Protocol;
using DuckDB.NET.Native;

namespace Analytics.QueryWorker.Engine;

/// <summary>Translates an engine error into a message for the user.</summary>
static class EngineFailure
{
    // A failed malloc is reported under several names, depending on the place.
    static readonly string[] MemoryWords =
    [
        "Out of Memory", "bad allocation", "bad_alloc", "failed to allocate", "cannot allocate",
    ];

    public static FailureKind KindOf(DuckDBErrorType type, string message)
    {
        if (type == DuckDBErrorType.OutOfMemory
            || MemoryWords.Any(word => message.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            return FailureKind.Memory;
        }

        return type == DuckDBErrorType.Permission || message.StartsWith("Permission Error", StringComparison.Ordinal)
            ? FailureKind.Refused
            : FailureKind.Invalid;
    }

    public static QueryException Of(string? message) => Of(DuckDBErrorType.Invalid, message);

    public static QueryException Of(DuckDBErrorType type, string? message)
    {
        var kind = KindOf(type, message ?? "");
        return new QueryException(kind, Readable(kind, message ?? "The engine gave no reason."));
    }

    // The message without its advice to change settings, which are locked here.
    static string Readable(FailureKind kind, string message) =>
        kind == FailureKind.Memory ? message.Split('\n', 2)[0] : message;
}
