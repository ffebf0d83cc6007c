using System.Text.Json;
using Analytics.QueryWorker.Protocol;

namespace Analytics.QueryWorker.Gate;

/// <summary>
/// Validates a syntax tree against allow lists of node kinds, functions and tables. What a later engine adds is
/// refused until it has been reviewed.
/// </summary>
sealed class SyntaxTreeValidator(AllowedNames names)
{
    static readonly HashSet<string> Queries =
        ["SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"];

    static readonly HashSet<string> Expressions =
    [
        "BETWEEN", "CASE", "CAST", "COLLATE", "COLUMN_REF", "COMPARISON", "CONJUNCTION", "CONSTANT", "FUNCTION",
            "LAMBDA",
        "LAMBDA_REF", "OPERATOR", "PARAMETER", "POSITIONAL_REFERENCE", "STAR", "SUBQUERY", "TYPE", "WINDOW",
    ];

    static readonly HashSet<string> Sources =
        ["EMPTY", "EXPRESSION_LIST", "JOIN", "PIVOT", "SUBQUERY", "COLUMN_DATA", "CTE"];

    static readonly HashSet<string> Shown = ["\"tables\"", "\"schemas\"", "__show_tables_expanded"];

    readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);
    readonly SortedSet<string> _reads = new(StringComparer.Ordinal);

    /// <summary>
    /// The snapshot's tables, views and table macros that the statement reads, as schema.name in lower case.
    /// </summary>
    public IReadOnlyList<string> Reads => [.. _reads];

    /// <exception cref="QueryException">The tree has a node that is not allowed; the message names the
    /// first.</exception>
    public void Validate(JsonElement tree)
    {
        CollectNamedQueries(tree);
        Visit(tree);
    }

    /// <summary>
    /// Collects the names defined by WITH anywhere in the statement. Their scopes need not be known, because none may
    /// have the name of an engine view: outside its scope such a name can only be a table, or fail.
    /// </summary>
    void CollectNamedQueries(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Object && node.TryGetProperty("cte_map", out var map))
        {
            foreach (var entry in map.GetProperty("map").EnumerateArray())
            {
                var name = entry.GetProperty("key").GetString()!;
                if (names.IsEngineRelation(name)) throw Refused($"WITH {name}: the name belongs to the engine.");
                _named.Add(name);
            }
        }

        foreach (var child in Children(node)) CollectNamedQueries(child);
    }

    void Visit(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Object)
        {
            if (node.TryGetProperty("class", out var kind))
            {
                VisitExpression(node, kind.GetString()!);
            }
            else if (node.TryGetProperty("cte_map", out _))
            {
                Require(Queries, TypeOf(node));
            }
            else if (node.TryGetProperty("sample", out _)) { VisitSource(node); return; }
        }
        foreach (var child in Children(node)) Visit(child);
    }

    void VisitExpression(JsonElement node, string kind)
    {
        Require(Expressions, kind);
        if (!node.TryGetProperty("function_name", out var function)) return;
        if (!names.HasScalar(function.GetString()!)) throw NotAllowed(function);
    }

    void VisitSource(JsonElement node)
    {
        switch (TypeOf(node))
        {
            case "BASE_TABLE": ValidateTable(node); return;
            case "TABLE_FUNCTION": VisitTableFunction(node.GetProperty("function")); return;
            case "SHOW_REF": ValidateShow(node); break;
            case var other: Require(Sources, other); break;
        }
        foreach (var child in Children(node)) Visit(child);
    }

    void VisitTableFunction(JsonElement function)
    {
        if (!function.TryGetProperty("function_name", out var name))
            throw Refused("This table function is not allowed.");
        if (!names.HasTableFunction(name.GetString()!)) throw NotAllowed(name);
        Note(Text(function, "schema"), name.GetString()!);
        foreach (var child in Children(function)) Visit(child);
    }

    void ValidateTable(JsonElement node)
    {
        var (catalog, schema, table) =
            (Text(node, "catalog_name"), Text(node, "schema_name"), Text(node, "table_name"));
        if (catalog.Length == 0 && schema.Length == 0 && _named.Contains(table)) return;
        if (names.HasRelation(catalog, schema, table))
        {
            Note(schema, table);
            return;
        }
        if (names.IsEngineRelation(table)) throw Refused($"The view {table} of the engine is not allowed.");
        if (table.AsSpan().IndexOfAny("./\\*?:") >= 0)
            throw Refused("Files cannot be read; name a table of the snapshot.");
        var name = string.Join('.', new[] { catalog, schema, table }.Where(part => part.Length > 0));
        throw new QueryException(FailureKind.Invalid,
            $"There is no table or view {name}. Tables are named with their schema.");
    }

    void Note(string schema, string name)
    {
        if (names.OwnNameOf(schema, name) is { } own) _reads.Add(own);
    }

    static void ValidateShow(JsonElement node)
    {
        if (node.GetProperty("query").ValueKind != JsonValueKind.Null || Text(node, "show_type") == "SHOW_FROM") return;
        if (!Shown.Contains(Text(node, "table_name")))
            throw Refused($"SHOW {Text(node, "table_name")} is not allowed.");
    }

    static void Require(HashSet<string> known, string kind)
    {
        if (!known.Contains(kind)) throw Refused($"{kind} is not allowed.");
    }

    static IEnumerable<JsonElement> Children(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().Select(property => property.Value),
        JsonValueKind.Array => node.EnumerateArray(),
        _ => [],
    };

    static string TypeOf(JsonElement node) => Text(node, "type");

    static string Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) ? value.GetString() ?? "" : "";

    static QueryException NotAllowed(JsonElement function) =>
        Refused($"The function {function.GetString()} is not allowed.");

    static QueryException Refused(string message) => new(FailureKind.Refused, message);
}
