using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Gate;
using Analytics.QueryWorker.Protocol;

namespace Analytics.QueryWorker.Statements;

/// <summary>The admitted statement with its values, alone or within statements of the worker's own.</summary>
sealed class BoundStatement(StatementGate gate, AdmittedSelect admitted, PreparedStatement prepared, ParameterValues values)
{
    public bool IsExplain => admitted.Explain.Length > 0;

    /// <summary>The statement itself, ready to run. The caller does not dispose of it.</summary>
    public PreparedStatement Alone()
    {
        values.BindTo(prepared);
        return prepared;
    }

    /// <summary>The statement's own plan.</summary>
    public PreparedStatement Plan() => Prepare($"EXPLAIN ANALYZE {admitted.Select}", PreparedStatement.Explain);

    /// <exception cref="QueryException">A plan, which cannot be selected from.</exception>
    public Relation AsRelation(RequestedOrder? orderBy)
    {
        if (IsExplain) throw new QueryException(FailureKind.Invalid, "A plan cannot be sorted, summarised or saved as a file.");
        var query = gate.Parenthesise(admitted);
        return new Relation(query, ColumnsOf(query), orderBy);
    }

    /// <summary>A statement of the worker's own, with the same values. The caller disposes of it.</summary>
    public PreparedStatement Prepare(string sql, int statementType = PreparedStatement.Select)
    {
        var own = gate.PrepareAs(sql, statementType);
        values.BindTo(own);
        return own;
    }

    IReadOnlyList<Column> ColumnsOf(string query)
    {
        if (prepared.Columns is { Count: > 0 } known) return known;
        // Types that depend on the values are known once it is run, for which no row is needed.
        using var none = Prepare($"SELECT * FROM {query} AS t LIMIT 0");
        using var result = none.Execute();
        return result.Columns();
    }
}
