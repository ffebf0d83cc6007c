using DuckDB.NET.Data;

namespace Analytics.Warehouse.Sql;

/// <summary>One column of an extract's contract.</summary>
/// <param name="Type">DuckDB's name of the type: BIGINT, VARCHAR, DATE, BOOLEAN, DOUBLE, ...</param>
public sealed record StagingColumn(string Name, string Type, bool IsRequired, ColumnComment? Comment);

/// <summary>The contract of one extract, read from its CREATE TABLE in sql/staging by DuckDB itself.</summary>
public sealed record StagingTable(string Name, IReadOnlyList<StagingColumn> Columns, IReadOnlyList<string> Key)
{
    /// <summary>All contracts of a tree, in order of name.</summary>
    /// <exception cref="TerminalException">A contract is no CREATE TABLE, has no primary key, or has no extract.</exception>
    public static IReadOnlyList<StagingTable> ReadAll(SqlTree tree)
    {
        using var connection = DuckDbFile.OpenMemory();
        connection.Execute("CREATE SCHEMA staging");
        return [.. tree.Layer("staging").Select(file => Read(connection, tree, file))];
    }

    static StagingTable Read(DuckDBConnection connection, SqlTree tree, SqlFile file)
    {
        _ = tree.File($"extract/{file.Name}.sql");
        try
        {
            connection.Execute(file.Text);
        }
        catch (DuckDBException error)
        {
            throw new TerminalException($"sql/{file.Path} is no CREATE TABLE that DuckDB reads: {error.Message.Split('\n')[0]}", error);
        }

        var key = connection.Rows("SELECT unnest(constraint_column_names) FROM duckdb_constraints() WHERE schema_name = 'staging' AND table_name = $table AND constraint_type = 'PRIMARY KEY'",
            r => r.GetString(0), new DuckDBParameter("table", file.Name));
        if (key.Count == 0) throw new TerminalException($"sql/{file.Path} names no PRIMARY KEY: history cannot tell its rows apart.");

        var comments = ColumnComment.Read(file.Text);
        var columns = connection.Rows("SELECT column_name, data_type, NOT is_nullable FROM duckdb_columns() WHERE schema_name = 'staging' AND table_name = $table ORDER BY column_index",
            r => (Name: r.GetString(0), Type: r.GetString(1), IsRequired: r.GetBoolean(2)), new DuckDBParameter("table", file.Name));
        return new StagingTable(file.Name, [.. columns.Select((c, i) => new StagingColumn(c.Name, c.Type, c.IsRequired, comments.ElementAtOrDefault(i)))], key);
    }
}
