using Analytics.Loader;
using Analytics.Loader.Verifying;
using Analytics.Warehouse;
using Hangfire;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Dashboard.Pages.Loads;

/// <summary>What an operator can do to loads: forms with antiforgery that answer with the page they came from.</summary>
static class LoadActions
{
    public static void MapLoadActions(this IEndpointRouteBuilder routes)
    {
        // Binding a form makes the antiforgery check mandatory, so each of them binds one.
        routes.MapPost("/loads/run", ([FromForm] IFormCollection _, IRecurringJobManager recurring, PublishedSnapshots snapshots) =>
            Begin(recurring, LoadJob.Name, snapshots)).ExcludeFromDescription();
        routes.MapPost("/loads/verify", ([FromForm] IFormCollection _, IRecurringJobManager recurring, PublishedSnapshots snapshots) =>
            Begin(recurring, VerifyJob.Name, snapshots)).ExcludeFromDescription();
        routes.MapPost("/loads/{n:int}/rollback", (int n, [FromForm] string reason, WarehouseFolder folder, TimeProvider time) =>
            Act(folder, time, n, publisher => publisher.RollBack(n, reason))).ExcludeFromDescription();
        routes.MapPost("/loads/{n:int}/release", (int n, [FromForm] string reason, WarehouseFolder folder, TimeProvider time) =>
            Act(folder, time, n, publisher => publisher.Release(n, reason))).ExcludeFromDescription();
    }

    // The page is told up to where the journal went, so that it knows whether what was asked for has ended.
    static IResult Begin(IRecurringJobManager recurring, string job, PublishedSnapshots snapshots)
    {
        var after = snapshots.Journal.Read().LastOrDefault()?.Sequence ?? 0;
        recurring.Trigger(job);
        return Results.Redirect($"/loads?after={after}");
    }

    static IResult Act(WarehouseFolder folder, TimeProvider time, int load, Action<Publisher> act)
    {
        try
        {
            using var taken = WarehouseLock.Take(folder);
            new Recovery(folder, time).Run();
            act(new Publisher(folder, time));
            return Results.Redirect($"/loads/{load}");
        }
        catch (AnalyticsException error)
        {
            return Results.Problem(error.Message, statusCode: error is TransientException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status409Conflict);
        }
    }
}
