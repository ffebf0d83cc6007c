using System.Text.Json;
using Analytics.QueryWorker.Engine;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Gate;

/// <summary>
/// Lets one SELECT of allowed functions over existing tables pass, or EXPLAIN of one. The order matters: counting and
/// serialising only parse; preparing binds, and binding some functions already does what they do.
/// </summary>
sealed class StatementGate(LockedSnapshot snapshot)
{
    // The engine stops at a thousand nested expressions itself; each is a few levels of JSON.
    const int MaxDepth = 4000;

    /// <summary>The statement, prepared and not yet run.</summary>
    /// <exception cref="QueryException">Refused, invalid, or too large to be prepared.</exception>
    public PreparedSelect Admit(string sql)
    {
        // C would see the text end there, and what is judged must be what is run.
        if (sql.Contains('\0')) throw new QueryException(FailureKind.Refused, "The statement contains a NUL character.");
        var (prefix, select) = ExplainPrefix.Split(sql);

        AssertOneStatement(select);
        using (var tree = Serialise(select))
            new TreeJudge(AllowedNames.Of(snapshot)).Judge(tree.RootElement);

        var prepared = PrepareAs(select, PreparedSelect.Select);
        if (prefix.Length == 0) return prepared;
        prepared.Dispose();
        return PrepareAs(prefix + select, PreparedSelect.Explain);
    }

    void AssertOneStatement(string sql)
    {
        var count = ExtractStatements.DuckDBExtractStatements(snapshot.Native, sql, out var statements);
        using (statements)
        {
            if (count == 1) return;
            if (count > 1)
                throw new QueryException(FailureKind.Refused, "Exactly one statement is allowed; a PIVOT needs its IN list.");
            var error = ExtractStatements.DuckDBExtractStatementsError(statements);
            throw string.IsNullOrEmpty(error)
                ? new QueryException(FailureKind.Invalid, "There is no statement.")
                : EngineFailure.Of(error);
        }
    }

    JsonDocument Serialise(string sql)
    {
        var json = snapshot.Ask("SELECT json_serialize_sql($1::VARCHAR)", sql).Single()[0];
        var tree = ParseTree(json);
        if (!tree.RootElement.GetProperty("error").GetBoolean() && tree.RootElement.GetProperty("statements").GetArrayLength() == 1)
            return tree;
        tree.Dispose();
        throw NotASelect();
    }

    static JsonDocument ParseTree(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException)
        {
            throw new QueryException(FailureKind.Refused, "The statement is nested too deeply.");
        }
    }

    PreparedSelect PrepareAs(string sql, int statementType)
    {
        var prepared = PreparedSelect.Prepare(snapshot.Native, sql);
        if (prepared.StatementType == statementType) return prepared;
        prepared.Dispose();
        throw NotASelect();
    }

    static QueryException NotASelect() => new(FailureKind.Refused, "Only a SELECT, or EXPLAIN of one, is allowed.");
}
