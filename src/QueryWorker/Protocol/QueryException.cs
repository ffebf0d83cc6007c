namespace Analytics.QueryWorker.Protocol;

/// <summary>Why there is no answer, or no whole one.</summary>
enum FailureKind
{
    /// <summary>The statement is not a SELECT of allowed functions over the snapshot's tables.</summary>
    Refused,

    /// <summary>The statement is a SELECT, and wrong: syntax, names, types, parameters, values.</summary>
    Invalid,

    /// <summary>It needed more memory than it may use.</summary>
    Memory,

    /// <summary>It has more rows than may be sent, and the caller asked for all of them.</summary>
    Rows,

    /// <summary>It has more bytes than may be sent: one row or the list of columns alone, or the caller asked for all.</summary>
    Bytes,
}

/// <summary>Ends the query with an answer of its kind. Raised anywhere, turned into a line in Program.cs alone.</summary>
sealed class QueryException(FailureKind kind, string message) : Exception(message)
{
    public FailureKind Kind { get; } = kind;
}

/// <summary>The caller, not the query, is at fault; there is nobody to answer to on the pipe.</summary>
sealed class MisuseException(string message) : Exception(message);
