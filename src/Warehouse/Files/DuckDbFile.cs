using System.Text;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Files;

/// <summary>
/// The one place where DuckDB files are opened. DuckDB keeps one instance for each path in a process, and the
/// settings of the first connection silently win; so the settings are fixed here and verified after opening.
/// </summary>
public static class DuckDbFile
{
    /// <summary>
    /// The storage version of published files, compatible with this DuckDB release and later. It is pinned so that a
    /// newer engine does not silently write files that an older program, or a restored backup of one, cannot open.
    /// </summary>
    public const string StorageVersion = "v1.0.0";

    /// <summary>
    /// Bytes of a block of the files that loads build. Each column of a table takes at least one block, so the many
    /// small tables of a district fill 48 MB with the engine's default of 256 KiB, and 17 MB with this; two million
    /// rows of eight columns take 46 instead of 28 MB, and 107 with 16 KiB.
    /// </summary>
    const int BlockSize = 65_536;

    const string LockDown = "access_mode=READ_ONLY;enable_external_access=false;autoinstall_known_extensions=false;"
        + "autoload_known_extensions=false;allow_community_extensions=false;allow_unsigned_extensions=false;"
        + "allow_persistent_secrets=false;lock_configuration=true";

    /// <summary>Opens a published or held database for reading. Such a file is never opened for writing.</summary>
    /// <exception cref="TransientException">The file cannot be read now.</exception>
    public static DuckDBConnection OpenRead(string path)
    {
        var connection = Open($"Data Source={Path.GetFullPath(path)};{LockDown}");
        if (Setting(connection, "access_mode") is "read_only" && Setting(connection, "lock_configuration") is "true")
            return connection;

        connection.Dispose();
        throw new InvalidOperationException($"{path} is open with other settings in this process.");
    }

    /// <summary>Opens a private file that a load is building, in the pinned format.</summary>
    /// <param name="memoryMb">Megabytes that the engine may use before it spills to disk.</param>
    /// <param name="threads">Threads that the engine may use; 0 means one for each core.</param>
    public static DuckDBConnection OpenBuild(string path, int memoryMb = 4096, int threads = 0)
    {
        var connection =
            Open($"Data Source={Path.GetFullPath(path)};storage_compatibility_version={StorageVersion};"
                + $"default_block_size={BlockSize};autoinstall_known_extensions=false;autoload_known_extensions=false;"
                + $"memory_limit={memoryMb}MB{(threads > 0 ? $";threads={threads}" : "")}");
        connection.Execute("SET preserve_insertion_order = true");
        return connection;
    }

    /// <summary>Opens an empty in-memory database, for parsing SQL without running it.</summary>
    public static DuckDBConnection OpenMemory() => Open("Data Source=:memory:");

    static DuckDBConnection Open(string connectionString)
    {
        var connection = new DuckDBConnection(connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (Exception error) when (error is DuckDBException or IOException)
        {
            connection.Dispose();
            throw DiskError.Of("The warehouse file cannot be opened", error);
        }
    }

    static string? Setting(DuckDBConnection connection, string name) =>
        connection.Scalar<string>($"SELECT lower(current_setting('{name}')::VARCHAR)");
}

/// <summary>Helpers for running and composing SQL on a DuckDB connection.</summary>
public static class DuckDbExtensions
{
    /// <summary>Runs statements whose results are not needed.</summary>
    public static long Execute(this DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; default where there is no row or the value is NULL.</summary>
    public static T? Scalar<T>(this DuckDBConnection connection, string sql, params ReadOnlySpan<object> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in parameters) command.Parameters.Add(new DuckDBParameter(value));
        using var reader = command.ExecuteReader();
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetFieldValue<T>(0) : default;
    }

    /// <summary>All rows, each converted by <paramref name="row"/>.</summary>
    public static List<T> Rows<T>(this DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> row,
        params ReadOnlySpan<DuckDBParameter> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>Quotes and escapes an identifier.</summary>
    public static string Quoted(this string identifier) =>
        new StringBuilder(identifier).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();

    /// <summary>Quotes and escapes a text literal.</summary>
    public static string Literal(this string text) => "'" + text.Replace("'", "''") + "'";
}
