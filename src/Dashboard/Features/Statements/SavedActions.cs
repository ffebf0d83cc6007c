using System.Text.Json;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Layout;
using Analytics.Dashboard.Localization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Dashboard.Features.Statements;

/// <summary>
/// Saving, revising, sharing and retiring queries, out of forms with antiforgery. What is another's is not found.
/// </summary>
static class SavedActions
{
    const string Address = "/sql/saved";

    /// <summary>The value of the field keep for a revision; any other is a new query.</summary>
    public const string Revision = "revision";

    public static void MapSavedActions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Address + "/{id:int}/share",
            (int id, [FromForm] IFormCollection form, SavedQueryStore book, CurrentUserAccessor who,
                HttpContext http) =>
            UserWhoMaySave(who) is { } user && book.Share(id, form["shared"] == "yes", user) ? http.SeeOther(Address)
                : NotFound(id)).ExcludeFromDescription();
        routes.MapPost(Address + "/{id:int}/retire",
            (int id, [FromForm] IFormCollection _, SavedQueryStore book, CurrentUserAccessor who, HttpContext http) =>
            UserWhoMaySave(who) is { } user && book.Retire(id, user) ? http.SeeOther(Address) : NotFound(id))
            .ExcludeFromDescription();
    }

    /// <summary>Saves the statement of the form: as a new query, or as a revision of the one that is open.</summary>
    internal static IResult Keep(StatementForm form, IFormCollection fields, SavedQueryStore book,
        CurrentUserAccessor who, HttpContext http) =>
        fields["keep"] == Revision && form.Saved is { } id ? Revise(id, form, fields, book, who, http)
            : Save(form, fields, book, who, http);

    static IResult Save(StatementForm form, IFormCollection fields, SavedQueryStore book, CurrentUserAccessor who,
        HttpContext http)
    {
        var draft = new QueryDraft(fields["name"].ToString(), fields["description"].ToString(), form.Sql,
            JsonSerializer.Serialize(form.Values));
        if (UserWhoMaySave(who) is not { } user) return MayNot();
        var (saved, judged) = book.Save(draft, user);
        return saved is { } id ? http.SeeOther($"/sql?saved={Format.Plain(id)}") : Again(http, form, judged);
    }

    static IResult Revise(int id, StatementForm form, IFormCollection fields, SavedQueryStore book,
        CurrentUserAccessor who, HttpContext http)
    {
        if (UserWhoMaySave(who) is not { } user) return MayNot();
        var change = book.Revise(id, form.Sql, JsonSerializer.Serialize(form.Values), user);
        if (change.Query is not null && fields["name"].ToString() is { Length: > 0 } name)
            change = book.Describe(id, name, fields["description"].ToString(), user);
        return !change.IsFound ? NotFound(id)
            : change.Query is not null ? http.SeeOther($"/sql?saved={Format.Plain(id)}")
            : Again(http, form with { Saved = id },
                new QueryDraft(fields["name"].ToString(), fields["description"].ToString(), form.Sql,
                    "")
                { Faults = change.Faults });
    }

    // The page with everything as it was typed, and what is wrong with it.
    static RazorComponentResult<App> Again(HttpContext http, StatementForm form, QueryDraft draft)
    {
        http.Items[typeof(StatementView)] = new StatementView(form);
        http.Items[typeof(QueryDraft)] = draft;
        return new RazorComponentResult<App>
        {
            StatusCode = draft.IsTaken ? StatusCodes.Status409Conflict
            : StatusCodes.Status400BadRequest
        };
    }

    /// <summary>The user, if permitted to save queries: those who may run SQL, except visitors of the sample.</summary>
    static CurrentUser? UserWhoMaySave(CurrentUserAccessor who) =>
        who.User is { IsVisitor: false } user && user.May(Capability.RunSql) ? user : null;

    static IResult MayNot() =>
        Results.Problem("Saving queries needs an account that may run SQL: sign in first.",
            statusCode: StatusCodes.Status403Forbidden);

    static IResult NotFound(int id) =>
        Results.Problem($"There is no saved query {id} of yours; {Address} lists those that there are.",
            statusCode: StatusCodes.Status404NotFound);
}
