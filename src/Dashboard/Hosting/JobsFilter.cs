using Analytics.Dashboard.Identity;
using Hangfire.Dashboard;

namespace Analytics.Dashboard.Hosting;

/// <summary>Hangfire's own question who may see its dashboard, answered as everywhere else.</summary>
sealed class JobsFilter : IDashboardAuthorizationFilter
{
    public bool Authorize(DashboardContext context) => context.GetHttpContext().RequestServices.GetRequiredService<CurrentUserAccessor>().MayChange(Capability.Administer);
}
