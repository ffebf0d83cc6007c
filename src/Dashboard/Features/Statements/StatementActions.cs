using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Layout;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Dashboard.Features.Statements;

/// <summary>What the form of the page of statements does: run, fetch all rows as a file, save.</summary>
static class StatementActions
{
    const string Address = "/sql";

    /// <summary>A form escapes each byte to three, and a statement may have a MiB.</summary>
    const int LongestForm = 4 * QueryLimits.LongestStatement;

    /// <summary>How much a form may hold that carries a statement.</summary>
    internal static readonly object[] FormLimits =
        [new RequestSizeLimitAttribute(LongestForm), new RequestFormLimitsAttribute { ValueLengthLimit = LongestForm }];

    public static void MapStatementActions(this IEndpointRouteBuilder routes)
    {
        // Before the page of the same address, which takes posts too.
        routes.MapPost(Address, Post).WithOrder(-1).WithMetadata(FormLimits).ExcludeFromDescription();
        routes.MapGet(Address + "/turn", (CurrentUserAccessor who, StatementQueue queue) =>
            Results.Ok(new { place = queue.PlaceOf(who.User!) })).ExcludeFromDescription();
        routes.MapGet(Address + "/schema", SchemaAnswer.Get).ExcludeFromDescription();
    }

    static async Task<IResult> Post([FromForm] IFormCollection fields, RequestState state, CurrentUserAccessor who,
        StatementReader reader, AuditedStatements statements, QueryLimits limits, SavedQueryStore book,
        HttpContext http)
    {
        var form = StatementForm.Read(fields);
        if (state.Query is null || form.IsEmpty && !fields.ContainsKey("keep")) return http.SeeOther(Address);
        if (fields.ContainsKey("keep")) return SavedActions.Keep(form, fields, book, who, http);
        if (FileFormats.Parse(fields["format"].ToString()) is { } format)
            return await File(form, format, state, who.User!, reader, statements, limits, http);
        // An address can be bookmarked and sent; a form too long for one is answered directly.
        return form.Address(state) is { } address ? http.SeeOther(address)
            : Page(http, await reader.Run(form, who.User!, state, http.RequestAborted));
    }

    static async Task<IResult> File(StatementForm form, FileFormat format, RequestState state, CurrentUser user,
        StatementReader reader, AuditedStatements statements, QueryLimits limits, HttpContext http)
    {
        var view = await reader.Describe(form, user, state.RequestedLoad, http.RequestAborted);
        var question = (form with { View = ResultView.Table }).Question(view.Parameters, state.RequestedLoad);
        var failure = await statements.Send(question, format, state.Language, user, StatementChannel.Page, http);
        return failure is null
            ? Results.Empty : Page(http, view with { Failure = failure, Seconds = limits.ExportDeadlineSeconds });
    }

    // The page with the statement as typed, and its result.
    static RazorComponentResult<App> Page(HttpContext http, StatementView view)
    {
        http.Items[typeof(StatementView)] = view;
        return new RazorComponentResult<App> { StatusCode = view.Failure?.Status() ?? StatusCodes.Status200OK };
    }
}
