using System.Globalization;
using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Storage;
using Hangfire;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Dashboard.Features.Brief;

/// <summary>Producing the brief now, and fetching one that was written.</summary>
static class BriefActions
{
    public static void MapBriefActions(this IEndpointRouteBuilder routes)
    {
        // Binding the form makes the antiforgery check mandatory.
        routes.MapPost("/brief/produce",
            ([FromForm] IFormCollection _, IRecurringJobManager recurring, AccessLog log, CurrentUserAccessor who,
                TimeProvider time) =>
        {
            log.Order(AccessEventKind.BriefOrdered, who.User!);
            recurring.Trigger(BriefJob.Name);
            return Results.Redirect(
                $"/brief?asked={time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}#files");
        }).ExcludeFromDescription();
        routes.MapGet("/brief/files/{name}", Get).ExcludeFromDescription();
    }

    // A name is served when it is one of those listed, letter by letter; a path cannot be.
    static IResult Get(string name, BriefFiles files, ExportLog exports)
    {
        if (files.List().FirstOrDefault(f => f.Name == name) is not { } file)
            return Results.Problem("There is no such brief; /brief lists those that were written.", statusCode: 404);
        exports.Leaves(file.Name);
        return Results.File(Path.Combine(files.Folder, file.Name), file.Format == "pdf" ? "application/pdf"
            : "text/html; charset=utf-8", file.Name);
    }
}
