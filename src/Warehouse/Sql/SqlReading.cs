using System.Text.Json;
using Analytics.Warehouse.Files;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Sql;

/// <summary>
/// Finds the tables that a SELECT reads, with DuckDB's own parser. The result orders the build, is checked by the
/// tests of the layers, and is shown as lineage.
/// </summary>
public static class SqlReading
{
    /// <summary>The schema-qualified tables, views and table macros that one SELECT reads, e.g. core.cell.</summary>
    /// <exception cref="TerminalException">The text is not one SELECT.</exception>
    public static IReadOnlySet<string> ReadTables(DuckDBConnection connection, SqlFile file)
    {
        var json = connection.Scalar<string>("SELECT json_serialize_sql($1::VARCHAR)::VARCHAR", file.Text)!;
        using var tree = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 512 });
        if (tree.RootElement.GetProperty("error").GetBoolean())
        {
            throw new TerminalException($"sql/{file.Path} is not one SELECT: "
                + $"{tree.RootElement.GetProperty("error_message").GetString()}");
        }

        var tables = new SortedSet<string>(StringComparer.Ordinal);
        Walk(tree.RootElement, tables);
        return tables;
    }

    static void Walk(JsonElement node, SortedSet<string> tables)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) Walk(item, tables);
            return;
        }

        if (node.ValueKind != JsonValueKind.Object) return;
        if (Text(node, "type") is "BASE_TABLE" && Text(node, "schema_name") is { Length: > 0 } schema)
            tables.Add(Named(node, schema));
        if (Text(node, "type") is "TABLE_FUNCTION" && node.TryGetProperty("function", out var call)
            && Text(call, "schema") is { Length: > 0 } home)
        {
            tables.Add($"{home}.{Text(call, "function_name")}");
        }

        foreach (var property in node.EnumerateObject()) Walk(property.Value, tables);
    }

    // previous.history.cell belongs to the last published snapshot, another database: its catalogue is part of the
    // name.
    static string Named(JsonElement node, string schema) => Text(node, "catalog_name") is { Length: > 0 } catalog
        ? $"{catalog}.{schema}.{Text(node, "table_name")}"
        : $"{schema}.{Text(node, "table_name")}";

    static string? Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
