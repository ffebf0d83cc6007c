using Analytics.Dashboard.Identity;
namespace Analytics.Dashboard.Features.Accounts.Tokens;

/// <summary>A token that is wrong is refused wherever it is sent, but for the health: nobody who meant to be known is answered as a stranger.</summary>
static class InvalidTokenMiddleware
{
    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        var isWrong = Schemes.PresentedToken(context.Request) is not null && context.User.Identity?.AuthenticationType != Schemes.Bearer;
        if (!isWrong || context.Request.Path.StartsWithSegments("/health")) return next(context);
        context.Response.Headers.WWWAuthenticate = $"{Schemes.Bearer} error=\"invalid_token\"";
        context.Response.Headers.CacheControl = "no-store";
        return Results.Problem("The token is not known, has expired or was revoked: make a new one.", statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }
}
