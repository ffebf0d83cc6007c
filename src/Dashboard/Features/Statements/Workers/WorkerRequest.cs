using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Analytics.Dashboard.Features.Statements.Workers;

/// <summary>What is wanted of a statement.</summary>
public enum StatementMode
{
    /// <summary>Its rows.</summary>
    Rows,

    /// <summary>Its parameters and columns; nothing is run.</summary>
    Describe,

    /// <summary>One row a column: how many values, how many different, from where to where.</summary>
    Statistics,

    /// <summary>The engine's plan, with the times it took.</summary>
    Plan,
}

/// <summary>The one request that a worker takes, as docs/query-worker.md describes it.</summary>
sealed record WorkerRequest
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // It goes to a pipe, never into a page; escaped, a long statement would be several times as long.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public required string Sql { get; init; }
    public IReadOnlyDictionary<string, JsonElement> Parameters { get; init; } = new Dictionary<string, JsonElement>();
    public long MaxRows { get; init; } = 10_000;
    public long MaxBytes { get; init; } = 16 << 20;
    public bool Whole { get; init; }
    public string Format { get; init; } = "json";
    public string Delimiter { get; init; } = ",";
    public bool DecimalComma { get; init; }
    public StatementMode Mode { get; init; }
    public ResultOrder? OrderBy { get; init; }
    public int CountSeconds { get; init; }
    public IllustrativeMark? Illustrative { get; init; }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}

/// <summary>The column by which a whole result is sorted before it is cut, counted from 0.</summary>
public sealed record ResultOrder(int Column, bool Descending);

/// <summary>The tables with illustrative rows, and how a file that reads one is marked.</summary>
sealed record IllustrativeMark(IReadOnlyCollection<string> Tables, string Label, string Column);
