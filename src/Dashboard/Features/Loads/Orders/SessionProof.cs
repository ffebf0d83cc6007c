using Analytics.Dashboard.Identity;
using Microsoft.AspNetCore.Antiforgery;

namespace Analytics.Dashboard.Features.Loads.Orders;

/// <summary>
/// A change over <c>/api</c> needs more than a cookie, which a browser also sends with requests forged by other sites:
/// a token of a program, which no browser sends by itself, or the antiforgery token of a page in the header
/// <c>RequestVerificationToken</c>.
/// </summary>
static class SessionProof
{
    public static async ValueTask<object?> Require(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return http.User.Identity?.AuthenticationType == Schemes.Bearer
            || await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? await next(context)
            : Results.Problem(
                "A session alone changes nothing here: send a token (Authorization: Bearer TOKEN), or the antiforgery token of a page in the header RequestVerificationToken.",
                statusCode: StatusCodes.Status400BadRequest);
    }
}
