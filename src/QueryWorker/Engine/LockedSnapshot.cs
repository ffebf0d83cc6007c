using Analytics.QueryWorker.Cage;
using Analytics.QueryWorker.Protocol;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Analytics.QueryWorker.Engine;

/// <summary>
/// The snapshot, opened so that the engine itself refuses files, extensions and changes to its settings. The cage and
/// these settings are independent of each other.
/// </summary>
sealed class LockedSnapshot : IDisposable
{
    static readonly (string Setting, string Value)[] Common =
    [
        ("autoinstall_known_extensions", "false"),
        ("autoload_known_extensions", "false"),
        ("allow_community_extensions", "false"),
        ("allow_unsigned_extensions", "false"),
        ("allow_persistent_secrets", "false"),
        ("max_temp_directory_size", "0KB"),
        ("threads", "1"),
    ];

    /// <summary>The path that the engine writes files to.</summary>
    public const string Output = "/dev/stdout";

    readonly DuckDBConnection _connection;

    readonly string _file;

    LockedSnapshot(DuckDBConnection connection, string file) => (_connection, _file) = (connection, file);

    public DuckDBNativeConnection Native => _connection.NativeConnection;

    /// <exception cref="MisuseException">The snapshot cannot be read, or a setting has no effect; no untrusted
    /// statement may run.</exception>
    public static LockedSnapshot Open(WorkerOptions options, CageKind cage)
    {
        try
        {
            var snapshot = cage == CageKind.Landlock ? OpenFile(options) : OpenCopy(options);
            snapshot.Lock(options);
            snapshot.AssertLocked(cage);
            return snapshot;
        }
        catch (DuckDBException unopened)
        {
            throw new MisuseException($"{options.Snapshot}: {unopened.Message}");
        }
    }

    /// <summary>Runs a trusted statement and returns its rows as text.</summary>
    public IEnumerable<string[]> Query(string sql, params object[] values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values) command.Parameters.Add(new DuckDBParameter(value));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return [
                .. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i)) ?? ""),
            ];
        }
    }

    /// <summary>Interrupts the running statement from another thread; the statement then fails.</summary>
    public void Interrupt() => Native.Interrupt();

    public void Dispose() => _connection.Dispose();

    static LockedSnapshot OpenFile(WorkerOptions options) =>
        OpenWith(options.Snapshot, options.Snapshot, [.. Common, ("access_mode", "READ_ONLY")]);

    /// <summary>
    /// The copy has the file's name as its catalogue, so that a statement means the same in both cages.
    /// </summary>
    static LockedSnapshot OpenCopy(WorkerOptions options)
    {
        var snapshot = OpenWith(":memory:", options.Snapshot, Common);
        var name = Sql.Name(Path.GetFileNameWithoutExtension(options.Snapshot));
        snapshot.Run($"ATTACH {Sql.Text(options.Snapshot)} AS __file (READ_ONLY)");
        snapshot.Run($"ATTACH ':memory:' AS {name}");
        snapshot.Run($"COPY FROM DATABASE __file TO {name}");
        snapshot.Run($"USE {name}");
        snapshot.Run("DETACH __file");
        return snapshot;
    }

    static LockedSnapshot OpenWith(string source, string file, IEnumerable<(string Setting, string Value)> settings)
    {
        var text = new DuckDBConnectionStringBuilder { DataSource = source };
        foreach (var (setting, value) in settings) text[setting] = value;
        var connection = new DuckDBConnection(text.ConnectionString);
        connection.Open();
        return new LockedSnapshot(connection, file);
    }

    void Lock(WorkerOptions options)
    {
        // Memory that the engine already uses, such as the copy, does not count against the query.
        var held = Query("SELECT CAST(coalesce(sum(memory_usage_bytes), 0) AS BIGINT) FROM duckdb_memory()")
            .Single()[0];
        Run($"SET memory_limit = '{(long.Parse(held) >> 20) + EngineMegabytes(options)}MB'");
        // With a temporary folder configured, a query that needs too much memory would fail at creating it, with the
        // wrong error.
        Run("SET temp_directory = ''");
        // The only file that a trusted statement may write is the pipe to the caller, for CSV and Parquet.
        Run($"SET allowed_paths = ['{Output}']");
        Run("SET enable_external_access = false");
        Run("SET lock_configuration = true"); // Last: no setting can be changed after it.
    }

    void AssertLocked(CageKind cage)
    {
        Assert("enable_external_access", "false");
        AssertPaths();
        Assert("allowed_directories", "[]");
        Assert("lock_configuration", "true");
        Assert("autoload_known_extensions", "false");
        Assert("allow_community_extensions", "false");
        if (cage == CageKind.Landlock) Assert("access_mode", "read_only");
    }

    /// <summary>
    /// The engine adds the files of an open database to the allowed paths and resolves links in them. That standard
    /// output is a pipe is checked in <see cref="Cage.ResourceLimits"/>.
    /// </summary>
    void AssertPaths()
    {
        var output = File.ResolveLinkTarget(Output, returnFinalTarget: true)?.FullName;
        foreach (var path in Query("SELECT unnest(current_setting('allowed_paths'))").Select(row => row[0]))
        {
            if (path != Output && path != output && !path.Contains(Path.GetFileName(_file), StringComparison.Ordinal))
                throw new MisuseException($"the engine opened with {path} among its files");
        }
    }

    void Assert(string setting, string expected)
    {
        var value = Query("SELECT lower(CAST(current_setting($1) AS VARCHAR))", setting).Single()[0];
        if (value != expected) throw new MisuseException($"the engine opened with {setting} = {value}");
    }

    void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // Half for the engine's tables and sorts; the rest is for values that it does not count, and for the JSON.
    static long EngineMegabytes(WorkerOptions options) => Math.Max(options.MemoryMb / 2, 64);
}
