using Analytics.Dashboard.Identity;
using Hangfire.Dashboard;

namespace Analytics.Dashboard.Hosting;

/// <summary>Hangfire's own authorization, answered by the table of routes.</summary>
sealed class JobsFilter : IDashboardAuthorizationFilter
{
    public bool Authorize(DashboardContext context) =>
        context.GetHttpContext().RequestServices.GetRequiredService<CurrentUserAccessor>()
            .MayChange(Capability.Administer);
}
