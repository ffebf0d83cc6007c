using System.Text.Json;
using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Protocol;
using static DuckDB.NET.Native.NativeMethods;

namespace Analytics.QueryWorker.Gate;

/// <summary>
/// Admits one SELECT, or EXPLAIN of one, over existing tables and allowed functions. The order matters: counting and
/// serialising only parse the text; preparing binds it, and binding some functions already executes them.
/// </summary>
sealed class StatementGate(LockedSnapshot snapshot, AllowedNames names)
{
    // The engine itself allows a thousand nested expressions; each takes a few levels of JSON.
    const int MaxDepth = 4000;

    // Semicolons, also those in comments, behind a statement; real statements have far fewer.
    const int MaxTerminators = 32;

    /// <summary>Validates the text; nothing is bound yet.</summary>
    /// <exception cref="QueryException">Refused, or no statement.</exception>
    public AdmittedSelect Admit(string sql)
    {
        // A C string would end at this character, and the validated text must be the executed text.
        if (sql.Contains('\0'))
            throw new QueryException(FailureKind.Refused, "The statement contains a NUL character.");
        var (explain, select) = ExplainPrefix.Split(sql);

        AssertOneStatement(select);
        var tree = Serialise(select) ?? throw NotASelect();
        var validator = new SyntaxTreeValidator(names);
        validator.Validate(tree);
        return new AdmittedSelect(select, explain, tree.GetProperty("statements")[0].GetProperty("node"),
            validator.Reads);
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
    /// "(the statement)" for use in FROM. The engine's parser must find the admitted statement in it unchanged. A
    /// trailing semicolon is not allowed there: semicolons are blanked from the end until the text parses, which does
    /// not affect comments and is detected inside a string literal.
    /// </summary>
    /// <exception cref="QueryException">The statement cannot be used in FROM.</exception>
    public string Parenthesise(AdmittedSelect statement)
    {
        var text = statement.Select;
        for (var i = 0; i <= MaxTerminators; i++)
        {
            var source = $"({text}\n)";
            if (Serialise($"SELECT * FROM {source} AS t") is { } tree
                && SyntaxTreeEquality.Same(SourceOf(tree), statement.Tree))
            {
                return source;
            }

            var last = text.LastIndexOf(';');
            if (last < 0) break;
            text = $"{text[..last]} {text[(last + 1)..]}";
        }
        throw new QueryException(FailureKind.Invalid, "The statement cannot be used within another one.");
    }

    /// <summary>Prepares a trusted statement around an admitted one.</summary>
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
            {
                throw new QueryException(FailureKind.Refused,
                    "Exactly one statement is allowed; a PIVOT needs its IN list.");
            }

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
        return !tree.GetProperty("error").GetBoolean() && tree.GetProperty("statements").GetArrayLength() == 1
            ? tree : null;
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
