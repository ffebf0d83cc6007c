using System.Text.Json;

namespace Analytics.QueryWorker.Protocol;

/// <summary>The output format of the answer.</summary>
enum AnswerFormat
{
    /// <summary>Lines of JSON on standard output.</summary>
    Json,

    /// <summary>The engine's own CSV on standard output, lines of JSON on standard error.</summary>
    Csv,

    /// <summary>The engine's own Parquet on standard output, lines of JSON on standard error.</summary>
    Parquet,
}

/// <summary>What is requested of the statement.</summary>
enum AnswerMode
{
    /// <summary>Its rows.</summary>
    Rows,

    /// <summary>Its parameters and columns; nothing is run.</summary>
    Describe,

    /// <summary>Statistics of each of its columns, over all its rows.</summary>
    Statistics,

    /// <summary>How the engine runs it.</summary>
    Plan,
}

/// <summary>The output column, from 0, by which the whole result is sorted before it is truncated.</summary>
sealed record RequestedOrder(int Column, bool Descending);

/// <summary>How illustrative figures are marked.</summary>
/// <param name="Tables">schema.name in lower case; a statement that reads one of them shows illustrative
/// figures.</param>
/// <param name="Label">The text of the mark.</param>
/// <param name="Column">The heading of the column that holds the mark in files.</param>
sealed record IllustrativeMark(IReadOnlySet<string> Tables, string Label, string Column);

/// <summary>The request: the one JSON object on standard input.</summary>
sealed record QueryRequest
{
    /// <summary>The statement as typed; not validated yet.</summary>
    public required string Sql { get; init; }

    /// <summary>Values for $name (or $1): text, numbers, booleans, null.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parameters { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The maximum number of rows sent; one more is fetched to detect truncation.</summary>
    public long MaxRows { get; init; } = 10_000;

    /// <summary>
    /// The maximum number of bytes of rows and columns sent as JSON; the caller counts those of a file.
    /// </summary>
    public long MaxBytes { get; init; } = 16 << 20;

    /// <summary>Whether truncation is a failure; a file then has all rows.</summary>
    public bool Whole { get; init; }

    public AnswerFormat Format { get; init; }

    /// <summary>The delimiter of CSV cells.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Whether fractions in a CSV have a decimal comma (47,5).</summary>
    public bool DecimalComma { get; init; }

    public AnswerMode Mode { get; init; }

    public RequestedOrder? OrderBy { get; init; }

    /// <summary>Seconds that may be spent on counting the rows beyond the limit.</summary>
    public int CountSeconds { get; init; }

    public IllustrativeMark? Illustrative { get; init; }
}
