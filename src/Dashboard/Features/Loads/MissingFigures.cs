using System.Globalization;
using Analytics.Dashboard.Http;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>
/// Answers addresses of figures while there are none: 503 with the progress, as a page that reloads itself or, to
/// programs, as a problem document. Both say after how many seconds to ask again.
/// </summary>
sealed class MissingFigures(FirstLoads first, WarehouseFolder folder, PublishedSnapshots snapshots) : IMissingFigures
{
    // A running load takes seconds; after a failure the next attempt is up to an operator or the schedule.
    const int UnderWaySeconds = 2, EndedSeconds = 30;

    /// <inheritdoc/>
    public bool ArePending => first.ArePending;

    /// <summary>What is waited for now.</summary>
    public Preparation Now() => Preparation.Of(first, WarehouseView.Read(folder, snapshots), folder);

    /// <inheritdoc/>
    public async Task Answer(HttpContext context, RequestState state)
    {
        var what = Now();
        var seconds = SecondsOf(what);
        context.Response.Headers.CacheControl = "no-store";
        AskAgain(context, seconds);
        await (RequestStateMiddleware.IsData(context.Request.Path)
            ? Results.Problem(what.Sentence(state.Language), statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Content(await Document(context, what, seconds), "text/html; charset=utf-8",
                statusCode: StatusCodes.Status503ServiceUnavailable)).ExecuteAsync(context);
    }

    /// <inheritdoc/>
    public void AskAgainWhereRefused(HttpContext context) => context.Response.OnStarting(() =>
    {
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable) AskAgain(context, SecondsOf(Now()));
        return Task.CompletedTask;
    });

    static void AskAgain(HttpContext context, int seconds) =>
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);

    static int SecondsOf(Preparation what) => what.IsUnderWay ? UnderWaySeconds : EndedSeconds;

    // A renderer of its own: not every address of figures has a page, and none of them can draw itself without a
    // snapshot.
    static async Task<string> Document(HttpContext context, Preparation what, int seconds)
    {
        await using var renderer =
            new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?>
            {
                [nameof(PreparingDocument.What)] = what,
                [nameof(PreparingDocument.RefreshSeconds)] = seconds
            });
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<PreparingDocument>(parameters)).ToHtmlString());
    }
}
