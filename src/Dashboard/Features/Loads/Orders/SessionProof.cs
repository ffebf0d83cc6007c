using Analytics.Dashboard.Identity;
using Microsoft.AspNetCore.Antiforgery;

namespace Analytics.Dashboard.Features.Loads.Orders;

/// <summary>
/// What changes something over <c>/api</c> asks for more than a cookie, which a browser sends along whoever made it ask: a token of a
/// program, which no browser sends by itself, or the antiforgery token of a page in the header <c>RequestVerificationToken</c>.
/// </summary>
static class SessionProof
{
    public static async ValueTask<object?> Require(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return http.User.Identity?.AuthenticationType == Schemes.Bearer || await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? await next(context)
            : Results.Problem("A session alone changes nothing here: send a token (Authorization: Bearer TOKEN), or the antiforgery token of a page in the header RequestVerificationToken.", statusCode: StatusCodes.Status400BadRequest);
    }
}
