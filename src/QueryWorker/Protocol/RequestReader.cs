using System.Text.Json;

namespace Analytics.QueryWorker.Protocol;

/// <summary>
/// Reads the request strictly: an unknown field or value is an error, because it was meant to have an effect.
/// </summary>
static class RequestReader
{
    /// <summary>Longer requests are misuse: the caller has a smaller limit of its own.</summary>
    public const int MaxBytes = 4 << 20;

    /// <exception cref="MisuseException">The input is no such object, or too long.</exception>
    public static QueryRequest Read(Stream input)
    {
        try
        {
            using var document = JsonDocument.Parse(ReadBounded(input));
            var request =
                new QueryRequest { Sql = document.RootElement.GetProperty("sql").GetString() ?? throw Unusable("sql") };
            foreach (var field in document.RootElement.EnumerateObject())
            {
                if (field.Value.ValueKind != JsonValueKind.Null)
                    request = With(request, field.Name, field.Value);
            }

            return Consistent(request);
        }
        catch (Exception malformed)
            when (malformed is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new MisuseException("standard input must be {\"sql\": \"...\", \"parameters\": {}, ...}");
        }
    }

    static QueryRequest With(QueryRequest request, string name, JsonElement value) => name switch
    {
        "sql" => request,
        "parameters" => request with { Parameters = Values(value) },
        "maxRows" => request with { MaxRows = AtLeast(1, name, value) },
        "maxBytes" => request with { MaxBytes = AtLeast(1, name, value) },
        "whole" => request with { Whole = value.GetBoolean() },
        "format" => request with { Format = OneOf<AnswerFormat>(name, value) },
        "delimiter" =>
            request with { Delimiter = value.GetString() is "," or ";" ? value.GetString()![0] : throw Unusable(name) },
        "decimalComma" => request with { DecimalComma = value.GetBoolean() },
        "mode" => request with { Mode = OneOf<AnswerMode>(name, value) },
        "orderBy" => request with { OrderBy = Order(value) },
        "countSeconds" => request with { CountSeconds = (int)Math.Min(AtLeast(0, name, value), 3600) },
        "illustrative" => request with { Illustrative = Mark(value) },
        _ => throw new MisuseException($"{name}: unknown field of the request"),
    };

    static QueryRequest Consistent(QueryRequest request) =>
        request.Format != AnswerFormat.Json && (request.Mode is AnswerMode.Describe or AnswerMode.Plan)
            ? throw new MisuseException("a description or a plan is answered as json")
            : request;

    static Dictionary<string, JsonElement> Values(JsonElement parameters)
    {
        var values = new Dictionary<string, JsonElement>();
        foreach (var parameter in parameters.EnumerateObject()) values[parameter.Name] = parameter.Value.Clone();
        return values;
    }

    static RequestedOrder Order(JsonElement order)
    {
        AssertFields(order, "column", "descending");
        var column = AtLeast(0, "orderBy.column", order.GetProperty("column"));
        return new RequestedOrder((int)Math.Min(column, int.MaxValue), order.TryGetProperty("descending", out var down)
            && down.GetBoolean());
    }

    static IllustrativeMark Mark(JsonElement mark)
    {
        AssertFields(mark, "tables", "label", "column");
        return new IllustrativeMark(
            mark.GetProperty("tables").EnumerateArray()
                .Select(table => TextOf("illustrative.tables", table).ToLowerInvariant()).ToHashSet(),
            TextOf("illustrative.label", mark.GetProperty("label")),
            TextOf("illustrative.column", mark.GetProperty("column")));
    }

    static void AssertFields(JsonElement parent, params ReadOnlySpan<string> known)
    {
        foreach (var field in parent.EnumerateObject())
        {
            if (!known.Contains(field.Name))
                throw new MisuseException($"{field.Name}: unknown field of the request");
        }
    }

    static string TextOf(string name, JsonElement value) =>
        value.GetString() is { } text && !text.Contains('\0') ? text : throw Unusable(name);

    static long AtLeast(long min, string name, JsonElement value) =>
        value.TryGetInt64(out var number) && number >= min ? number : throw Unusable(name);

    // Names as the protocol spells them, so that neither "CSV" nor "1" is accepted.
    static T OneOf<T>(string name, JsonElement value) where T : struct, Enum
    {
        foreach (var known in Enum.GetValues<T>())
        {
            if (value.GetString() == known.ToString().ToLowerInvariant())
                return known;
        }

        throw Unusable(name);
    }

    static MisuseException Unusable(string name) => new($"{name}: unusable value in the request");

    static ReadOnlyMemory<byte> ReadBounded(Stream input)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = input.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > MaxBytes)
                throw new MisuseException($"the request is longer than {MaxBytes} bytes");
            bytes.Write(buffer, 0, read);
        }
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
