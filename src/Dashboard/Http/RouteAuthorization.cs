using Analytics.Dashboard.Identity;
using Microsoft.AspNetCore.Authorization;

namespace Analytics.Dashboard.Http;

/// <summary>Requires that <see cref="Routes"/> admits the user.</summary>
sealed class RouteRequirement : IAuthorizationRequirement;

/// <summary>Holds every request to the table of routes.</summary>
sealed class RouteAuthorization(CurrentUserAccessor current) : AuthorizationHandler<RouteRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RouteRequirement requirement)
    {
        if (context.Resource is HttpContext http && Routes.Of(http.GetEndpoint(), http.Request.Method) is { } rule
            && MayPass(http, rule))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    bool MayPass(HttpContext http, RouteRule rule)
    {
        if (rule.Needs is not { } needed) return true;
        if (current.User is not { } user || user.IsVisitor && !rule.IsOfVisitors) return false;
        // Account settings need a session; a token does not manage its owner's account.
        if (rule.Pattern == "/account/**" && http.User.Identity?.AuthenticationType == Schemes.Bearer) return false;
        // A password that an administrator set must be changed before anything else.
        if (http.User.HasClaim(claim => claim.Type == Schemes.MustChangeClaim))
            return rule.Pattern.StartsWith("/account", StringComparison.Ordinal);
        return user.May(needed);
    }
}
