using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Layout;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Dashboard.Features.Scenarios;

/// <summary>Saving and retiring a scenario: forms with antiforgery that answer with the list.</summary>
static class ScenarioActions
{
    const string Address = "/forecast/scenarios";

    public static void MapScenarioActions(this IEndpointRouteBuilder routes)
    {
        // Binding a form makes the antiforgery check mandatory. Before the page of the same address, which takes posts
        // too.
        routes.MapPost(Address, Save).WithOrder(-1).ExcludeFromDescription();
        routes.MapPost(Address + "/{id:int}/retire",
            (int id, [FromForm] IFormCollection _, ScenarioStore book, CurrentUserAccessor who, HttpContext http) =>
            book.Retire(id, who.User!)
            ? http.SeeOther(Address)
            : Results.Problem($"There is no scenario {id}; {Address} lists them.",
                statusCode: StatusCodes.Status404NotFound)).ExcludeFromDescription();
    }

    static IResult Save([FromForm] IFormCollection form, RequestState state, ScenarioStore book, ScenarioRunner runner,
        CurrentUserAccessor who, HttpContext http)
    {
        if (state.Query is null)
        {
            return Results.Problem(state.Say("Chưa có số liệu nào được công bố.",
                "Nothing is published yet."), statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var (saved, draft) = book.Save(
            new ScenarioDraft(form["name"].ToString(), form["author"].ToString(), form["reason"].ToString(),
                form["question"].ToString()), who.User!);
        if (saved is not { } id) return Again(http, draft);
        runner.RunMissing(http.RequestAborted);
        return http.SeeOther($"{Address}#scenario-{id}");
    }

    // The page of the list, with the form as it was typed on top.
    static RazorComponentResult<App> Again(HttpContext http, ScenarioDraft draft)
    {
        http.Items[typeof(ScenarioDraft)] = draft;
        return new RazorComponentResult<App>
        {
            StatusCode = draft.IsTaken ? StatusCodes.Status409Conflict
            : StatusCodes.Status400BadRequest
        };
    }
}
