using Analytics.Dashboard.Identity;

namespace Analytics.Dashboard.Tests.Identity;

/// <summary>Who may do what.</summary>
public sealed class CapabilitiesTests
{
    [Theory]
    [InlineData("viewer", "ReadPages")]
    [InlineData("planner", "ReadPages SaveScenarios")]
    [InlineData("analyst", "ReadPages SaveScenarios RunSql FetchSnapshot")]
    [InlineData("operator", "ReadPages RunSql FetchSnapshot RunLoads")]
    [InlineData("Administrator", "ReadPages SaveScenarios RunSql FetchSnapshot RunLoads Administer")]
    public void Each_role_may_what_the_table_says_and_nothing_else(string name, string may)
    {
        var role = Assert.NotNull(Capabilities.Named(name));
        Assert.Equal(may, string.Join(' ', Enum.GetValues<Capability>().Where(c => role.May(c))));
    }

    [Theory, InlineData(""), InlineData(null), InlineData("3"), InlineData("viewer,planner"), InlineData(" viewer"),
        InlineData("boss")]
    public void What_is_no_role_is_none(string? name) => Assert.Null(Capabilities.Named(name));

    [Fact]
    public void A_role_can_be_given_only_by_an_account_that_may_do_as_much()
    {
        Assert.Equal([Role.Viewer, Role.Planner, Role.Analyst],
            Enum.GetValues<Role>().Where(r => Role.Analyst.Covers(r)));
        Assert.Equal([Role.Viewer, Role.Operator], Enum.GetValues<Role>().Where(r => Role.Operator.Covers(r)));
        Assert.All(Enum.GetValues<Role>(), r => Assert.True(Role.Administrator.Covers(r)));
    }
}
