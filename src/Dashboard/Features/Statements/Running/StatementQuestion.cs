using System.Text.Json;
using Analytics.Dashboard.Features.Statements.Workers;

namespace Analytics.Dashboard.Features.Statements.Running;

/// <summary>One statement to run, with its options.</summary>
/// <param name="Sql">As typed; not judged yet.</param>
public sealed record StatementQuestion(string Sql)
{
    /// <summary>Values for $name: text, numbers, booleans, null.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parameters { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The load to read; null for the current one.</summary>
    public int? Load { get; init; }

    /// <summary>Rows wanted at most; null for what the settings allow, and for all rows of a file.</summary>
    public int? MaxRows { get; init; }

    public StatementMode Mode { get; init; }

    public ResultOrder? OrderBy { get; init; }
}

/// <summary>A column of a result.</summary>
/// <param name="Type">DuckDB's name of the type.</param>
public sealed record ResultColumn(string Name, string Type);

/// <summary>A parameter of a statement.</summary>
/// <param name="Type">DuckDB's name of the type; null if the engine cannot determine it.</param>
public sealed record StatementParameter(string Name, string? Type);

/// <summary>The answer to a statement.</summary>
/// <param name="Load">The load that was read.</param>
/// <param name="Rows">JSON arrays, one value a column: numbers where JSON holds them without loss, else text.</param>
/// <param name="TotalRows">All rows, also those not sent; null where they were too many to count in time.</param>
/// <param name="TruncatedBy">rows, bytes or, on the page, cells, where the answer was cut; null where it is
/// whole.</param>
/// <param name="IsIllustrative">It reads a table with invented rows.</param>
/// <param name="ElapsedMs">From the run of the statement to its last row, without the start of the process.</param>
public sealed record StatementAnswer(
    int Load, IReadOnlyList<ResultColumn> Columns, IReadOnlyList<JsonElement> Rows, long? TotalRows,
    string? TruncatedBy,
        bool IsIllustrative, double ElapsedMs)
{
    public bool IsTruncated => TruncatedBy is not null;

    /// <summary>Characters that its process wrote.</summary>
    public long Bytes { get; init; }

    /// <summary>Set if the statement was only described.</summary>
    public IReadOnlyList<StatementParameter> Parameters { get; init; } = [];
}

/// <summary>Why a statement has no answer.</summary>
public enum FailureKind
{
    /// <summary>It is no single SELECT of allowed functions over the snapshot.</summary>
    Refused,

    /// <summary>It is a SELECT, and wrong.</summary>
    Invalid,

    /// <summary>It took longer than it may.</summary>
    Deadline,

    /// <summary>It needed more memory than it may use.</summary>
    Memory,

    /// <summary>It has more rows than may be sent.</summary>
    Rows,

    /// <summary>It has more bytes than may be sent.</summary>
    Bytes,

    /// <summary>Its own text is longer than may be sent here.</summary>
    TooLong,

    /// <summary>Too many run and wait.</summary>
    QueueFull,

    /// <summary>The load is not kept.</summary>
    NoSuchLoad,

    /// <summary>Nothing is published yet.</summary>
    NothingPublished,

    /// <summary>The log of statements could not be written, so there is no answer.</summary>
    NotWrittenDown,

    /// <summary>Its process failed for a reason that is ours to find.</summary>
    Fault,
}

/// <summary>Why a statement has no answer, with the engine's message.</summary>
/// <param name="Detail">English words of the engine or of its gate, without any path; null for none.</param>
public sealed record StatementFailure(FailureKind Kind, string? Detail = null)
{
    /// <summary>The statement itself is at fault, and has to be written otherwise.</summary>
    public bool IsOfStatement => Kind is FailureKind.Refused or FailureKind.Invalid;
}

/// <summary>An answer or a failure.</summary>
public sealed record StatementReply(StatementAnswer? Answer, StatementFailure? Failure)
{
    public static implicit operator StatementReply(StatementAnswer answer) => new(answer, null);

    public static implicit operator StatementReply(StatementFailure failure) => new(null, failure);
}
