using Analytics.QueryWorker.Cage;
using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Files;
using Analytics.QueryWorker.Gate;
using Analytics.QueryWorker.Protocol;
using Analytics.QueryWorker.Rows;
using Analytics.QueryWorker.Statements;
using Analytics.QueryWorker.Writing;

namespace Analytics.QueryWorker.Answers;

/// <summary>Answers a request on an opened snapshot: a refusal or a failure is an answer too.</summary>
sealed class Answerer(LockedSnapshot snapshot, AllowedNames names)
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
        var head = new AnswerHead(admitted.Reads, request.Illustrative is { } mark && admitted.Reads.Any(mark.Tables.Contains));
        using var prepared = _gate.Prepare(admitted);
        if (request.Mode == AnswerMode.Describe)
        {
            answer.Describe(prepared.Parameters, prepared.Columns, head);
            return;
        }

        var asked = new AskedStatement(_gate, admitted, prepared, ParameterValues.Of(prepared, request.Parameters));
        if (request.Format != AnswerFormat.Json) new FileExport(asked, RelationOf(asked, request), head, request).Send(answer);
        else if (request.Mode == AnswerMode.Plan) SendPlan(asked, request, answer, head);
        else if (request is { Mode: AnswerMode.Rows, OrderBy: null }) Send(asked.Alone(), null, request, answer, head);
        else SendRelation(asked, request, answer, head);
    }

    void SendPlan(AskedStatement asked, QueryRequest request, AnswerWriter answer, AnswerHead head)
    {
        if (asked.IsExplain)
        {
            Send(asked.Alone(), null, request, answer, head);
            return;
        }
        using var plan = asked.Plan();
        Send(plan, null, request, answer, head);
    }

    void SendRelation(AskedStatement asked, QueryRequest request, AnswerWriter answer, AnswerHead head)
    {
        var relation = RelationOf(asked, request);
        using var all = asked.Prepare(relation.SelectAll());
        Send(all, relation.Columns, request, answer, head);
    }

    static Relation RelationOf(AskedStatement asked, QueryRequest request)
    {
        if (request.Mode != AnswerMode.Statistics) return asked.AsRelation(request.OrderBy);
        var rows = asked.AsRelation(orderBy: null);
        using var count = asked.Prepare(StatisticsQuery.RowsOf(rows));
        using var counted = count.Execute();
        return StatisticsQuery.Of(rows, counted.SingleNumber() <= StatisticsQuery.CountedRows, request.OrderBy);
    }

    void Send(PreparedStatement statement, IReadOnlyList<Column>? named, QueryRequest request, AnswerWriter answer, AnswerHead head)
    {
        using var result = statement.Execute();
        new ResultStream(result, answer, head, request, snapshot.Interrupt).Send(named);
    }

    static QueryException? FailureOf(Exception failure) => failure switch
    {
        QueryException explained => explained,
        DuckDB.NET.Data.DuckDBException engine => EngineFailure.Of(engine.ErrorType, engine.Message),
        // With its memory used up, the runtime also fails to load what it needs for the first time.
        OutOfMemoryException or InsufficientExecutionStackException or TypeInitializationException
            or FileNotFoundException or FileLoadException or BadImageFormatException =>
            new(FailureKind.Memory, "The query needs more memory than it may use."),
        _ => null,
    };
}
