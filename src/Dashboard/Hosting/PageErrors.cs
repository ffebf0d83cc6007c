
namespace Analytics.Dashboard.Hosting;

/// <summary>The one place that turns an exception into an answer: a sentence and the next move, never a stack or a path.</summary>
static class PageErrors
{
    public static void Configure(IApplicationBuilder app) => app.Run(context =>
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Results.Problem("Something went wrong on our side; the figures themselves are unharmed. Try again; if it stays, tell the operator the time it happened.", statusCode: 500)
            .ExecuteAsync(context);
    });
}
