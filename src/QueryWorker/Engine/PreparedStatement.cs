using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Engine;

/// <summary>
/// A prepared statement. Preparing binds names and folds constants, so only admitted text may come here.
/// </summary>
sealed partial class PreparedStatement : IDisposable
{
    /// <summary>
    /// The engine's own numbers; the binding's enumeration has an extra member and is shifted after 17.
    /// </summary>
    public const int Select = 1, Explain = 4, Copy = 11;

    readonly DuckDBPreparedStatement _statement;

    PreparedStatement(DuckDBPreparedStatement statement)
    {
        _statement = statement;
        Parameters = [.. Enumerable.Range(1, (int)PreparedStatements.DuckDBParams(statement)).Select(ParameterAt)];
    }

    /// <summary>The engine's number of the statement kind.</summary>
    public int StatementType => RawStatementType(_statement.DangerousGetHandle());

    /// <summary>Its parameters in the engine's order; ? and $1 have their number as a name.</summary>
    public IReadOnlyList<StatementParameter> Parameters { get; }

    /// <summary>The output columns; empty where they depend on the values of the parameters.</summary>
    public IReadOnlyList<Column> Columns
    {
        get
        {
            var handle = _statement.DangerousGetHandle();
            var columns = new Column[ColumnCount(handle)];
            for (var i = 0; i < columns.Length; i++)
            {
                using var type = ColumnType(handle, (ulong)i);
                if (LogicalType.DuckDBGetTypeId(type) == DuckDBType.Invalid) return [];
                columns[i] = Column.Of(Owned(ColumnName(handle, (ulong)i)), type);
            }
            return columns;
        }
    }

    /// <exception cref="Analytics.QueryWorker.Protocol.QueryException">The engine cannot prepare it.</exception>
    public static PreparedStatement Prepare(DuckDBNativeConnection connection, string sql)
    {
        var state = PreparedStatements.DuckDBPrepare(connection, sql, out var statement);
        if (state == DuckDBState.Success) return new PreparedStatement(statement);
        // Calling anything but the error function on a failed statement aborts the process.
        using (statement) throw EngineFailure.Of(PreparedStatements.DuckDBPrepareError(statement));
    }

    /// <summary>Binds the parameter of that name, if the statement has it.</summary>
    public void Bind(string name, ParameterValue value)
    {
        if (PreparedStatements.DuckDBBindParameterIndex(_statement, out var index, name) != DuckDBState.Success) return;
        if (value(_statement, index) != DuckDBState.Success)
            throw EngineFailure.Of(PreparedStatements.DuckDBPrepareError(_statement));
    }

    /// <summary>
    /// Starts the statement; rows are produced as they are fetched. Without streaming the engine would keep them all
    /// in memory.
    /// </summary>
    public StreamedResult Execute()
    {
        var state = PreparedStatements.DuckDBExecutePreparedStreaming(_statement, out var result);
        var streamed = new StreamedResult(result);
        if (state == DuckDBState.Success) return streamed;
        using (streamed) throw streamed.Failure();
    }

    public void Dispose() => _statement.Dispose();

    StatementParameter ParameterAt(int index)
    {
        using var type = PreparedStatements.DuckDBParamLogicalType(_statement, index);
        return new StatementParameter(Owned(ParameterName(_statement.DangerousGetHandle(), (ulong)index)),
            ParameterType.Of(type));
    }

    static string Owned(nint text)
    {
        var owned = Marshal.PtrToStringUTF8(text) ?? "";
        NativeMethods.Helpers.DuckDBFree(text);
        return owned;
    }

    [LibraryImport("duckdb", EntryPoint = "duckdb_prepared_statement_type")]
    private static partial int RawStatementType(nint statement);

    [LibraryImport("duckdb", EntryPoint = "duckdb_parameter_name")]
    private static partial nint ParameterName(nint statement, ulong index);

    [LibraryImport("duckdb", EntryPoint = "duckdb_prepared_statement_column_count")]
    private static partial ulong ColumnCount(nint statement);

    [LibraryImport("duckdb", EntryPoint = "duckdb_prepared_statement_column_name")]
    private static partial nint ColumnName(nint statement, ulong index);

    [LibraryImport("duckdb", EntryPoint = "duckdb_prepared_statement_column_logical_type")]
    private static partial DuckDBLogicalType ColumnType(nint statement, ulong index);
}
