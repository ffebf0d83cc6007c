using Analytics.Dashboard.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Http;

/// <summary>An answer about the snapshot to a program.</summary>
static class FigureAnswer
{
    /// <summary>An answer about the snapshot, or 503 while none is published.</summary>
    public static Results<Ok<T>, ProblemHttpResult> Of<T>(RequestState state, string query,
        Func<SnapshotQuery, T> answer) =>
        OrProblem<T>(state, query, ask => TypedResults.Ok(answer(ask)));

    /// <summary>The same where the snapshot may not hold what is asked for.</summary>
    public static Results<Ok<T>, ProblemHttpResult> OrProblem<T>(RequestState state, string query,
        Func<SnapshotQuery, Results<Ok<T>, ProblemHttpResult>> answer) => state.Query is { } ask
        ? answer(ask)
        : TypedResults.Problem(
            $"Nothing is published yet, so {SnapshotQuery.PathOf(query)} has nothing to read; the first load is on its way.",
            statusCode: StatusCodes.Status503ServiceUnavailable);
}
