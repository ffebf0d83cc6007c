using Analytics.QueryWorker.Cage;
using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Files;
using Analytics.QueryWorker.Gate;
using Analytics.QueryWorker.Protocol;
using Analytics.QueryWorker.Rows;
using Analytics.QueryWorker.Statements;
using Analytics.QueryWorker.Writing;

namespace Analytics.QueryWorker.Answers;

/// <summary>Handles one request on an opened snapshot. Refusals and failures are written as answers too.</summary>
sealed class RequestHandler(LockedSnapshot snapshot, AllowedNames names)
{
    readonly StatementGate _gate = new(snapshot, names);

    public void Answer(QueryRequest request, AnswerWriter answer)
    {
        try
        {
            Run(request, answer);
        }
        catch (Exception failure) when (FailureOf(failure) is { } explained)
        {
            ResourceLimits.OpenReserve();
            answer.Fail(explained.Kind, explained.Message);
        }
    }

    void Run(QueryRequest request, AnswerWriter answer)
    {
        var admitted = _gate.Admit(request.Sql);
        var head = new AnswerHead(admitted.Reads,
            request.Illustrative is { } mark && admitted.Reads.Any(mark.Tables.Contains));
        using var prepared = _gate.Prepare(admitted);
        if (request.Mode == AnswerMode.Describe)
        {
            answer.Describe(prepared.Parameters, prepared.Columns, head);
            return;
        }

        var statement = new BoundStatement(_gate, admitted, prepared, ParameterValues.Of(prepared, request.Parameters));
        if (request.Format != AnswerFormat.Json)
            new FileExport(statement, RelationOf(statement, request), head, request).Send(answer);
        else if (request.Mode == AnswerMode.Plan) SendPlan(statement, request, answer, head);
        else if (request is { Mode: AnswerMode.Rows, OrderBy: null })
            Send(statement.Alone(), null, request, answer, head);
        else SendRelation(statement, request, answer, head);
    }

    void SendPlan(BoundStatement statement, QueryRequest request, AnswerWriter answer, AnswerHead head)
    {
        if (statement.IsExplain)
        {
            Send(statement.Alone(), null, request, answer, head);
            return;
        }
        using var plan = statement.Plan();
        Send(plan, null, request, answer, head);
    }

    void SendRelation(BoundStatement statement, QueryRequest request, AnswerWriter answer, AnswerHead head)
    {
        var relation = RelationOf(statement, request);
        using var all = statement.Prepare(relation.SelectAll());
        Send(all, relation.Columns, request, answer, head);
    }

    static Relation RelationOf(BoundStatement statement, QueryRequest request)
    {
        if (request.Mode != AnswerMode.Statistics) return statement.AsRelation(request.OrderBy);
        var rows = statement.AsRelation(orderBy: null);
        using var count = statement.Prepare(StatisticsQuery.RowsOf(rows));
        using var counted = count.Execute();
        return StatisticsQuery.Of(rows, counted.SingleNumber() <= StatisticsQuery.CountedRows, request.OrderBy);
    }

    void Send(PreparedStatement statement, IReadOnlyList<Column>? named, QueryRequest request, AnswerWriter answer,
        AnswerHead head)
    {
        using var result = statement.Execute();
        new ResultStream(result, answer, head, request, snapshot.Interrupt).Send(named);
    }

    static QueryException? FailureOf(Exception failure) => failure switch
    {
        QueryException explained => explained,
        DuckDB.NET.Data.DuckDBException engine => EngineFailure.Of(engine.ErrorType, engine.Message),
        // When the query's memory is used up, the runtime may also fail to load types it needs for the first time.
        OutOfMemoryException or InsufficientExecutionStackException or TypeInitializationException
            or FileNotFoundException or FileLoadException or BadImageFormatException =>
            new(FailureKind.Memory, "The query needs more memory than it may use."),
        _ => null,
    };
}
