using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Snapshots;
using Analytics.Loader.Loads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Dashboard.Http;

/// <summary>
/// The one place that turns an exception into an answer: a sentence and the next move, never a stack or a path. Pages
/// answer with a page, data with a problem.
/// </summary>
static class PageErrors
{
    static readonly PageProblem Unexpected = new(StatusCodes.Status500InternalServerError,
        "Có lỗi ở phía hệ thống; số liệu không bị ảnh hưởng. Hãy thử lại; nếu vẫn lỗi, báo cho người vận hành thời điểm xảy ra.",
        "Something went wrong on our side; the figures themselves are unharmed. Try again; if it stays, tell the operator the time it happened.");

    static readonly PageProblem Unwritten = new(StatusCodes.Status503ServiceUnavailable,
        "Hiện không ghi được vào nhật ký nên chưa làm gì cả. Hãy thử lại sau; nếu vẫn vậy, báo cho người vận hành.",
        "The log cannot be written now, so nothing was done. Try again later; if it stays so, tell the operator.");

    public static void Configure(IApplicationBuilder app) => app.Run(async context =>
    {
        var state = context.RequestServices.GetRequiredService<RequestState>();
        await Answer(context, Of(context.Features.Get<IExceptionHandlerFeature>()?.Error, context.Request, state,
            context.RequestServices.GetRequiredService<LoaderSettings>()));
    });

    /// <summary>Answers with what cannot be shown: a page to people, a problem to programs.</summary>
    public static async Task Answer(HttpContext context, PageProblem problem)
    {
        var state = context.RequestServices.GetRequiredService<RequestState>();
        state.ReadPreferences(context.Request);
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.CacheControl = "no-store";
        await (RequestStateMiddleware.IsData(context.Request.Path)
            ? Results.Problem(state.Say(problem.Vietnamese, problem.English), statusCode: problem.Status)
            : Results.Content(await Document(context, state, problem), "text/html; charset=utf-8",
                statusCode: problem.Status)).ExecuteAsync(context);
    }

    // A renderer of its own: the request's one has begun the page that failed.
    static async Task<string> Document(HttpContext context, RequestState state, PageProblem problem)
    {
        await using var renderer =
            new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ErrorDocument.Problem)] = problem, [nameof(ErrorDocument.Language)] = state.Language,
            [nameof(ErrorDocument.Theme)] = state.Theme,
            [nameof(ErrorDocument.Newest)] =
                state.RequestedLoad is null ? null : RequestState.With(context.Request, "load", null),
        });
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ErrorDocument>(parameters)).ToHtmlString());
    }

    /// <summary>
    /// Adds a sentence to refusals of the framework without a body, such as a value that is no number or an unsupported
    /// method.
    /// </summary>
    public static void Word(IApplicationBuilder app) =>
        app.UseStatusCodePages(pages => Results.Problem(pages.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest =>
                "A value of this address cannot be read; /openapi/v1.json says what each of them takes.",
            StatusCodes.Status405MethodNotAllowed => "This address is only read: it answers GET and HEAD.",
            _ => "This address cannot be answered; /openapi/v1.json lists those that exist.",
        }, statusCode: pages.HttpContext.Response.StatusCode).ExecuteAsync(pages.HttpContext));

    static PageProblem Of(Exception? error, HttpRequest request, RequestState state, LoaderSettings settings) =>
        error switch
        {
            AuditLogUnavailableException or DbUpdateException => Unwritten,
            BadHttpRequestException bad => Unreadable(bad.StatusCode),
            AntiforgeryValidationException or InvalidDataException => Unreadable(StatusCodes.Status400BadRequest),
            // A form in a script that is read no more, such as UTF-7.
            NotSupportedException when request.HasFormContentType => Unreadable(StatusCodes.Status415UnsupportedMediaType),
            // Hangfire's buttons send a form; it asks for one whatever the method is.
            InvalidOperationException when request.Path.StartsWithSegments("/jobs") && !request.HasFormContentType =>
                Unreadable(StatusCodes.Status405MethodNotAllowed),
            _ when state.Query is { } query && EarlierModel.Explains(error, query.Manifest, settings) =>
                OfOlderVersion(query.Manifest.Load),
            _ => Unexpected,
        };

    static PageProblem Unreadable(int status) => new(status, "Yêu cầu không đọc được.", "The request cannot be read.");

    static PageProblem OfOlderVersion(int load) => new(StatusCodes.Status409Conflict,
        $"Lần nạp {load} được dựng bởi phiên bản cũ hơn, chưa có số liệu này; hãy xem lần nạp mới nhất hoặc chờ lần nạp tới.",
        $"Load {load} was built by an earlier version and does not have these figures yet; see the newest load, or wait for the next one.");
}
