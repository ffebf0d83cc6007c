using Analytics.Warehouse.Files;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Sql;

/// <summary>One column of an extract's contract.</summary>
/// <param name="Type">DuckDB's name of the type: BIGINT, VARCHAR, DATE, BOOLEAN, DOUBLE, ...</param>
public sealed record StagingColumn(string Name, string Type, bool IsRequired, ColumnComment? Comment);

/// <summary>The contract of one extract, read from its CREATE TABLE in sql/staging by DuckDB itself.</summary>
public sealed record StagingTable(string Name, IReadOnlyList<StagingColumn> Columns, IReadOnlyList<string> Key)
{
    /// <summary>The columns that history adds to those of the contract.</summary>
    public static readonly IReadOnlyList<string> Reserved =
    [
        "source", "entity_id", "valid_from_load", "valid_to_load", "stale_since_load",
    ];

    /// <summary>The columns of the key, in its order.</summary>
    public IEnumerable<StagingColumn> KeyColumns => Key.Select(k => Columns.First(c => c.Name == k));

    /// <summary>Whether all readers may see the key of a row: each of its columns is marked as shown.</summary>
    public bool IsKeyShown => KeyColumns.All(c => c.Comment?.IsShown == true);

    internal static IReadOnlyList<StagingTable> Parse(SqlTree tree)
    {
        if (tree.Layer("extract").FirstOrDefault(e => tree.Layer("staging").All(s => s.Name != e.Name)) is { } alone)
        {
            throw new TerminalException(
                $"sql/{alone.Path} has no contract: write sql/staging/{alone.Name}.sql, one CREATE TABLE with a PRIMARY KEY.");
        }

        using var connection = DuckDbFile.OpenMemory();
        connection.Execute("CREATE SCHEMA staging");
        foreach (var file in tree.Layer("staging")) Create(connection, tree, file);
        var keys = connection.Rows("SELECT table_name, unnest(constraint_column_names) FROM duckdb_constraints() "
            + "WHERE schema_name = 'staging' AND constraint_type = 'PRIMARY KEY'",
            r => (Table: r.GetString(0), Column: r.GetString(1))).ToLookup(k => k.Table, k => k.Column);
        var columns =
            connection.Rows("SELECT table_name, column_name, data_type, NOT is_nullable FROM duckdb_columns() WHERE "
                + "schema_name = 'staging' ORDER BY table_name, column_index",
            r => (Table: r.GetString(0),
                Column: new StagingColumn(r.GetString(1), Exact(r.GetString(2)), r.GetBoolean(3), null)))
                .ToLookup(c => c.Table, c => c.Column);
        return [.. tree.Layer("staging").Select(file => Of(file, [.. columns[file.Name]], [.. keys[file.Name]]))];
    }

    // DuckDB's REAL has four bytes where SQLite's has eight: a contract that declares REAL must not round its source.
    static string Exact(string type) => type == "FLOAT" ? "DOUBLE" : type;

    static void Create(DuckDBConnection connection, SqlTree tree, SqlFile file)
    {
        _ = tree.File($"extract/{file.Name}.sql");
        try
        {
            connection.Execute(file.Text);
        }
        catch (DuckDBException error)
        {
            throw new TerminalException($"sql/{file.Path} is no CREATE TABLE that DuckDB reads: "
                + $"{error.Message.Split('\n')[0]}", error);
        }
    }

    static StagingTable Of(SqlFile file, IReadOnlyList<StagingColumn> columns, IReadOnlyList<string> key)
    {
        if (key.Count == 0)
        {
            throw new TerminalException($"sql/{file.Path} names no PRIMARY KEY: history cannot tell "
            + "its rows apart.");
        }

        if (columns.Select(c => c.Name)
            .FirstOrDefault(n => Reserved.Contains(n, StringComparer.OrdinalIgnoreCase)) is { } taken)
        {
            throw new TerminalException(
                $"sql/{file.Path} names a column {taken}, which history keeps for itself: give it another name there "
                    + $"and in sql/extract/{file.Name}.sql (... AS other_name).");
        }

        // Comments are matched to columns by position: where one is missing, none can be matched.
        var comments = ColumnComment.Read(file.Text);
        var isComplete = comments.Count == columns.Count;
        return new StagingTable(file.Name,
            [.. columns.Select((c, i) => isComplete ? c with { Comment = comments[i] } : c)], key);
    }
}
