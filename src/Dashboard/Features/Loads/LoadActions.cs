using Analytics.Dashboard.Features.Loads.Orders;
using Analytics.Dashboard.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>An operator's orders about loads: forms with antiforgery that redirect to their page.</summary>
static class LoadActions
{
    public static void MapLoadActions(this IEndpointRouteBuilder routes)
    {
        // Binding a form makes the antiforgery check mandatory, so each of them binds one.
        routes.MapPost("/loads/run", ([FromForm] IFormCollection _, LoadOrders orders, CurrentUserAccessor who) =>
            Begun(orders.Load(who.User!))).ExcludeFromDescription();
        routes.MapPost("/loads/verify", ([FromForm] IFormCollection _, LoadOrders orders, CurrentUserAccessor who) =>
            Begun(orders.Verify(who.User!))).ExcludeFromDescription();
        routes.MapPost("/loads/{n:int}/rollback",
            (int n, [FromForm] string reason, LoadOrders orders, CurrentUserAccessor who, HttpContext http) =>
            ToResult(n, orders.RollBack(n, reason, who.User!), http)).ExcludeFromDescription();
        routes.MapPost("/loads/{n:int}/release",
            (int n, [FromForm] string reason, LoadOrders orders, CurrentUserAccessor who, HttpContext http) =>
            ToResult(n, orders.Release(n, reason, who.User!), http)).ExcludeFromDescription();
    }

    // The page gets the number of the newest journal event, to detect when the ordered job has ended; a running load is
    // shown there anyway.
    static IResult Begun(int? after) => Results.Redirect(after is null ? "/loads" : $"/loads?after={after}");

    static IResult ToResult(int load, OrderAnswer answer, HttpContext http) =>
        answer.Outcome == OrderOutcome.Done ? Results.Redirect($"/loads/{load}") : answer.Problem(http);
}
