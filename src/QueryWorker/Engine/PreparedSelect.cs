using System.Runtime.InteropServices;
using System.Text.Json;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Engine;

/// <summary>A prepared statement. Preparing binds names and folds constants, so only admitted text may come here.</summary>
sealed partial class PreparedSelect : IDisposable
{
    /// <summary>The engine's own numbers; the binding's enumeration has an extra member and is shifted after 17.</summary>
    public const int Select = 1, Explain = 4;

    readonly DuckDBPreparedStatement _statement;

    PreparedSelect(DuckDBPreparedStatement statement) => _statement = statement;

    /// <summary>The engine's number of the kind of statement.</summary>
    public int StatementType => RawStatementType(_statement.DangerousGetHandle());

    /// <exception cref="QueryException">The engine cannot prepare it.</exception>
    public static PreparedSelect Prepare(DuckDBNativeConnection connection, string sql)
    {
        var state = PreparedStatements.DuckDBPrepare(connection, sql, out var statement);
        if (state == DuckDBState.Success) return new PreparedSelect(statement);
        // Asking a failed statement for anything but its error aborts the process.
        using (statement) throw EngineFailure.Of(PreparedStatements.DuckDBPrepareError(statement));
    }

    /// <summary>Gives $name its value; names the statement does not have are refused, and so are lists and objects.</summary>
    public void Bind(IReadOnlyDictionary<string, JsonElement> parameters)
    {
        foreach (var (name, value) in parameters)
        {
            if (PreparedStatements.DuckDBBindParameterIndex(_statement, out var index, name) != DuckDBState.Success)
                throw new QueryException(FailureKind.Invalid, $"The statement has no parameter ${name}.");
            if (BindOne(index, name, value) != DuckDBState.Success)
                throw EngineFailure.Of(PreparedStatements.DuckDBPrepareError(_statement));
        }
    }

    /// <summary>Starts the statement; rows are made as they are fetched. Without streaming the engine would hold them all.</summary>
    public StreamedResult Execute()
    {
        var state = PreparedStatements.DuckDBExecutePreparedStreaming(_statement, out var result);
        var streamed = new StreamedResult(result);
        if (state == DuckDBState.Success) return streamed;
        using (streamed) throw streamed.Failure();
    }

    public void Dispose() => _statement.Dispose();

    DuckDBState BindOne(int index, string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => PreparedStatements.DuckDBBindNull(_statement, index),
        JsonValueKind.True or JsonValueKind.False =>
            PreparedStatements.DuckDBBindBoolean(_statement, index, value.GetBoolean()),
        JsonValueKind.String => PreparedStatements.DuckDBBindVarchar(_statement, index, TextOf(name, value)),
        JsonValueKind.Number when value.TryGetInt64(out var whole) =>
            PreparedStatements.DuckDBBindInt64(_statement, index, whole),
        JsonValueKind.Number => PreparedStatements.DuckDBBindDouble(_statement, index, value.GetDouble()),
        _ => throw new QueryException(FailureKind.Invalid, $"${name} must be text, a number, true, false or null."),
    };

    static string TextOf(string name, JsonElement value)
    {
        var text = value.GetString()!;
        // It goes to C, where the text would end there without a word.
        return text.Contains('\0') ? throw new QueryException(FailureKind.Invalid, $"${name} contains a NUL character.") : text;
    }

    [LibraryImport("duckdb", EntryPoint = "duckdb_prepared_statement_type")]
    private static partial int RawStatementType(nint statement);
}
