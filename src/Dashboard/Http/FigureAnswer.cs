using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Http;

/// <summary>An answer about the snapshot to a program.</summary>
static class FigureAnswer
{
    /// <summary>An answer about the snapshot, or 503 while none is published.</summary>
    public static IResult Of(RequestState state, string query, Func<SnapshotQuery, object> answer) => state.Query is { } ask
        ? answer(ask) switch { IResult result => result, var figures => Results.Ok(figures) }
        : Results.Problem($"Nothing is published yet, so {SnapshotQuery.PathOf(query)} has nothing to read; the first load is on its way.",
            statusCode: 503);
}
