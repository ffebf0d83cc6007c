using System.Text.Json;

namespace Analytics.QueryWorker.Gate;

/// <summary>Compares two syntax trees regardless of positions in the text.</summary>
static class SyntaxTreeEquality
{
    const string Position = "query_location";

    public static bool Same(JsonElement? one, JsonElement other) => one is { } found && Same(found, other);

    static bool Same(JsonElement one, JsonElement other)
    {
        if (one.ValueKind != other.ValueKind) return false;
        return one.ValueKind switch
        {
            JsonValueKind.Object => SameFields(one, other),
            JsonValueKind.Array => SameItems(one, other),
            JsonValueKind.String => one.GetString() == other.GetString(),
            JsonValueKind.Number => one.GetRawText() == other.GetRawText(),
            _ => true,
        };
    }

    // The engine always writes the fields of one kind of node in the same order.
    static bool SameFields(JsonElement one, JsonElement other)
    {
        using var fields = other.EnumerateObject();
        foreach (var field in one.EnumerateObject())
        {
            if (!fields.MoveNext() || fields.Current.Name != field.Name) return false;
            if (field.Name != Position && !Same(field.Value, fields.Current.Value)) return false;
        }
        return !fields.MoveNext();
    }

    static bool SameItems(JsonElement one, JsonElement other)
    {
        if (one.GetArrayLength() != other.GetArrayLength()) return false;
        using var items = other.EnumerateArray();
        foreach (var item in one.EnumerateArray())
        {
            if (!items.MoveNext() || !Same(item, items.Current))
                return false;
        }

        return true;
    }
}
