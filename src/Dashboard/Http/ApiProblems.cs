namespace Analytics.Dashboard.Http;

/// <summary>The problem details with which an address of the API may answer, for its description.</summary>
static class ApiProblems
{
    /// <summary>
    /// Those of an address that reads a snapshot: a value that cannot be read, a user who may not see it, a load or a
    /// thing that is not there, a load of an earlier version, and no snapshot yet.
    /// </summary>
    public static RouteHandlerBuilder ProducesFigureProblems(this RouteHandlerBuilder route) =>
        route.ProducesProblems(404, 409, 503);

    /// <summary>These, beside those with which every address may answer.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder route,
        params ReadOnlySpan<int> statuses)
    {
        foreach (var status in (ReadOnlySpan<int>)[400, 401, 403, 500, .. statuses]) route.ProducesProblem(status);
        return route;
    }
}
