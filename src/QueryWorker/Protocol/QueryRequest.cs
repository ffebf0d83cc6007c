using System.Text.Json;

namespace Analytics.QueryWorker.Protocol;

/// <summary>What the answer is written as.</summary>
enum AnswerFormat
{
    /// <summary>Lines of JSON on standard output.</summary>
    Json,

    /// <summary>The engine's own CSV on standard output, lines of JSON on standard error.</summary>
    Csv,

    /// <summary>The engine's own Parquet on standard output, lines of JSON on standard error.</summary>
    Parquet,
}

/// <summary>What is asked about the statement.</summary>
enum AnswerMode
{
    /// <summary>Its rows.</summary>
    Rows,

    /// <summary>Its parameters and columns; nothing is run.</summary>
    Describe,

    /// <summary>A row about each of its columns, over all its rows.</summary>
    Statistics,

    /// <summary>How the engine runs it.</summary>
    Plan,
}

/// <summary>The output column, from 0, by which the whole result is sorted before it is cut.</summary>
sealed record RequestedOrder(int Column, bool Descending);

/// <summary>How invented figures are marked.</summary>
/// <param name="Tables">schema.name in lower case; a statement that names one of them shows invented figures.</param>
/// <param name="Label">The mark.</param>
/// <param name="Column">The heading over the mark in files.</param>
sealed record IllustrativeMark(IReadOnlySet<string> Tables, string Label, string Column);

/// <summary>What to ask: the one JSON object on standard input.</summary>
sealed record QueryRequest
{
    /// <summary>The statement as typed; not judged yet.</summary>
    public required string Sql { get; init; }

    /// <summary>Values for $name (or $1): text, numbers, booleans, null.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parameters { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Rows sent at most; one more is looked at, to know whether the answer was cut.</summary>
    public long MaxRows { get; init; } = 10_000;

    /// <summary>Bytes of rows and columns sent at most, in JSON; those of a file are the caller's to count.</summary>
    public long MaxBytes { get; init; } = 16 << 20;

    /// <summary>Whether a cut answer is a failure; a file then has all rows.</summary>
    public bool Whole { get; init; }

    public AnswerFormat Format { get; init; }

    /// <summary>Between the cells of a CSV.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Whether fractions in a CSV are written 47,5.</summary>
    public bool DecimalComma { get; init; }

    public AnswerMode Mode { get; init; }

    public RequestedOrder? OrderBy { get; init; }

    /// <summary>Seconds that may be spent on counting the rows behind a cut.</summary>
    public int CountSeconds { get; init; }

    public IllustrativeMark? Illustrative { get; init; }
}
