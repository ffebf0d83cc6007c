using System.Text.Json;

namespace Analytics.QueryWorker;

/// <summary>What to ask: one JSON object on standard input, {"sql": "...", "parameters": {"name": value}}.</summary>
/// <param name="Sql">The statement as typed; not judged yet.</param>
/// <param name="Parameters">Values for $name (or $1): text, numbers, booleans, null.</param>
sealed record QueryRequest(string Sql, IReadOnlyDictionary<string, JsonElement> Parameters)
{
    /// <summary>Longer requests are misuse: the caller has its own, smaller limit.</summary>
    public const int MaxBytes = 4 << 20;

    /// <exception cref="MisuseException">Not such an object, or too long.</exception>
    public static QueryRequest Read(Stream input)
    {
        try
        {
            using var document = JsonDocument.Parse(ReadBounded(input));
            var root = document.RootElement;
            var sql = root.GetProperty("sql").GetString() ?? throw new MisuseException("\"sql\" is null");
            var values = new Dictionary<string, JsonElement>();
            if (root.TryGetProperty("parameters", out var parameters) && parameters.ValueKind != JsonValueKind.Null)
                foreach (var parameter in parameters.EnumerateObject())
                    values[parameter.Name] = parameter.Value.Clone();
            return new QueryRequest(sql, values);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new MisuseException("standard input must be {\"sql\": \"...\", \"parameters\": {}}");
        }
    }

    static ReadOnlyMemory<byte> ReadBounded(Stream input)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = input.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > MaxBytes) throw new MisuseException($"the request is longer than {MaxBytes} bytes");
            bytes.Write(buffer, 0, read);
        }
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
