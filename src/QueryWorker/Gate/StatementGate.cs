using System.Text.Json;
using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Protocol;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Gate;

/// <summary>
/// Lets one SELECT of allowed functions over existing tables pass, or EXPLAIN of one. The order matters: counting and
/// serialising only parse; preparing binds, and binding some functions already does what they do.
/// </summary>
sealed class StatementGate(LockedSnapshot snapshot, AllowedNames names)
{
    // The engine stops at a thousand nested expressions itself; each is a few levels of JSON.
    const int MaxDepth = 4000;

    // Terminators and semicolons in comments behind a statement; nobody types more in earnest.
    const int MaxTerminators = 32;

    /// <summary>Judges the text; nothing is bound yet.</summary>
    /// <exception cref="QueryException">Refused, or no statement.</exception>
    public AdmittedSelect Admit(string sql)
    {
        // C would see the text end there, and what is judged must be what is run.
        if (sql.Contains('\0')) throw new QueryException(FailureKind.Refused, "The statement contains a NUL character.");
        var (explain, select) = ExplainPrefix.Split(sql);

        AssertOneStatement(select);
        var tree = Serialise(select) ?? throw NotASelect();
        var validator = new SyntaxTreeValidator(names);
        validator.Validate(tree);
        return new AdmittedSelect(select, explain, tree.GetProperty("statements")[0].GetProperty("node"), validator.Reads);
    }

    /// <summary>The statement as typed, bound to the snapshot's names and not yet run.</summary>
    /// <exception cref="QueryException">Wrong names or types, or too large to be prepared.</exception>
    public PreparedStatement Prepare(AdmittedSelect statement)
    {
        var prepared = PrepareAs(statement.Select, PreparedStatement.Select);
        if (statement.Explain.Length == 0) return prepared;
        prepared.Dispose();
        return PrepareAs(statement.Explain + statement.Select, PreparedStatement.Explain);
    }

    /// <summary>
    /// "(the statement)", to stand in a FROM. The engine's parser must find in it, as a whole and unchanged, what was
    /// admitted. A semicolon at the end has no place there: semicolons are blanked from the end on until it does, which
    /// does no harm to one in a comment and is found out for one in a text.
    /// </summary>
    /// <exception cref="QueryException">It cannot be put there.</exception>
    public string Parenthesise(AdmittedSelect statement)
    {
        var text = statement.Select;
        for (var i = 0; i <= MaxTerminators; i++)
        {
            var source = $"({text}\n)";
            if (Serialise($"SELECT * FROM {source} AS t") is { } tree && SyntaxTreeEquality.Same(SourceOf(tree), statement.Tree)) return source;
            var last = text.LastIndexOf(';');
            if (last < 0) break;
            text = $"{text[..last]} {text[(last + 1)..]}";
        }
        throw new QueryException(FailureKind.Invalid, "The statement cannot be used within another one.");
    }

    /// <summary>A statement of the worker's own around an admitted one.</summary>
    /// <exception cref="QueryException">It is not exactly one statement of that kind.</exception>
    public PreparedStatement PrepareAs(string sql, int statementType)
    {
        AssertOneStatement(sql);
        var prepared = PreparedStatement.Prepare(snapshot.Native, sql);
        if (prepared.StatementType == statementType) return prepared;
        prepared.Dispose();
        throw NotASelect();
    }

    static JsonElement? SourceOf(JsonElement tree)
    {
        var from = tree.GetProperty("statements")[0].GetProperty("node").GetProperty("from_table");
        return from.TryGetProperty("subquery", out var subquery) ? subquery.GetProperty("node") : null;
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

    /// <summary>The parsed text, or null where it is not exactly one SELECT.</summary>
    JsonElement? Serialise(string sql)
    {
        var json = snapshot.Query("SELECT json_serialize_sql($1::VARCHAR)", sql).Single()[0];
        var tree = ParseTree(json);
        return !tree.GetProperty("error").GetBoolean() && tree.GetProperty("statements").GetArrayLength() == 1 ? tree : null;
    }

    static JsonElement ParseTree(string json)
    {
        try
        {
            return JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException)
        {
            throw new QueryException(FailureKind.Refused, "The statement is nested too deeply.");
        }
    }

    static QueryException NotASelect() => new(FailureKind.Refused, "Only a SELECT, or EXPLAIN of one, is allowed.");
}
