using Analytics.Dashboard.Identity;

namespace Analytics.Dashboard.Http;

/// <summary>
/// Refuses what another site has a browser send, before anything reads it: a second lock behind the antiforgery tokens
/// of the forms. The browser states the origin of a request; a program that is no browser does not, and has no cookie
/// that was not given to it.
/// </summary>
static class CrossSite
{
    static readonly PageProblem Elsewhere =
        new(StatusCodes.Status403Forbidden,
            "Yêu cầu này được gửi từ trang khác nên không được nhận; hãy mở lại trang và gửi từ đó.",
        "This was sent from another site and is not taken; open the page here and send it from there.");

    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method);
        // A browser never sends a token on its own.
        return isSafe || Schemes.PresentedToken(request) is not null || !IsFromElsewhere(request) ? next(context)
            : PageErrors.Answer(context, Elsewhere);
    }

    // What the browser calls it comes first: it holds behind a proxy that gives this program another name.
    static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
        ? site is not ("same-origin" or "none")
        : request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
