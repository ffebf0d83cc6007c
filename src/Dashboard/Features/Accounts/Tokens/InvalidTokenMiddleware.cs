using Analytics.Dashboard.Identity;
namespace Analytics.Dashboard.Features.Accounts.Tokens;

/// <summary>
/// Refuses a request with an invalid token at every address except the health check, so that it is never answered as an
/// anonymous one.
/// </summary>
static class InvalidTokenMiddleware
{
    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        var isWrong = Schemes.PresentedToken(context.Request) is not null
            && context.User.Identity?.AuthenticationType != Schemes.Bearer;
        if (!isWrong || context.Request.Path.StartsWithSegments("/health")) return next(context);
        context.Response.Headers.WWWAuthenticate = $"{Schemes.Bearer} error=\"invalid_token\"";
        context.Response.Headers.CacheControl = "no-store";
        return Results.Problem("The token is not known, has expired or was revoked: make a new one.",
            statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }
}
