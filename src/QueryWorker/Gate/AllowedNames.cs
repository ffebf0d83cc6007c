using Analytics.QueryWorker.Engine;

namespace Analytics.QueryWorker.Gate;

/// <summary>
/// The names a statement may use: the reviewed list and what the snapshot defines. The snapshot's own views and
/// macros are trusted unless they have the name of a refused function.
/// </summary>
sealed class AllowedNames
{
    readonly string _catalog;
    readonly HashSet<string> _scalars, _tables, _relations, _engineRelations, _own;

    AllowedNames(LockedSnapshot snapshot)
    {
        _catalog = snapshot.Query("SELECT lower(current_database())").Single()[0];
        var functions = snapshot.Query(
            "SELECT DISTINCT lower(function_name), function_type, internal, lower(schema_name) FROM duckdb_functions()")
            .ToList();
        var engine = functions.Where(row => row[2] == "True").Select(row => row[0]).ToHashSet();
        var own = functions.Where(row => row[2] != "True" && !engine.Contains(row[0])).ToList();
        _scalars = [.. NameList.Allowed["scalar"], .. own.Where(row => row[1] == "macro").Select(row => row[0])];
        _tables = [.. NameList.Allowed["table"], .. own.Where(row => row[1] == "table_macro").Select(row => row[0])];

        var relations = snapshot.Query(
            "SELECT lower(schema_name || '.' || table_name), internal FROM duckdb_tables() " +
            "UNION ALL SELECT lower(schema_name || '.' || view_name), internal FROM duckdb_views()").ToList();
        _engineRelations = [.. relations.Where(row => row[1] == "True").Select(row => row[0])];
        var ownRelations = relations.Where(row => row[1] != "True").Select(row => row[0]).ToList();
        _relations = [.. NameList.Allowed["relation"], .. ownRelations];
        _own = [.. ownRelations, .. own.Where(row => row[1] == "table_macro").Select(row => $"{row[3]}.{row[0]}")];
    }

    public static AllowedNames Read(LockedSnapshot snapshot) => new(snapshot);

    public bool HasScalar(string name) => _scalars.Contains(name.ToLowerInvariant());

    public bool HasTableFunction(string name) => _tables.Contains(name.ToLowerInvariant());

    /// <summary>
    /// Whether [[catalogue.]schema.]name is a table or view that may be read. An unqualified name is looked up in
    /// main.
    /// </summary>
    public bool HasRelation(string catalog, string schema, string name)
    {
        (catalog, schema, name) = (catalog.ToLowerInvariant(), schema.ToLowerInvariant(), name.ToLowerInvariant());
        if (catalog.Length > 0 && catalog != _catalog) return false;
        // The parser does not distinguish catalogue.table from schema.table.
        if (catalog.Length == 0 && schema == _catalog && _relations.Contains($"main.{name}")) return true;
        if (schema.Length > 0) return _relations.Contains($"{schema}.{name}");
        return _relations.Contains($"main.{name}") || _relations.Contains($"pg_catalog.{name}");
    }

    /// <summary>
    /// schema.name of the snapshot's own table, view or table macro; null where the name belongs to the engine.
    /// </summary>
    public string? OwnNameOf(string schema, string name)
    {
        var (owner, own) =
            (schema.Length == 0 || schema.Equals(_catalog, StringComparison.OrdinalIgnoreCase) ? "main" : schema, name);
        var full = $"{owner}.{own}".ToLowerInvariant();
        return _own.Contains(full) ? full : null;
    }

    /// <summary>Whether a name without a schema resolves to one of the engine's own views, allowed or not.</summary>
    public bool IsEngineRelation(string name) =>
        _engineRelations.Contains($"main.{name.ToLowerInvariant()}") ||
        _engineRelations.Contains($"pg_catalog.{name.ToLowerInvariant()}") ||
        _engineRelations.Contains($"information_schema.{name.ToLowerInvariant()}");
}
