using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Gate;
using Analytics.QueryWorker.Protocol;

namespace Analytics.QueryWorker.Statements;

/// <summary>The admitted statement with its parameter values, alone or within a trusted statement.</summary>
sealed class BoundStatement(StatementGate gate, AdmittedSelect admitted, PreparedStatement prepared,
    ParameterValues values)
{
    public bool IsExplain => admitted.Explain.Length > 0;

    /// <summary>The statement itself, ready to run. The caller must not dispose of it.</summary>
    public PreparedStatement Alone()
    {
        values.BindTo(prepared);
        return prepared;
    }

    /// <summary>The execution plan of the statement.</summary>
    public PreparedStatement Plan() => Prepare($"EXPLAIN ANALYZE {admitted.Select}", PreparedStatement.Explain);

    /// <exception cref="QueryException">The statement is an EXPLAIN, which cannot be selected from.</exception>
    public Relation AsRelation(RequestedOrder? orderBy)
    {
        if (IsExplain)
            throw new QueryException(FailureKind.Invalid, "A plan cannot be sorted, summarised or saved as a file.");
        var query = gate.Parenthesise(admitted);
        return new Relation(query, ColumnsOf(query), orderBy);
    }

    /// <summary>Prepares a trusted statement with the same parameter values. The caller disposes of it.</summary>
    public PreparedStatement Prepare(string sql, int statementType = PreparedStatement.Select)
    {
        var own = gate.PrepareAs(sql, statementType);
        values.BindTo(own);
        return own;
    }

    IReadOnlyList<Column> ColumnsOf(string query)
    {
        if (prepared.Columns is { Count: > 0 } known) return known;
        // Types that depend on parameter values are known once the statement runs, for which no row is needed.
        using var none = Prepare($"SELECT * FROM {query} AS t LIMIT 0");
        using var result = none.Execute();
        return result.Columns();
    }
}
