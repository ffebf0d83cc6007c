using Analytics.Dashboard.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Analytics.Dashboard.Http;

/// <summary>
/// Answers requests that the table of routes denies: browsers are redirected to the sign-in page, programs get a
/// problem document.
/// </summary>
sealed class AccessDeniedHandler(CurrentUserAccessor current) : IAuthorizationMiddlewareResultHandler
{
    static readonly PageProblem NotYours =
        new(StatusCodes.Status403Forbidden, "Tài khoản của bạn không có quyền dùng địa chỉ này; hãy hỏi quản trị viên.",
            "Your account may not use this address; ask an administrator.");

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy,
        PolicyAuthorizationResult result)
    {
        if (result.Succeeded) return next(context);
        context.Response.Headers.CacheControl = "no-store";
        var isData = IsData(context.Request.Path);
        if (context.User.HasClaim(claim => claim.Type == Schemes.MustChangeClaim))
        {
            return isData ? Send(context,
                Results.Problem("Change the password that you were given first.",
                    statusCode: StatusCodes.Status403Forbidden)) : RedirectTo(context, "/account");
        }

        if (result.Forbidden)
            return isData ? Send(context, ForbiddenProblem(context)) : PageErrors.Answer(context, NotYours);
        if (!isData) return RedirectTo(context, SignInAddress(context.Request));
        context.Response.Headers.WWWAuthenticate = Schemes.Bearer;
        return Send(context, Results.Problem(
            "Nobody is signed in: sign in, or send a token (Authorization: Bearer TOKEN).",
            statusCode: StatusCodes.Status401Unauthorized));
    }

    /// <summary>
    /// The address of the sign-in page with the address to return to; for a form that was sent, the page of the form.
    /// </summary>
    public static string SignInAddress(HttpRequest request)
    {
        var wanted = HttpMethods.IsGet(request.Method) ? $"{request.PathBase}{request.Path}{request.QueryString}"
            : Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from)
            && from.Authority == request.Host.Value ? from.PathAndQuery : "/";
        return LocalPath.Of(wanted) is "/" ? "/sign-in" : "/sign-in" + QueryString.Create("returnUrl", wanted);
    }

    IResult ForbiddenProblem(HttpContext context) => Results.Problem(
        Routes.Of(context.GetEndpoint(), context.Request.Method)?.Needs is { } needed && current.User is { } user
            && !user.May(needed)
            ? $"The role {user.Role.ToString().ToLowerInvariant()} may not do this; those that may: {string.Join(", ", Enum.GetValues<Role>().Where(r => r.May(needed))).ToLowerInvariant()}."
            : "This address is answered to nobody.", statusCode: StatusCodes.Status403Forbidden);

    static bool IsData(PathString path) =>
        RequestStateMiddleware.IsData(path) || path.StartsWithSegments("/admin") && Path.HasExtension(path)
        || path.StartsWithSegments("/openapi") || path.StartsWithSegments(Addresses.LoadEvents)
        || path.StartsWithSegments(Addresses.Metrics);

    static Task Send(HttpContext context, IResult result) => result.ExecuteAsync(context);

    static Task RedirectTo(HttpContext context, string address)
    {
        context.Response.StatusCode = HttpMethods.IsGet(context.Request.Method) ? StatusCodes.Status302Found
            : StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
