namespace Analytics.Dashboard.Access;

/// <summary>How those are answered who may not: 401 to nobody, 403 to somebody else.</summary>
public static class Refusals
{
    /// <summary>The answer to whoever may not; null for those who may go on.</summary>
    public static IResult? Refuse(this CurrentAsker current, Capability capability, HttpContext http)
    {
        if (current.May(capability)) return null;
        if (current.Asker is { } asker) return Results.Problem(SentenceOf(asker, capability), statusCode: StatusCodes.Status403Forbidden);
        http.Response.Headers.WWWAuthenticate = BearerHandler.SchemeName;
        return Results.Problem("Nobody is signed in: send a token, Authorization: Bearer TOKEN.", statusCode: StatusCodes.Status401Unauthorized);
    }

    /// <summary>Lets those through to an address who may, and answers the others with a problem.</summary>
    public static RouteHandlerBuilder Require(this RouteHandlerBuilder endpoint, Capability capability) => endpoint.AddEndpointFilter(async (context, next) =>
        context.HttpContext.RequestServices.GetRequiredService<CurrentAsker>().Refuse(capability, context.HttpContext) ?? await next(context));

    static string SentenceOf(Asker asker, Capability capability) =>
        $"The role {asker.Role.ToString().ToLowerInvariant()} may not do this; those that may: {string.Join(", ", Enum.GetValues<Role>().Where(r => r.May(capability))).ToLowerInvariant()}.";
}
