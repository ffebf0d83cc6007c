namespace Analytics.QueryWorker.Protocol;

/// <summary>Why there is no answer, or no complete one.</summary>
enum FailureKind
{
    /// <summary>The statement is not a SELECT of allowed functions over the snapshot's tables.</summary>
    Refused,

    /// <summary>The statement is a SELECT with an error in syntax, names, types, parameters or values.</summary>
    Invalid,

    /// <summary>It needed more memory than it may use.</summary>
    Memory,

    /// <summary>It has more rows than may be sent, and the caller requires all of them.</summary>
    Rows,

    /// <summary>
    /// It has more bytes than may be sent: one row or the list of columns alone, or the caller requires all.
    /// </summary>
    Bytes,
}

/// <summary>Ends the query with an error of this kind. Program.cs turns it into a line of the answer.</summary>
sealed class QueryException(FailureKind kind, string message) : Exception(message)
{
    public FailureKind Kind { get; } = kind;
}

/// <summary>The caller is at fault, not the query; no answer is written to the pipe.</summary>
sealed class MisuseException(string message) : Exception(message);
